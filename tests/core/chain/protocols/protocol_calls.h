#pragma once

#include "core/chain/protocol.h"
#include "core/chain/protocol_actions.h"
#include "core/chain/protocols/compound_v2.h"
#include "core/chain/protocols/compound_v3.h"
#include "tests/support/addresses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

/// Contracts of Compound, and calls of them by one wallet.
namespace walletloupe::chain::calls {

using tests::addressOf;

inline constexpr std::string_view cEther = "0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5";
inline constexpr std::string_view cUsdc = "0x39aa39c021dfbae8fac545936693ac917d5e7563";
inline constexpr std::string_view comet = "0xc3d688b66703497daa19211eedff47f25384cdc3";
inline constexpr std::string_view bulker = "0xa397a8c2086c554b531c02e29f3291c9704b00c7";
inline constexpr std::string_view usdc = "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48";
inline constexpr std::string_view weth = "0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2";
inline constexpr std::string_view wallet = "0x00000000000000000000000000000000000000aa";
inline constexpr std::string_view stranger = "0x00000000000000000000000000000000000000bb";

inline ContractRegistry someContracts()
{
    ContractRegistry registry;
    const auto add = [&](std::string_view at, const Protocol& protocol, ContractRole role,
                         std::string_view kind, std::optional<Address> base) {
        EXPECT_TRUE(registry.add({1, addressOf(at), "", &protocol, role, kind, base}));
    };
    add(cEther, compoundV2, ContractRole::Market, "cEther", {});
    add(cUsdc, compoundV2, ContractRole::Market, "cErc20", addressOf(usdc));
    add(comet, compoundV3, ContractRole::Market, "comet", addressOf(usdc));
    add(bulker, compoundV3, ContractRole::Bulker, {}, {});
    registry.setWrappedNative(1, addressOf(weth));
    return registry;
}

/// Words of 32 bytes.
inline std::string word(std::string_view hex)
{
    return std::string(64 - hex.size(), '0') + std::string(hex);
}

inline std::string word(const Address& value)
{
    return word(std::string_view(lowerCaseText(value)).substr(2));
}

inline std::string code(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        digits += "0123456789abcdef"[c >> 4];
        digits += "0123456789abcdef"[c & 15];
    }
    return digits + std::string(64 - digits.size(), '0');
}

inline const std::string allOnes(64, 'f');

inline Transaction call(std::string_view to, std::string_view input)
{
    Transaction transaction;
    transaction.hasSenderColumn = transaction.hasSender = transaction.hasRecipient = true;
    transaction.from = addressOf(wallet);
    transaction.to = addressOf(to);
    transaction.value = Amount(0);
    transaction.status = TransactionStatus::Succeeded;
    transaction.hasFunctionColumn = true;
    transaction.input = input;
    return transaction;
}

inline std::vector<ProtocolAction> actionsOf(const Transaction& transaction)
{
    static const ContractRegistry registry = someContracts();
    std::vector<ProtocolAction> actions;
    appendActions(transaction, addressOf(wallet), registry, actions);
    return actions;
}

inline ProtocolAction onlyAction(const Transaction& transaction)
{
    const auto actions = actionsOf(transaction);
    EXPECT_EQ(actions.size(), 1U);
    return actions.empty() ? ProtocolAction() : actions.front();
}

/// Every method has the selector of its signature, and a place that the protocol knows.
inline void expectSoundMethods(const Protocol& protocol)
{
    EXPECT_FALSE(protocol.methods.empty());
    for (const ProtocolMethod& method : protocol.methods) {
        EXPECT_EQ(method.selector, selectorOf(method.signature)) << method.signature;
        const auto& kinds = protocol.marketKinds;
        EXPECT_TRUE(method.place.marketKind.empty() ||
                    std::find(kinds.begin(), kinds.end(), method.place.marketKind) != kinds.end())
            << method.signature;
    }
}

}  // namespace walletloupe::chain::calls
