#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace walletloupe::tests {

/// The characters of valid UTF-8.
inline std::u32string charactersOf(std::string_view utf8)
{
    std::u32string characters;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            characters.push_back(byte);
        else if (byte < 0xC0)
            characters.back() = (characters.back() << 6) | (byte & 0x3FU);
        else
            characters.push_back(byte < 0xE0   ? byte & 0x1FU
                                 : byte < 0xF0 ? byte & 0x0FU
                                               : byte & 0x07U);
    }
    return characters;
}

inline std::string latin1Bytes(std::string_view utf8)
{
    std::string bytes;
    for (const char32_t character : charactersOf(utf8))
        bytes.push_back(static_cast<char>(character));
    return bytes;
}

enum class ByteOrder { Little, Big };

inline std::string utf16Bytes(std::string_view utf8, ByteOrder order)
{
    std::string bytes;
    const auto put = [&](char32_t unit) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += order == ByteOrder::Little ? std::string{low, high} : std::string{high, low};
    };
    for (const char32_t character : charactersOf(utf8)) {
        if (character < 0x10000) {
            put(character);
        } else {
            put(0xD800 + ((character - 0x10000) >> 10));
            put(0xDC00 + ((character - 0x10000) & 0x3FFU));
        }
    }
    return bytes;
}

}  // namespace walletloupe::tests
