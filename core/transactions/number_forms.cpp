#include "core/transactions/number_forms.h"

#include "core/chain/hex.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace walletloupe::transactions {
namespace {

using chain::AmountReading;

/// A double holds so many digits for certain.
constexpr std::size_t safeDigits = 15;
constexpr std::size_t hexDigits = 64;
constexpr int largestExponent = 400;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

AmountReading readHex(std::string_view digits, chain::Amount& amount)
{
    if (digits.empty())
        return AmountReading::NotAnInteger;
    chain::Amount value = 0;
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    for (const char c : digits) {
        if (chain::hexDigit(c) < 0)
            return AmountReading::NotAnInteger;
    }
    if (digits.size() > hexDigits)
        return AmountReading::TooLarge;
    for (const char c : digits)
        value = value << 4 | static_cast<unsigned>(chain::hexDigit(c));
    amount = value;
    return AmountReading::Good;
}

/// Takes e+18 off the end; false where it is no exponent.
bool takeExponent(std::string_view& text, int& exponent)
{
    const std::size_t at = text.find_first_of("eE");
    if (at == text.npos)
        return true;
    std::string_view digits = text.substr(at + 1);
    if (digits.starts_with('+'))
        digits.remove_prefix(1);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    text = text.substr(0, at);
    return !digits.starts_with('+') && error == std::errc() &&
           end == digits.data() + digits.size() && exponent >= -largestExponent &&
           exponent <= largestExponent;
}

/// The digits of a number without its point, which then stands `places` from their end.
struct Decimal {
    std::string digits;
    int places = 0;
};

bool splitDecimal(std::string_view text, std::string_view points, Decimal& decimal)
{
    const std::size_t point = std::min(text.find_first_of(points), text.size());
    decimal.digits = text.substr(0, point);
    if (point < text.size()) {
        decimal.digits += text.substr(point + 1);
        decimal.places = static_cast<int>(text.size() - point - 1);
    }
    return !decimal.digits.empty() &&
           std::all_of(decimal.digits.begin(), decimal.digits.end(), isDigit);
}

std::size_t significantDigits(std::string_view digits)
{
    const std::size_t first = digits.find_first_not_of('0');
    return first == digits.npos ? 0 : digits.find_last_not_of('0') - first + 1;
}

}  // namespace

WholeReading readWhole(std::string_view text, chain::Amount& amount, int shift)
{
    if (text.size() > 2 && text[0] == '0' && (text[1] | 0x20) == 'x')
        return {readHex(text.substr(2), amount), false};
    const bool isNegative = text.starts_with('-');
    std::string_view rest = text.substr(isNegative ? 1 : 0);
    int exponent = 0;
    Decimal decimal;
    const bool isPlain = std::all_of(rest.begin(), rest.end(), isDigit);
    const std::size_t whole = rest.size();
    if (!takeExponent(rest, exponent))
        return {};
    // Without an exponent a comma may be a thousands separator.
    if (!splitDecimal(rest, rest.size() < whole ? ".," : ".", decimal))
        return {};
    std::string& digits = decimal.digits;
    const bool isZero = digits.find_first_not_of('0') == std::string::npos;
    const int zeros = exponent - decimal.places + shift;
    if (isZero)
        digits = "0";
    else if (zeros >= 0)
        digits.append(static_cast<std::size_t>(zeros), '0');
    else {
        const auto cut = static_cast<std::size_t>(-zeros);
        const std::size_t kept = digits.size() - std::min(cut, digits.size());
        if (digits.find_first_not_of('0', kept) != std::string::npos)
            return {};
        digits.resize(kept);
    }
    if (isNegative && !isZero)
        return {AmountReading::Negative, false};
    const AmountReading reading = chain::readAmount(digits, amount);
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
    const bool mayLackDigits = !isPlain && shift == 0 && digits.size() - first > safeDigits;
    return {reading, mayLackDigits && significantDigits(digits) > 0};
}

bool isBlank(std::string_view text)
{
    static constexpr auto words = std::to_array<std::string_view>(
        {"nan", "None", "null", "NULL", "<NA>", "<nil>", "(null)", "N/A", "#N/A", "NA", "\\N",
         "NaT", "-", "?", "NaN", "undefined", "\u2013", "\u2014"});
    constexpr std::size_t longest = 9;
    if (text.empty())
        return true;
    return text.size() <= longest && !isDigit(text[0]) &&
           std::find(words.begin(), words.end(), text) != words.end();
}

int truthOf(std::string_view text)
{
    static constexpr auto yes = std::to_array<std::string_view>(
        {"1", "true", "True", "TRUE", "yes", "Yes", "YES", "0x1", "1.0"});
    static constexpr auto no = std::to_array<std::string_view>(
        {"0", "false", "False", "FALSE", "no", "No", "NO", "0x0", "0.0"});
    if (std::find(no.begin(), no.end(), text) != no.end())
        return 0;
    return std::find(yes.begin(), yes.end(), text) != yes.end() ? 1 : -1;
}

}  // namespace walletloupe::transactions
