#include "core/chain/protocol_actions.h"

#include "tests/core/chain/protocols/protocol_calls.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::chain {
namespace {

using namespace calls;

TEST(ProtocolActions, AreThoseOfTheWalletThatSucceeded)
{
    const std::string mint = "0xa0712d68" + word("0f");
    Transaction transaction = call(cUsdc, mint);
    transaction.status = TransactionStatus::Failed;
    EXPECT_TRUE(actionsOf(transaction).empty());
    transaction.status = TransactionStatus::Unknown;
    EXPECT_FALSE(onlyAction(transaction).isExact);
    transaction.from = addressOf(stranger);
    EXPECT_TRUE(actionsOf(transaction).empty());
    EXPECT_TRUE(actionsOf(call(stranger, mint)).empty());
    Transaction otherChain = call(cUsdc, mint);
    otherChain.chain = 8453;
    EXPECT_TRUE(actionsOf(otherChain).empty());
}

TEST(ProtocolActions, AreReadFromTheNamesThatExplorersShow)
{
    const auto kindOf = [](std::string_view contract, std::string_view name) {
        Transaction transaction = call(std::string(contract), "");
        transaction.input = {};
        transaction.methodId = {};
        transaction.functionName = name;
        const ProtocolAction action = onlyAction(transaction);
        EXPECT_FALSE(action.isExact) << name;
        EXPECT_FALSE(action.amount) << name;
        return action.kind;
    };
    EXPECT_EQ(kindOf(cUsdc, "Mint"), ActionKind::Deposit);
    EXPECT_EQ(kindOf(cUsdc, "repayBorrow"), ActionKind::Repay);
    EXPECT_EQ(kindOf(cUsdc, "Repay Borrow"), ActionKind::Repay);
    EXPECT_EQ(kindOf(cUsdc, "Redeem Underlyin..."), ActionKind::Redeem);
    EXPECT_EQ(kindOf(cUsdc, "Re..."), ActionKind::Unreadable)
        << "methods of several kinds begin so";
    EXPECT_EQ(kindOf(cUsdc, "Swap Exact Token"), ActionKind::Unreadable);
    EXPECT_EQ(kindOf(cUsdc, "..."), ActionKind::Unreadable);
}

}  // namespace
}  // namespace walletloupe::chain
