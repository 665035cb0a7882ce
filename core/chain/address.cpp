#include "core/chain/address.h"

#include "core/chain/hex.h"
#include "core/chain/keccak.h"

#include <array>
#include <cstdint>

namespace walletloupe::chain {
namespace {

constexpr std::string_view digits = "0123456789abcdef";
constexpr std::size_t textSize = 42;

// What a character is, beside its value as a digit.
constexpr unsigned notDigit = 0x100;
constexpr unsigned capital = 0x200;
constexpr unsigned small = 0x400;

constexpr std::array<std::uint16_t, 256> tableOfDigits()
{
    std::array<std::uint16_t, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        const int value = hexDigit(static_cast<char>(c));
        const unsigned kind = value < 10 ? 0 : c < 'a' ? capital : small;
        table[c] =
            static_cast<std::uint16_t>(value < 0 ? notDigit : static_cast<unsigned>(value) | kind);
    }
    return table;
}

constexpr auto digitTable = tableOfDigits();

/// What so many digits say, the first of them being the highest; what they are is added to `seen`.
template <std::size_t count>
std::uint64_t readDigits(const char* at, unsigned& seen)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; i += 2) {
        const unsigned high = digitTable[static_cast<unsigned char>(at[i])];
        const unsigned low = digitTable[static_cast<unsigned char>(at[i + 1])];
        seen |= high | low;
        value = value << 8 | ((high << 4 | low) & 0xFF);
    }
    return value;
}

/// Writes the lowest bytes of a word, the highest of them first.
template <std::size_t count>
void putBytes(std::uint64_t word, std::uint8_t* to)
{
    for (std::size_t i = 0; i < count; ++i)
        to[i] = static_cast<std::uint8_t>(word >> (8 * (count - 1 - i)));
}

}  // namespace

AddressReading readAddress(std::string_view text, Address& address)
{
    if (text.size() != textSize || text[0] != '0' || (text[1] | 0x20) != 'x')
        return AddressReading::NotAnAddress;
    unsigned seen = 0;
    const std::uint64_t first = readDigits<16>(text.data() + 2, seen);
    const std::uint64_t second = readDigits<16>(text.data() + 18, seen);
    const std::uint64_t third = readDigits<8>(text.data() + 34, seen);
    if ((seen & notDigit) != 0)
        return AddressReading::NotAnAddress;
    Address read;
    putBytes<8>(first, read.bytes.data());
    putBytes<8>(second, read.bytes.data() + 8);
    putBytes<4>(third, read.bytes.data() + 16);
    if ((seen & capital) != 0 && (seen & small) != 0 &&
        std::string_view(checksumText(read)).substr(2) != text.substr(2))
        return AddressReading::WrongChecksum;
    address = read;
    return AddressReading::Good;
}

std::string lowerCaseText(const Address& address)
{
    std::string text = "0x";
    text.reserve(textSize);
    for (const std::uint8_t byte : address.bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string checksumText(const Address& address)
{
    std::string text = lowerCaseText(address);
    const Digest digest = keccak256(std::string_view(text).substr(2));
    for (std::size_t i = 0; i + 2 < textSize; ++i) {
        const int nibble = i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2] & 15;
        char& c = text[i + 2];
        if (nibble >= 8 && c >= 'a')
            c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

}  // namespace walletloupe::chain
