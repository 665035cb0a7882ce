#include "core/csv/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace walletloupe::csv {
namespace {

/// An address fits, and a hash does not.
constexpr std::size_t shownCharacters = 44;
constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "\xE2\x80\xA6";

constexpr unsigned byteAt(std::string_view text, std::size_t i)
{
    return static_cast<unsigned char>(text[i]);
}

constexpr bool isAsciiSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Bounds of the second byte, which exclude overlong forms, surrogates and what lies too high.
struct SecondByte {
    unsigned lowest;
    unsigned highest;
};

constexpr SecondByte secondByte(unsigned first)
{
    switch (first) {
        case 0xE0:
            return {0xA0, 0xBF};
        case 0xED:
            return {0x80, 0x9F};
        case 0xF0:
            return {0x90, 0xBF};
        case 0xF4:
            return {0x80, 0x8F};
        default:
            return {0x80, 0xBF};
    }
}

constexpr std::size_t lengthByFirst(unsigned first)
{
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

constexpr std::uint64_t highBits = 0x8080808080808080;

/// Has one of `highBits` when one of the eight bytes is a NUL or above 127. The subtraction may
/// borrow only out of a NUL, so it never hides one.
constexpr std::uint64_t notPlainBits(std::uint64_t word)
{
    return (word - 0x0101010101010101ULL) | word;
}

bool isPlain(const char* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return (notPlainBits(word) & highBits) == 0;
}

constexpr std::size_t blockBytes = 64;

#if defined(__SSE2__)
struct Block {
    __m128i least;   ///< of four vectors
    __m128i joined;  ///< the same with the bits that one of them has
};

Block lookAt(const char* bytes)
{
    __m128i parts[4];
    for (std::size_t i = 0; i < 4; ++i)
        parts[i] = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes) + i);
    return {_mm_min_epu8(_mm_min_epu8(parts[0], parts[1]), _mm_min_epu8(parts[2], parts[3])),
            _mm_or_si128(_mm_or_si128(parts[0], parts[1]), _mm_or_si128(parts[2], parts[3]))};
}

bool isAsciiBlock(const char* bytes)
{
    return _mm_movemask_epi8(lookAt(bytes).joined) == 0;
}

bool isPlainBlock(const char* bytes)
{
    const auto [least, joined] = lookAt(bytes);
    return _mm_movemask_epi8(_mm_or_si128(joined, _mm_cmpeq_epi8(least, _mm_setzero_si128()))) == 0;
}
#else
bool isAsciiBlock(const char* bytes)
{
    return std::all_of(bytes, bytes + blockBytes, [](char c) { return (c & 0x80) == 0; });
}

bool isPlainBlock(const char* bytes)
{
    for (std::size_t i = 0; i < blockBytes; i += 8) {
        if (!isPlain(bytes + i))
            return false;
    }
    return true;
}
#endif

/// Whether one valid character is U+0000..U+001F or U+007F..U+009F.
bool isControl(std::string_view character)
{
    const unsigned first = byteAt(character, 0);
    return first < 0x20 || first == 0x7F ||
           (first == 0xC2 && byteAt(character, 1) >= 0x80 && byteAt(character, 1) <= 0x9F);
}

/// Length of the Unicode space that `text` begins with; 0 for none.
std::size_t wideSpaceLength(std::string_view text)
{
    if (text.starts_with("\xC2\xA0"))
        return 2;
    if (text.size() < 3)
        return 0;
    const std::string_view three = text.substr(0, 3);
    const bool general =
        three.starts_with("\xE2\x80") && byteAt(three, 2) >= 0x80 && byteAt(three, 2) <= 0x8B;
    const bool other = three == "\xE2\x80\xAF" || three == "\xE2\x81\x9F" ||
                       three == "\xE3\x80\x80" || three == "\xEF\xBB\xBF";
    return general || other ? 3 : 0;
}

std::size_t leadingSpace(std::string_view text)
{
    return isAsciiSpace(text.front()) ? 1 : wideSpaceLength(text);
}

std::size_t trailingSpace(std::string_view text)
{
    if (isAsciiSpace(text.back()))
        return 1;
    for (const std::size_t length : {std::size_t{2}, std::size_t{3}}) {
        if (text.size() >= length && wideSpaceLength(text.substr(text.size() - length)) == length)
            return length;
    }
    return 0;
}

}  // namespace

std::size_t utf8Length(std::string_view text)
{
    if (text.empty())
        return 0;
    const unsigned first = byteAt(text, 0);
    const std::size_t length = lengthByFirst(first);
    if (length < 2)
        return length;
    if (text.size() < length)
        return 0;
    const auto [lowest, highest] = secondByte(first);
    if (byteAt(text, 1) < lowest || byteAt(text, 1) > highest)
        return 0;
    for (std::size_t i = 2; i < length; ++i) {
        if ((byteAt(text, i) & 0xC0U) != 0x80U)
            return 0;
    }
    return length;
}

std::size_t asciiLength(std::string_view text)
{
    std::size_t i = 0;
    while (text.size() - i >= blockBytes && isAsciiBlock(text.data() + i))
        i += blockBytes;
    while (i < text.size() && byteAt(text, i) < 0x80)
        ++i;
    return i;
}

bool isAscii(std::string_view text)
{
    return asciiLength(text) == text.size();
}

bool isPlainText(std::string_view text)
{
    std::size_t i = 0;
    for (; text.size() - i >= blockBytes; i += blockBytes) {
        if (!isPlainBlock(text.data() + i))
            return false;
    }
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(),
                       [](char c) { return static_cast<unsigned char>(c - 1) < 0x7F; });
}

bool isText(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        if (text.size() - i >= 8 && isPlain(text.data() + i)) {
            i += 8;
            continue;
        }
        const std::size_t length = utf8Length(text.substr(i));
        if (length == 0 || text[i] == '\0')
            return false;
        i += length;
    }
    return true;
}

void appendUtf8(std::string& text, char32_t character)
{
    const auto put = [&](char32_t bits) { text.push_back(static_cast<char>(bits)); };
    const auto tail = [&](int shift) { put(0x80U | ((character >> shift) & 0x3FU)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0U | (character >> 6));
        tail(0);
    } else if (character < 0x10000) {
        put(0xE0U | (character >> 12));
        tail(6);
        tail(0);
    } else {
        put(0xF0U | (character >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string shortened(std::string_view text)
{
    std::string shown;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++characters) {
        if (characters == shownCharacters)
            return shown.append(ellipsis);
        const std::size_t length = utf8Length(text.substr(i));
        if (length == 0)
            shown.append(replacement);
        else if (isControl(text.substr(i, length)))
            shown.push_back(' ');
        else
            shown.append(text.substr(i, length));
        i += length == 0 ? 1 : length;
    }
    return shown;
}

std::string_view trimmed(std::string_view text)
{
    for (std::size_t n = 0; !text.empty() && (n = leadingSpace(text)) != 0;)
        text.remove_prefix(n);
    for (std::size_t n = 0; !text.empty() && (n = trailingSpace(text)) != 0;)
        text.remove_suffix(n);
    return text;
}

}  // namespace walletloupe::csv
