#include "core/chain/amount.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace walletloupe::chain {
namespace {

constexpr std::size_t safeDigits = 19;   ///< any 19 digits fit 64 bits
constexpr std::size_t shortDigits = 38;  ///< any 38 digits fit 128 bits
constexpr std::size_t maxDigits = 78;    ///< of 2^256 - 1

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads the eight digits at `at` at once, one in each byte of a word; false where they are not
/// all digits.
bool takeEightDigits(const char* at, std::uint64_t& value)
{
    std::uint64_t text = 0;
    for (int i = 7; i >= 0; --i)
        text = text << 8 | static_cast<unsigned char>(at[i]);
    constexpr std::uint64_t high = 0xF0F0F0F0F0F0F0F0;
    constexpr std::uint64_t zeros = 0x3030303030303030;
    if ((text & high) != zeros || ((text + 0x0606060606060606) & high) != zeros)
        return false;
    std::uint64_t digits = text - zeros;
    digits = (digits * 10 + (digits >> 8)) & 0x00FF00FF00FF00FF;
    digits = (digits * 100 + (digits >> 16)) & 0x0000FFFF0000FFFF;
    digits = digits * 10'000 + (digits >> 32);
    value = value * 100'000'000 + (digits & 0xFFFFFFFF);
    return true;
}

std::uint64_t shortNumber(std::string_view digits)
{
    return readShortNumber(digits).value_or(0);
}

std::uint64_t powerOfTen(std::size_t exponent)
{
    std::uint64_t power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

}  // namespace

std::optional<UInt128> shortAmount(const Amount& amount)
{
    static constexpr UInt128 most = ~UInt128{0};
    return amount <= most ? std::optional(static_cast<UInt128>(amount)) : std::nullopt;
}

std::optional<std::uint64_t> readShortNumber(std::string_view text)
{
    if (text.empty() || text.size() > safeDigits)
        return std::nullopt;
    std::uint64_t value = 0;
    std::size_t at = 0;
    for (; text.size() - at >= 8; at += 8) {
        if (!takeEightDigits(text.data() + at, value))
            return std::nullopt;
    }
    for (; at < text.size(); ++at) {
        if (!isDigit(text[at]))
            return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(text[at] - '0');
    }
    return value;
}

AmountReading readAmount(std::string_view text, Amount& amount)
{
    if (const auto number = readShortNumber(text)) {
        amount = *number;
        return AmountReading::Good;
    }
    const bool isNegative = text.starts_with('-');
    std::string_view digits = text.substr(isNegative ? 1 : 0);
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), isDigit))
        return AmountReading::NotAnInteger;
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    if (isNegative)
        return AmountReading::Negative;
    if (digits.size() > maxDigits)
        return AmountReading::TooLarge;
    if (digits.size() <= shortDigits) {
        const std::size_t front = digits.size() - std::min(safeDigits, digits.size());
        amount = UInt128{shortNumber(digits.substr(0, front))} * powerOfTen(safeDigits) +
                 shortNumber(digits.substr(front));
        return AmountReading::Good;
    }
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
