#include "core/chain/protocol.h"

#include "tests/core/chain/protocols/protocol_calls.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::chain {
namespace {

using namespace calls;

TEST(ProtocolMethods, AreNotExactForSomebodyElse)
{
    const std::string forStranger = "0xe5974619" + word(addressOf(stranger));
    EXPECT_FALSE(onlyAction(call(cEther, forStranger)).isExact);
    const std::string forItself = "0xe5974619" + word(addressOf(wallet));
    EXPECT_TRUE(onlyAction(call(cEther, forItself)).isExact);
}

TEST(ProtocolMethods, AreReadFromTheNameWithoutInput)
{
    Transaction named = call(comet, "");
    named.functionName = "withdraw(address to, uint256 value)";
    EXPECT_EQ(onlyAction(named).kind, ActionKind::Redeem);
    EXPECT_FALSE(onlyAction(named).isExact);
    named.functionName = "";
    EXPECT_EQ(onlyAction(named).kind, ActionKind::Unreadable);
}

TEST(ProtocolMethods, LiveInTheContractsOfTheirPlace)
{
    const std::string mint = "0xa0712d68" + word("0f");
    EXPECT_EQ(onlyAction(call(cUsdc, mint)).kind, ActionKind::Deposit);
    EXPECT_EQ(onlyAction(call(cEther, mint)).kind, ActionKind::Other);
    EXPECT_EQ(onlyAction(call(comet, mint)).kind, ActionKind::Other);
    EXPECT_TRUE(onlyAction(call(comet, mint)).isExact);
}

TEST(ProtocolMethods, AreNotExactWithoutAStatus)
{
    Transaction plain = call(comet, "0x");
    EXPECT_EQ(onlyAction(plain).kind, ActionKind::Other);
    EXPECT_TRUE(onlyAction(plain).isExact);
    plain.status = TransactionStatus::Unknown;
    EXPECT_FALSE(onlyAction(plain).isExact);
}

}  // namespace
}  // namespace walletloupe::chain
