#include "core/chain/address.h"

#include "core/chain/hex.h"
#include "core/chain/keccak.h"

#include <cstdint>

namespace walletloupe::chain {
namespace {

constexpr std::string_view digits = "0123456789abcdef";
constexpr std::size_t textSize = 42;

}  // namespace

AddressReading readAddress(std::string_view text, Address& address)
{
    if (text.size() != textSize || text[0] != '0' || (text[1] | 0x20) != 'x')
        return AddressReading::NotAnAddress;
    // The last two overlap.
    const HexBlock first = readHexBlock(text.data() + 2);
    const HexBlock second = readHexBlock(text.data() + 18);
    const HexBlock last = readHexBlock(text.data() + 26);
    if (!first.isHex || !second.isHex || !last.isHex)
        return AddressReading::NotAnAddress;
    Address read;
    putBytes(first.value, read.bytes.data());
    putBytes(second.value, read.bytes.data() + 8);
    putBytes(last.value, read.bytes.data() + 12);
    const bool hasCapital = first.hasCapital || second.hasCapital || last.hasCapital;
    const bool hasSmall = first.hasSmall || second.hasSmall || last.hasSmall;
    if (hasCapital && hasSmall && std::string_view(checksumText(read)).substr(2) != text.substr(2))
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
