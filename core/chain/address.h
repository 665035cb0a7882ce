#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace walletloupe::chain {

/// An account or a contract: 20 bytes.
struct Address {
    std::array<std::uint8_t, 20> bytes{};

    auto operator<=>(const Address&) const = default;
};

enum class AddressReading {
    Good,
    NotAnAddress,   ///< not 0x and 40 hexadecimal digits
    WrongChecksum,  ///< capitals and small letters mixed, and not as EIP-55 has it
};

/// Reads 0x and 40 digits in any case; the checksum of EIP-55 is tested where the case is mixed.
/// `address` is set only when the reading is good.
AddressReading readAddress(std::string_view text, Address& address);

/// 0x and 40 small digits.
std::string lowerCaseText(const Address& address);

/// With the capitals of EIP-55.
std::string checksumText(const Address& address);

/// A hash for tables in memory; all its bits depend on the whole address.
struct AddressHash {
    std::size_t operator()(const Address& address) const noexcept
    {
        const auto word = [&address](std::size_t at) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, address.bytes.data() + at, sizeof bytes);
            return bytes;
        };
        // The words overlap: the last one begins at byte 12. Multipliers of splitmix64.
        std::uint64_t hash = word(0) * 0x9e3779b97f4a7c15 ^ word(8);
        hash = (hash ^ hash >> 32) * 0xbf58476d1ce4e5b9 ^ word(12);
        hash = (hash ^ hash >> 29) * 0x94d049bb133111eb;
        return static_cast<std::size_t>(hash ^ hash >> 31);
    }
};

}  // namespace walletloupe::chain
