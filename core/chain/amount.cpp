#include "core/chain/amount.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace walletloupe::chain {
namespace {

constexpr std::size_t safeDigits = 19;  ///< any 19 digits fit 64 bits
constexpr std::size_t mostDigits = 78;  ///< of 2^256 - 1

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::uint64_t shortNumber(std::string_view digits)
{
    std::uint64_t value = 0;
    for (const char c : digits)
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    return value;
}

std::uint64_t powerOfTen(std::size_t exponent)
{
    std::uint64_t power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

}  // namespace

AmountReading readAmount(std::string_view text, Amount& amount)
{
    const bool isNegative = text.starts_with('-');
    std::string_view digits = text.substr(isNegative ? 1 : 0);
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), isDigit))
        return AmountReading::NotAnInteger;
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    if (isNegative)
        return AmountReading::Negative;
    if (digits.size() <= safeDigits) {
        amount = shortNumber(digits);
        return AmountReading::Good;
    }
    if (digits.size() > mostDigits)
        return AmountReading::TooLarge;
    WideInteger value = 0;
    for (; !digits.empty(); digits.remove_prefix(std::min(safeDigits, digits.size()))) {
        const std::string_view part = digits.substr(0, safeDigits);
        value = value * powerOfTen(part.size()) + shortNumber(part);
    }
    if (value > WideInteger(everything()))
        return AmountReading::TooLarge;
    amount = static_cast<Amount>(value);
    return AmountReading::Good;
}

std::string amountText(const Amount& amount)
{
    return amount.str();
}

const Amount& everything()
{
    static const Amount allOnes = std::numeric_limits<Amount>::max();
    return allOnes;
}

}  // namespace walletloupe::chain
