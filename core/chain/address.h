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
    bool operator==(const Address& other) const
    {
        return word(0) == other.word(0) && word(8) == other.word(8) && word(12) == other.word(12);
    }
    /// Eight bytes from `at` on, in the order of the processor.
    std::uint64_t word(std::size_t at) const
    {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        return eight;
    }
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
        // Multipliers of splitmix64; the last two words overlap.
        std::uint64_t hash = address.word(0) * 0x9e3779b97f4a7c15 ^ address.word(8);
        hash = (hash ^ hash >> 32) * 0xbf58476d1ce4e5b9 ^ address.word(12);
        hash = (hash ^ hash >> 29) * 0x94d049bb133111eb;
        return static_cast<std::size_t>(hash ^ hash >> 31);
    }
};

}  // namespace walletloupe::chain
