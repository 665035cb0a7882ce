#include "core/csv/numbers/plain_number.h"

#include "core/csv/numbers/exact_quotient.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace walletloupe::csv {
namespace {

constexpr std::uint64_t ones = 0x0101010101010101ULL;
constexpr std::uint64_t zeros = '0' * ones;
constexpr std::uint64_t highBits = 0x80 * ones;

constexpr std::array<std::uint64_t, 9> integerPowers{1,      10,      100,      1000,     10000,
                                                     100000, 1000000, 10000000, 100000000};

template <class Word>
std::uint64_t loaded(const char* at)
{
    Word word;
    std::memcpy(&word, at, sizeof word);
    return word;
}

/// 1 to 8 characters as a word whose highest byte is the last of them; the bytes below the first
/// are zero digits.
std::uint64_t rightAligned(const char* at, std::size_t length)
{
    std::uint64_t word = 0;
    if (length >= 4)
        word = loaded<std::uint32_t>(at) | loaded<std::uint32_t>(at + length - 4)
                                               << (8 * (length - 4));
    else
        word = static_cast<std::uint64_t>(static_cast<unsigned char>(at[0])) |
               static_cast<std::uint64_t>(static_cast<unsigned char>(at[length / 2]))
                   << (8 * (length / 2)) |
               static_cast<std::uint64_t>(static_cast<unsigned char>(at[length - 1]))
                   << (8 * (length - 1));
    const auto shift = static_cast<int>(64 - 8 * length);
    return shift == 0 ? word : word << shift | zeros >> (64 - shift);
}

bool areDigits(std::uint64_t word)
{
    // The upper half of a digit is 3, and still is after 6 was added.
    constexpr std::uint64_t upper = 0xF0 * ones;
    return ((word & upper) | ((word + 6 * ones) & upper) >> 4) == 0x33 * ones;
}

/// Eight digits, the first in the lowest byte (Lemire, "Quickly parsing eight digits", 2018).
std::uint64_t valueOf(std::uint64_t word)
{
    word -= zeros;
    word = word * 10 + (word >> 8);
    constexpr std::uint64_t mask = 0x000000FF000000FFULL;
    constexpr std::uint64_t low = 0x000F424000000064ULL;   // 100 + (1000000 << 32)
    constexpr std::uint64_t high = 0x0000271000000001ULL;  // 1 + (10000 << 32)
    return ((word & mask) * low + (word >> 16 & mask) * high) >> 32;
}

/// At most eight characters, one of which may be the decimal sign.
bool readShort(std::string_view text, char decimal, DecimalDigits& digits)
{
    std::uint64_t word = rightAligned(text.data(), text.size());
    const std::uint64_t differs = word ^ static_cast<unsigned char>(decimal) * ones;
    const std::uint64_t isSign = (differs - ones) & ~differs & highBits;
    if (isSign != 0) {
        // What stands before the sign moves up by one over it, and a zero comes in below.
        const int at = std::countr_zero(isSign) & ~7;
        const std::uint64_t before = (std::uint64_t{1} << at) - 1;
        const std::uint64_t after = at == 56 ? 0 : ~std::uint64_t{0} << (at + 8);
        word = (word & after) | (word & before) << 8 | '0';
        digits.fraction = 7 - at / 8;
    }
    digits.mantissa = valueOf(word);
    return areDigits(word) && (isSign == 0 || text.size() > 1);
}

/// Appends all of `text` to the mantissa; false where it is not digits alone.
bool appendDigits(std::string_view text, std::uint64_t& mantissa)
{
    for (; text.size() > 8; text.remove_prefix(8)) {
        const std::uint64_t word = rightAligned(text.data(), 8);
        if (!areDigits(word))
            return false;
        mantissa = mantissa * integerPowers[8] + valueOf(word);
    }
    if (text.empty())
        return true;
    const std::uint64_t word = rightAligned(text.data(), text.size());
    mantissa = mantissa * integerPowers[text.size()] + valueOf(word);
    return areDigits(word);
}

/// Up to 19 digits, so that the mantissa cannot overflow, and perhaps a sign among them.
bool readLong(std::string_view text, char decimal, DecimalDigits& digits)
{
    constexpr std::size_t most = 19;
    const std::size_t sign = text.find(decimal);
    if (sign == std::string_view::npos)
        return text.size() <= most && appendDigits(text, digits.mantissa);
    digits.fraction = static_cast<int>(text.size() - sign - 1);
    return text.size() <= most + 1 && appendDigits(text.substr(0, sign), digits.mantissa) &&
           appendDigits(text.substr(sign + 1), digits.mantissa);
}

}  // namespace

bool readPlainNumber(std::string_view text, char decimal, double& value)
{
    if constexpr (std::endian::native != std::endian::little)
        return false;
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.empty())
        return false;
    DecimalDigits digits;
    const bool isPlain =
        text.size() <= 8 ? readShort(text, decimal, digits) : readLong(text, decimal, digits);
    if (!isPlain || !exactQuotient(digits, value))
        return false;
    value = isNegative ? -value : value;
    return true;
}

}  // namespace walletloupe::csv
