#pragma once

#include <optional>
#include <string_view>

namespace walletloupe::csv {

/// Whether `cell` is `word`, the case of ASCII letters ignored; `word` is in lower case.
bool isWord(std::string_view cell, std::string_view word);

/// Whether a trimmed cell says that there is no value: empty, NaN, None, NULL, N/A, a dash,
/// and what databases, spreadsheets and pandas write for it, errors of a spreadsheet included.
bool isBlankWord(std::string_view cell);

/// 1 for true and yes, 0 for false and no, in any case.
std::optional<double> truthValue(std::string_view cell);

}  // namespace walletloupe::csv
