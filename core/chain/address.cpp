#include "core/chain/address.h"

#include "core/chain/hex.h"
#include "core/chain/keccak.h"

#include <algorithm>

namespace walletloupe::chain {
namespace {

constexpr std::string_view digits = "0123456789abcdef";
constexpr std::size_t textSize = 42;

bool hasBothCases(std::string_view text)
{
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'F'; };
    const auto isSmall = [](char c) { return c >= 'a' && c <= 'f'; };
    return std::any_of(text.begin(), text.end(), isCapital) &&
           std::any_of(text.begin(), text.end(), isSmall);
}

}  // namespace

AddressReading readAddress(std::string_view text, Address& address)
{
    if (text.size() != textSize || text[0] != '0' || (text[1] | 0x20) != 'x')
        return AddressReading::NotAnAddress;
    Address read;
    for (std::size_t i = 0; i < read.bytes.size(); ++i) {
        const int high = hexDigit(text[2 + 2 * i]);
        const int low = hexDigit(text[3 + 2 * i]);
        if (high < 0 || low < 0)
            return AddressReading::NotAnAddress;
        read.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    if (hasBothCases(text.substr(2)) &&
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

std::size_t AddressHash::operator()(const Address& address) const noexcept
{
    // FNV-1a (Fowler, Noll, Vo), 64 bits.
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const std::uint8_t byte : address.bytes)
        hash = (hash ^ byte) * 0x100000001b3;
    return static_cast<std::size_t>(hash ^ (hash >> 29));
}

}  // namespace walletloupe::chain
