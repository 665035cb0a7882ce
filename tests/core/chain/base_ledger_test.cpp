#include "core/chain/base_ledger.h"

#include <gtest/gtest.h>

namespace walletloupe::chain {
namespace {

void expectMove(const SettledMove& move, ActionKind first, std::optional<ActionKind> second = {})
{
    EXPECT_EQ(move.first, first);
    EXPECT_EQ(move.second, second);
    EXPECT_FALSE(move.isExact);
}

TEST(BaseLedger, DistinguishesDebtFromDeposit)
{
    BaseLedger ledger;
    expectMove(ledger.settle(BaseMove::Supply, Amount(100)), ActionKind::Deposit);
    expectMove(ledger.settle(BaseMove::Withdraw, Amount(100)), ActionKind::Redeem);
    expectMove(ledger.settle(BaseMove::Withdraw, Amount(40)), ActionKind::Borrow);
    expectMove(ledger.settle(BaseMove::Supply, Amount(40)), ActionKind::Repay);
    EXPECT_EQ(ledger.balance(), 0);
}

TEST(BaseLedger, CountsACallThatCrossesZeroTwice)
{
    BaseLedger ledger;
    ledger.settle(BaseMove::Supply, Amount(10));
    expectMove(ledger.settle(BaseMove::Withdraw, Amount(15)), ActionKind::Redeem,
               ActionKind::Borrow);
    expectMove(ledger.settle(BaseMove::Supply, Amount(6)), ActionKind::Repay, ActionKind::Deposit);
    EXPECT_EQ(ledger.balance(), 1);
}

TEST(BaseLedger, NeverSumsEverything)
{
    BaseLedger ledger;
    ledger.settle(BaseMove::Withdraw, Amount(15));
    const SettledMove repaid = ledger.settle(BaseMove::Supply, std::nullopt);
    EXPECT_EQ(repaid.first, ActionKind::Repay);
    EXPECT_TRUE(repaid.isExact);
    EXPECT_EQ(ledger.balance(), 0);
    ledger.settle(BaseMove::Supply, Amount(7));
    const SettledMove taken = ledger.settle(BaseMove::Withdraw, std::nullopt);
    EXPECT_EQ(taken.first, ActionKind::Redeem);
    EXPECT_TRUE(taken.isExact);
    EXPECT_EQ(ledger.balance(), 0);
}

TEST(BaseLedger, LetsATransferOpenADebt)
{
    BaseLedger ledger;
    EXPECT_FALSE(ledger.settle(BaseMove::TransferOut, Amount(5)).first);
    expectMove(ledger.settle(BaseMove::Supply, Amount(5)), ActionKind::Repay);
}

}  // namespace
}  // namespace walletloupe::chain
