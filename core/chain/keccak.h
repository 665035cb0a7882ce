#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace walletloupe::chain {

using Digest = std::array<std::uint8_t, 32>;

/// Keccak-256 as Ethereum uses it: the sponge of Bertoni, Daemen, Peeters, Van Assche with rate
/// 1088 and the original padding 0x01 (SHA3-256 of FIPS 202 pads with 0x06 and differs).
Digest keccak256(std::string_view bytes);

}  // namespace walletloupe::chain
