#include "core/csv/files/file_pattern.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <glob.h>
#include <system_error>

namespace walletloupe::csv {

bool isFilePattern(std::string_view path)
{
    return path.find_first_of("*?[") != std::string_view::npos;
}

Result<std::vector<std::string>> matchingFiles(const std::string& pattern)
{
    std::vector<std::string> files;
    glob_t found{};
    const int outcome = ::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found);
    for (std::size_t i = 0; i < found.gl_pathc && outcome == 0; ++i) {
        std::error_code error;
        if (!std::filesystem::is_directory(found.gl_pathv[i], error))
            files.emplace_back(found.gl_pathv[i]);
    }
    ::globfree(&found);
    if (outcome != 0 && outcome != GLOB_NOMATCH)
        return failure(ErrorCode::Unreadable, pattern + ": the folders cannot be searched.");
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace walletloupe::csv
