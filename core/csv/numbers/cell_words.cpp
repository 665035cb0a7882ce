#include "core/csv/numbers/cell_words.h"

#include <algorithm>
#include <array>

namespace walletloupe::csv {
namespace {

constexpr auto blankWords = std::to_array<std::string_view>(
    {"",        "nan",     "na",      "n/a",     "n.a.",  "null",   "none",  "nil",   "<na>",
     "<nil>",   "(null)",  "(nil)",   "<null>",  "#n/a",  "#na",    "\\n",   "nat",   "-",
     "--",      "---",     "–",       "—",       "?",     "??",     ".",     "..",    "undefined",
     "missing", "unknown", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#null!"});

constexpr std::size_t longestBlankWord = 9;

}  // namespace

bool isWord(std::string_view cell, std::string_view word)
{
    return std::equal(cell.begin(), cell.end(), word.begin(), word.end(), [](char c, char w) {
        return (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) == w;
    });
}

bool isBlankWord(std::string_view cell)
{
    return cell.size() <= longestBlankWord &&
           std::any_of(blankWords.begin(), blankWords.end(),
                       [cell](std::string_view word) { return isWord(cell, word); });
}

std::optional<double> truthValue(std::string_view cell)
{
    if (cell.size() > 5)
        return std::nullopt;
    if (isWord(cell, "true") || isWord(cell, "yes"))
        return 1.0;
    if (isWord(cell, "false") || isWord(cell, "no"))
        return 0.0;
    return std::nullopt;
}

}  // namespace walletloupe::csv
