#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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

/// What sixteen hexadecimal digits say; its parts are as those of HexWord.
struct HexBlock {
    std::uint64_t value = 0;
    bool isHex = false;
    bool hasCapital = false;
    bool hasSmall = false;
};

constexpr HexBlock readHexBlockPortably(const char* at)
{
    const HexWord first = readHexWord(at);
    const HexWord second = readHexWord(at + 8);
    return {std::uint64_t{first.value} << 32 | second.value, first.isHex && second.isHex,
            first.hasCapital || second.hasCapital, first.hasSmall || second.hasSmall};
}

#if defined(__SSE2__)
/// Reads the sixteen characters at `at` at once.
inline HexBlock readHexBlock(const char* at)
{
    // A character above 127 is below all others here.
    const auto areFrom = [](__m128i bytes, char least, char most) {
        return _mm_and_si128(_mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(least - 1))),
                             _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(most + 1))));
    };
    const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i letters = areFrom(_mm_or_si128(text, _mm_set1_epi8(0x20)), 'a', 'f');
    const __m128i areDigits = _mm_or_si128(areFrom(text, '0', '9'), letters);
    const __m128i nibbles = _mm_add_epi8(_mm_and_si128(text, _mm_set1_epi8(0x0F)),
                                         _mm_and_si128(letters, _mm_set1_epi8(9)));
    const __m128i bytes = _mm_and_si128(
        _mm_or_si128(_mm_slli_epi16(nibbles, 4), _mm_srli_epi16(nibbles, 8)), _mm_set1_epi16(0xFF));
    const auto backwards =
        static_cast<std::uint64_t>(_mm_cvtsi128_si64(_mm_packus_epi16(bytes, bytes)));
    const int letterBits = _mm_movemask_epi8(letters);
    // The bit of a small letter, moved to where it is seen.
    const int smallBits = _mm_movemask_epi8(_mm_slli_epi16(text, 2));
    return {__builtin_bswap64(backwards), _mm_movemask_epi8(areDigits) == 0xFFFF,
            (letterBits & ~smallBits) != 0, (letterBits & smallBits) != 0};
}
#else
inline HexBlock readHexBlock(const char* at)
{
    return readHexBlockPortably(at);
}
#endif

/// Writes the eight bytes of a number, the highest first.
inline void putBytes(std::uint64_t number, std::uint8_t* to)
{
    const bool isLowestFirst = std::endian::native == std::endian::little;
    const std::uint64_t inOrder = isLowestFirst ? __builtin_bswap64(number) : number;
    std::memcpy(to, &inOrder, sizeof inOrder);
}

}  // namespace walletloupe::chain
