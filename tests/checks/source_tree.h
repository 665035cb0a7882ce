#pragma once

#include <string>
#include <vector>

namespace walletloupe::checks {

/// A source file by its path from the root of the repository, with slashes.
struct SourceFile {
    std::string path;
    std::string text;
};

/// Every .h and .cpp below these folders of `root`, by path.
std::vector<SourceFile> readSources(const std::string& root,
                                    const std::vector<std::string>& folders);

}  // namespace walletloupe::checks
