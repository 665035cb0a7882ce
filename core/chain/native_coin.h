#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace walletloupe::chain {

/// What a chain counts transactions' values and fees in. All of them have 18 decimals, so that
/// only this tells one wei from another.
enum class NativeCoin : std::uint8_t {
    Bnb,
    Xdai,
    Pol,
    Mnt,
    Avax,
    Ron,
    Ether,
    Unknown,  ///< of a chain that this program does not know
};

/// The coins beside ether that have columns of their own, in the order of the enumeration.
inline constexpr std::array<std::string_view, 6> otherCoinSymbols{"BNB", "XDAI", "POL",
                                                                  "MNT", "AVAX", "RON"};

/// The coin of a chain by its EIP-155 id (chainid.network, as of 2025).
NativeCoin nativeCoinOf(std::uint64_t chain);

/// By a symbol in any capitals, also a former one ("MATIC"); Unknown for others.
NativeCoin coinOfSymbol(std::string_view symbol);

/// Whether a chain settles on another by the OP stack, so that its transactions pay for that too.
bool paysLayerFee(std::uint64_t chain);

/// "ETH", "POL"; empty for Unknown.
std::string_view symbolOf(NativeCoin coin);

}  // namespace walletloupe::chain
