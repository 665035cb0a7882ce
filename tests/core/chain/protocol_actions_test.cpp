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

}  // namespace
}  // namespace walletloupe::chain
