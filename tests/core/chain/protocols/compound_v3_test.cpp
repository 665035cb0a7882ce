#include "core/chain/protocols/compound_v3.h"

#include "core/chain/keccak.h"
#include "tests/core/chain/protocols/protocol_calls.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::chain {
namespace {

using namespace calls;

TEST(CompoundV3, HasTheSelectorsOfItsSignatures)
{
    expectSoundMethods(compoundV3);
    EXPECT_EQ(selectorOf("withdraw(address to, uint256 value)"), 0xf3fef3a3);
}

TEST(CompoundV3, DistinguishesBaseFromCollateral)
{
    const std::string base = "0xf2b9fdb8" + word(addressOf(usdc)) + word("64");
    EXPECT_EQ(onlyAction(call(comet, base)).move, BaseMove::Supply);
    const std::string collateral = "0xf3fef3a3" + word(addressOf(weth)) + word("64");
    const ProtocolAction redeemed = onlyAction(call(comet, collateral));
    EXPECT_EQ(redeemed.move, BaseMove::None);
    EXPECT_EQ(redeemed.kind, ActionKind::Redeem);
    EXPECT_TRUE(redeemed.isExact);
    const std::string toStranger =
        "0x4232cd63" + word(addressOf(stranger)) + word(addressOf(usdc)) + word("64");
    EXPECT_EQ(onlyAction(call(comet, toStranger)).move, BaseMove::None);
    EXPECT_FALSE(onlyAction(call(comet, toStranger)).isExact);
}

TEST(CompoundV3, MovesBaseByATransferOfTheCometItself)
{
    const std::string transfer = "0xa9059cbb" + word(addressOf(stranger)) + word("64");
    const ProtocolAction action = onlyAction(call(comet, transfer));
    EXPECT_EQ(action.kind, ActionKind::TokenTransfer);
    EXPECT_EQ(action.move, BaseMove::TransferOut);
    EXPECT_EQ(action.asset, addressOf(usdc));
    EXPECT_EQ(action.unit, AmountUnit::SmallestUnits);
}

TEST(CompoundV3, ReportsLiquidationsByTheBorrowerOfAbsorbDebt)
{
    const Digest digest = keccak256("AbsorbDebt(address,address,uint256,uint256)");
    std::string topic = "0x";
    for (const std::uint8_t byte : digest) {
        topic += "0123456789abcdef"[byte >> 4];
        topic += "0123456789abcdef"[byte & 15];
    }
    EXPECT_EQ(compoundV3.liquidation.event, topic);
    EXPECT_EQ(compoundV3.liquidation.walletTopic, 2U);
    EXPECT_TRUE(compoundV3.liquidation.isExact());
    EXPECT_FALSE(compoundV3.liquidation.takesMarketTokens);
}

}  // namespace
}  // namespace walletloupe::chain
