#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
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

/// A hash for tables in memory.
struct AddressHash {
    std::size_t operator()(const Address& address) const noexcept;
};

}  // namespace walletloupe::chain
