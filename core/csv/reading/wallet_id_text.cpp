#include "core/csv/reading/wallet_id_text.h"

#include "core/csv/numbers/cell_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace walletloupe::csv {
namespace {

constexpr std::size_t addressDigits = 40;

constexpr auto totalsWords =
    std::to_array<std::string_view>({"total", "totals", "grand total", "sum", "subtotal",
                                     "sub-total", "total:", "sum:", "gesamt", "summe"});
constexpr std::size_t longestTotalsWord = 11;

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t hexDigitsAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && isHexDigit(text[end]))
        ++end;
    return end - at;
}

bool isSame(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return x == y || (isLetterOrDigit(x) && isLetterOrDigit(y) && (x | 0x20) == (y | 0x20));
    });
}

/// Where the next 0x and 40 hex digits stand, alone: behind them comes no letter or digit.
std::size_t nextAddress(std::string_view text, std::size_t from)
{
    for (std::size_t at = text.find("0x", from); at != std::string_view::npos;
         at = text.find("0x", at + 2)) {
        const std::size_t digits = hexDigitsAt(text, at + 2);
        const std::size_t end = at + 2 + digits;
        const bool begins = at == 0 || !isLetterOrDigit(text[at - 1]);
        const bool ends = end == text.size() || !isLetterOrDigit(text[end]);
        if (digits == addressDigits && begins && ends)
            return at;
    }
    return std::string_view::npos;
}

}  // namespace

bool isPlainName(std::string_view cell)
{
    return cell.size() < addressDigits && !isRoundedAddress(cell) && !isTotalsWord(cell);
}

std::optional<std::string> addressWithin(std::string_view cell)
{
    if (cell.size() == addressDigits && hexDigitsAt(cell, 0) == addressDigits)
        return "0x" + std::string(cell);
    std::size_t at = nextAddress(cell, 0);
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto address = [cell](std::size_t begin) { return cell.substr(begin, 42); };
    // The page of a token shows one holder: token/0x…?a=0x…
    const std::size_t holder = cell.find("?a=0x");
    if (holder != std::string_view::npos && nextAddress(cell, holder) == holder + 3)
        return std::string(address(holder + 3));
    const std::string_view first = address(at);
    while ((at = nextAddress(cell, at + 2)) != std::string_view::npos) {
        if (!isSame(address(at), first))
            return std::nullopt;
    }
    return first.size() == cell.size() ? std::nullopt : std::optional(std::string(first));
}

bool isRoundedAddress(std::string_view cell)
{
    constexpr std::size_t longest = 24;
    const std::size_t exponent = cell.find_first_of("eE");
    if (cell.size() > longest || exponent == std::string_view::npos || exponent == 0 ||
        cell[0] < '1' || cell[0] > '9')
        return false;
    const std::string_view mantissa = cell.substr(1, exponent - 1);
    const bool isMantissa =
        mantissa.empty() || ((mantissa[0] == '.' || mantissa[0] == ',') &&
                             mantissa.find_first_not_of("0123456789", 1) == std::string_view::npos);
    std::string_view power = cell.substr(exponent + 1);
    if (power.starts_with('+'))
        power.remove_prefix(1);
    // 2^160 is 1.46E+48; an address with many zeros in front is smaller.
    return isMantissa && power.size() == 2 && power >= "25" && power <= "48";
}

bool isTotalsWord(std::string_view cell)
{
    constexpr std::string_view beginnings = "tTsSgG";
    return cell.size() <= longestTotalsWord && cell.size() >= 3 &&
           beginnings.find(cell[0]) != std::string_view::npos &&
           std::any_of(totalsWords.begin(), totalsWords.end(),
                       [cell](std::string_view word) { return isWord(cell, word); });
}

}  // namespace walletloupe::csv
