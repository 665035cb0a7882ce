#include "core/chain/protocols/compound_v2.h"

#include "tests/core/chain/protocols/protocol_calls.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::chain {
namespace {

using namespace calls;

TEST(CompoundV2, HasTheSelectorsOfItsSignatures)
{
    expectSoundMethods(compoundV2);
    EXPECT_EQ(selectorOf("enterMarkets(address[] cTokens)"), 0xc2998238);
}

TEST(CompoundV2, DecodesDepositsAndRepayments)
{
    const std::string mint = "0xa0712d68" + word("0f");
    const ProtocolAction deposit = onlyAction(call(cUsdc, mint));
    EXPECT_EQ(deposit.kind, ActionKind::Deposit);
    EXPECT_EQ(deposit.amount, Amount(15));
    EXPECT_EQ(deposit.asset, addressOf(usdc));
    const std::string repayAll = "0x0e752702" + allOnes;
    const ProtocolAction repaid = onlyAction(call(cUsdc, repayAll));
    EXPECT_EQ(repaid.kind, ActionKind::Repay);
    EXPECT_TRUE(repaid.isEverything);
    EXPECT_FALSE(repaid.amount);
}

TEST(CompoundV2, TakesTheValueSentToCEther)
{
    Transaction plain = call(cEther, "0x");
    plain.value = Amount(7);
    EXPECT_EQ(onlyAction(plain).kind, ActionKind::Deposit);
    EXPECT_EQ(onlyAction(plain).amount, Amount(7));
    plain.input = "0x1249c58b";
    EXPECT_EQ(onlyAction(plain).amount, Amount(7));
    plain.input = "0x4e4d9fea";
    EXPECT_EQ(onlyAction(plain).kind, ActionKind::Repay);
    // An ERC-20 market has no such method.
    plain.to = addressOf(cUsdc);
    EXPECT_EQ(onlyAction(plain).kind, ActionKind::Other);
}

TEST(CompoundV2, GuessesADepositWhereTheCallIsNotReported)
{
    Transaction silent = call(cEther, "");
    silent.hasFunctionColumn = false;
    silent.value = Amount(7);
    EXPECT_EQ(onlyAction(silent).kind, ActionKind::Deposit);
    EXPECT_FALSE(onlyAction(silent).isExact);
    silent.value = Amount(0);
    EXPECT_EQ(onlyAction(silent).kind, ActionKind::Unreadable);
    silent.to = addressOf(cUsdc);
    silent.value = Amount(7);
    EXPECT_EQ(onlyAction(silent).kind, ActionKind::Unreadable);
}

TEST(CompoundV2, CountsInTheTokenThatAMethodNames)
{
    const std::string redeem = "0xdb006a75" + word("0f");
    EXPECT_EQ(onlyAction(call(cEther, redeem)).unit, AmountUnit::MarketToken);
    EXPECT_EQ(onlyAction(call(cUsdc, redeem)).unit, AmountUnit::MarketToken);
    const std::string transfer = "0xa9059cbb" + word(addressOf(stranger)) + word("0f");
    EXPECT_EQ(onlyAction(call(cUsdc, transfer)).unit, AmountUnit::MarketToken);
    EXPECT_EQ(onlyAction(call(cUsdc, transfer)).move, BaseMove::None);
    const std::string underlying = "0x852a12e3" + word("0f");
    EXPECT_EQ(onlyAction(call(cEther, underlying)).unit, AmountUnit::Ether);
    EXPECT_EQ(onlyAction(call(cUsdc, underlying)).unit, AmountUnit::SmallestUnits);
    Transaction plain = call(cEther, "0x");
    plain.value = Amount(7);
    EXPECT_EQ(onlyAction(plain).unit, AmountUnit::Ether);
}

TEST(CompoundV2, IsSureOnlyOfWhatRevertsWhenRefused)
{
    const std::string borrow = "0xc5ebeaec" + word("0f");
    const std::string repay = "0x0e752702" + word("0f");
    const std::string approve = "0x095ea7b3" + word(addressOf(stranger)) + word("0f");
    EXPECT_FALSE(onlyAction(call(cEther, borrow)).isExact);
    EXPECT_FALSE(onlyAction(call(cUsdc, borrow)).isExact);
    EXPECT_FALSE(onlyAction(call(cUsdc, repay)).isExact);
    EXPECT_TRUE(onlyAction(call(cUsdc, approve)).isExact);
    EXPECT_TRUE(onlyAction(call(cEther, "0x1249c58b")).isExact);
    EXPECT_TRUE(onlyAction(call(cEther, "0x4e4d9fea")).isExact);
}

TEST(CompoundV2, DistinguishesLiquidationsFromDepartedTokens)
{
    EXPECT_FALSE(compoundV2.liquidation.isExact());
    EXPECT_TRUE(compoundV2.liquidation.takesMarketTokens);
}

}  // namespace
}  // namespace walletloupe::chain
