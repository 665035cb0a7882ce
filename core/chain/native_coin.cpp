#include "core/chain/native_coin.h"

#include <algorithm>
#include <string>

namespace walletloupe::chain {
namespace {

struct ChainCoin {
    std::uint64_t chain;
    NativeCoin coin;
};

/// Ascending by chain.
constexpr std::array chainCoins{
    ChainCoin{1, NativeCoin::Ether},         // Ethereum
    ChainCoin{5, NativeCoin::Ether},         // Goerli
    ChainCoin{10, NativeCoin::Ether},        // OP Mainnet
    ChainCoin{56, NativeCoin::Bnb},          // BNB Smart Chain
    ChainCoin{97, NativeCoin::Bnb},          // its testnet
    ChainCoin{100, NativeCoin::Xdai},        // Gnosis
    ChainCoin{130, NativeCoin::Ether},       // Unichain
    ChainCoin{137, NativeCoin::Pol},         // Polygon
    ChainCoin{169, NativeCoin::Ether},       // Manta Pacific
    ChainCoin{204, NativeCoin::Bnb},         // opBNB
    ChainCoin{288, NativeCoin::Ether},       // Boba
    ChainCoin{324, NativeCoin::Ether},       // zkSync Era
    ChainCoin{480, NativeCoin::Ether},       // World Chain
    ChainCoin{1101, NativeCoin::Ether},      // Polygon zkEVM
    ChainCoin{1868, NativeCoin::Ether},      // Soneium
    ChainCoin{2020, NativeCoin::Ron},        // Ronin
    ChainCoin{5000, NativeCoin::Mnt},        // Mantle
    ChainCoin{8453, NativeCoin::Ether},      // Base
    ChainCoin{17000, NativeCoin::Ether},     // Holesky
    ChainCoin{34443, NativeCoin::Ether},     // Mode
    ChainCoin{42161, NativeCoin::Ether},     // Arbitrum One
    ChainCoin{42170, NativeCoin::Ether},     // Arbitrum Nova
    ChainCoin{43113, NativeCoin::Avax},      // Fuji
    ChainCoin{43114, NativeCoin::Avax},      // Avalanche C-Chain
    ChainCoin{57073, NativeCoin::Ether},     // Ink
    ChainCoin{59144, NativeCoin::Ether},     // Linea
    ChainCoin{80002, NativeCoin::Pol},       // Amoy
    ChainCoin{81457, NativeCoin::Ether},     // Blast
    ChainCoin{84532, NativeCoin::Ether},     // Base Sepolia
    ChainCoin{167000, NativeCoin::Ether},    // Taiko
    ChainCoin{421614, NativeCoin::Ether},    // Arbitrum Sepolia
    ChainCoin{534352, NativeCoin::Ether},    // Scroll
    ChainCoin{7777777, NativeCoin::Ether},   // Zora
    ChainCoin{11155111, NativeCoin::Ether},  // Sepolia
    ChainCoin{11155420, NativeCoin::Ether},  // OP Sepolia
};
static_assert(std::is_sorted(chainCoins.begin(), chainCoins.end(),
                             [](const ChainCoin& a, const ChainCoin& b) {
                                 return a.chain < b.chain;
                             }));
static_assert(otherCoinSymbols.size() == static_cast<std::size_t>(NativeCoin::Ether));

}  // namespace

NativeCoin nativeCoinOf(std::uint64_t chain)
{
    const auto found = std::lower_bound(
        chainCoins.begin(), chainCoins.end(), chain,
        [](const ChainCoin& one, std::uint64_t sought) { return one.chain < sought; });
    return found != chainCoins.end() && found->chain == chain ? found->coin : NativeCoin::Unknown;
}

NativeCoin coinOfSymbol(std::string_view symbol)
{
    std::string upper;
    for (const char c : symbol)
        upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper == "ETH" || upper == "ETHER")
        return NativeCoin::Ether;
    if (upper == "MATIC")
        return NativeCoin::Pol;
    const auto found = std::find(otherCoinSymbols.begin(), otherCoinSymbols.end(), upper);
    return found == otherCoinSymbols.end()
               ? NativeCoin::Unknown
               : static_cast<NativeCoin>(found - otherCoinSymbols.begin());
}

bool paysLayerFee(std::uint64_t chain)
{
    constexpr std::array<std::uint64_t, 11> chains{10,    130,   480,   1868,    8453,    34443,
                                                   57073, 81457, 84532, 7777777, 11155420};
    return std::binary_search(chains.begin(), chains.end(), chain);
}

std::string_view symbolOf(NativeCoin coin)
{
    if (coin == NativeCoin::Ether)
        return "ETH";
    return coin == NativeCoin::Unknown ? std::string_view()
                                       : otherCoinSymbols[static_cast<std::size_t>(coin)];
}

}  // namespace walletloupe::chain
