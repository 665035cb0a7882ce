#pragma once

#include "core/chain/protocols/aave_v3.h"
#include "tests/core/chain/protocols/protocol_calls.h"

/// Contracts of Aave V3, and calls of them by the wallet of protocol_calls.h.
namespace walletloupe::chain::calls {

inline constexpr std::string_view aavePool = "0x87870bca3f3fd6335c3f4ce8392d69350b4fa4e2";
inline constexpr std::string_view aaveGateway = "0xd01607c3c5ecaba394d8be377a08590149325722";
inline constexpr std::string_view aaveV2Pool = "0x7d2768de32b0b80b7a3454c06bdac94a69ddc7a9";

inline ContractRegistry aaveContracts()
{
    ContractRegistry registry = someContracts();
    EXPECT_TRUE(
        registry.add({1, addressOf(aavePool), "", &aaveV3, ContractRole::Market, "pool", {}}));
    EXPECT_TRUE(
        registry.add({1, addressOf(aaveGateway), "", &aaveV3, ContractRole::Helper, {}, {}}));
    EXPECT_TRUE(registry.addReserve(1, addressOf(aavePool), 0, addressOf(weth)));
    EXPECT_TRUE(registry.addReserve(1, addressOf(aavePool), 3, addressOf(usdc)));
    return registry;
}

inline std::vector<ProtocolAction> aaveActions(const Transaction& transaction)
{
    static const ContractRegistry registry = aaveContracts();
    std::vector<ProtocolAction> actions;
    appendActions(transaction, addressOf(wallet), registry, actions);
    return actions;
}

inline ProtocolAction aaveAction(const Transaction& transaction)
{
    const auto actions = aaveActions(transaction);
    EXPECT_EQ(actions.size(), 1U);
    return actions.size() == 1 ? actions.front() : ProtocolAction();
}

}  // namespace walletloupe::chain::calls
