#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::csv {

/// Whether a path may be a pattern: it has one of * ? [
bool isFilePattern(std::string_view path);

/// The files, in the order of their names, that a pattern means to a shell: * ? and [..], in
/// folders too, capitals told from small letters. Folders are left out. Error: Unreadable when
/// the search broke off.
Result<std::vector<std::string>> matchingFiles(const std::string& pattern);

}  // namespace walletloupe::csv
