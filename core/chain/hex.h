#pragma once

#include <cstdint>

namespace walletloupe::chain {

/// The value of a hexadecimal digit in either case; -1 where `c` is none.
constexpr int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// What eight hexadecimal digits say.
struct HexWord {
    std::uint32_t value = 0;  ///< the first digit is the highest
    bool isHex = false;       ///< all eight are digits; else the rest means nothing
    bool hasCapital = false;
    bool hasSmall = false;
};

/// Reads the eight characters at `at` at once, one in each byte of a word.
constexpr HexWord readHexWord(const char* at)
{
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highBits = 0x80 * ones;
    std::uint64_t text = 0;
    for (int i = 7; i >= 0; --i)
        text = text << 8 | static_cast<unsigned char>(at[i]);
    // A byte below 128 plus (128 - c) has its high bit when it is at least c, and never carries.
    const auto isFrom = [](std::uint64_t bytes, std::uint64_t c) {
        return (bytes & ~highBits) + (0x80 - c) * ones;
    };
    const std::uint64_t smallText = text | 0x20 * ones;
    const std::uint64_t digits = isFrom(text, '0') & ~isFrom(text, '9' + 1) & highBits;
    const std::uint64_t letters = isFrom(smallText, 'a') & ~isFrom(smallText, 'f' + 1) & highBits;
    const std::uint64_t smallBits = (text & 0x20 * ones) << 2;
    std::uint64_t nibbles = (text & 0x0F * ones) + 9 * (letters >> 7);
    nibbles = (nibbles << 4 | nibbles >> 8) & 0x00FF00FF00FF00FF;
    nibbles = (nibbles | nibbles >> 8) & 0x0000FFFF0000FFFF;
    const auto backwards = static_cast<std::uint32_t>(nibbles | nibbles >> 16);
    return {
        backwards << 24 | (backwards & 0xFF00) << 8 | (backwards >> 8 & 0xFF00) | backwards >> 24,
        (digits | letters) == highBits && (text & highBits) == 0, (letters & ~smallBits) != 0,
        (letters & smallBits) != 0};
}

/// Writes the four bytes of a word, the highest first.
constexpr void putHexWord(const HexWord& word, std::uint8_t* to)
{
    for (int i = 0; i < 4; ++i)
        to[i] = static_cast<std::uint8_t>(word.value >> (24 - 8 * i));
}

}  // namespace walletloupe::chain
