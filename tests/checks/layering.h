#pragma once

#include "tests/checks/source_tree.h"

#include <string>
#include <vector>

namespace walletloupe::checks {

/// What a folder may include beside itself and the standard library.
struct LayerRule {
    std::string folder;                  ///< "core/ml/scaling"
    std::vector<std::string> includes;   ///< folders, with all that lie below them
    std::vector<std::string> libraries;  ///< of "Eigen", "QtCore", "Qt" (all of it), "Boost", …
};

/// The rules in the Markdown table whose rows read "| `folder` | purpose | `a`, `b` | Library |".
std::vector<LayerRule> readLayerRules(const std::string& markdown);

/// Includes that the rules forbid, files in no listed folder, and cycles between folders; one line
/// each, with file and line number.
std::vector<std::string> layeringViolations(const std::vector<SourceFile>& files,
                                            const std::vector<LayerRule>& rules);

}  // namespace walletloupe::checks
