#include "core/chain/protocols/bulker_actions.h"

#include "tests/core/chain/protocols/protocol_calls.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::chain {
namespace {

using namespace calls;

/// invoke(bytes32[],bytes[]) with a supply of ether and a withdrawal of all the base token.
std::string bundle()
{
    const std::string supply = word(addressOf(comet)) + word(addressOf(wallet)) + word("05");
    const std::string withdraw =
        word(addressOf(comet)) + word(addressOf(wallet)) + word(addressOf(usdc)) + allOnes;
    return "0x555029a6" + word("40") + word("a0") + word("02") +
           code("ACTION_SUPPLY_NATIVE_TOKEN") + code("ACTION_WITHDRAW_ASSET") + word("02") +
           word("40") + word("c0") + word("60") + supply + word("80") + withdraw;
}

TEST(BulkerActions, UnpackABundle)
{
    const std::string input = bundle();
    const auto actions = actionsOf(call(bulker, input));
    ASSERT_EQ(actions.size(), 2U);
    EXPECT_EQ(actions[0].kind, ActionKind::Deposit);
    EXPECT_EQ(actions[0].asset, addressOf(weth));
    EXPECT_EQ(actions[0].amount, Amount(5));
    EXPECT_EQ(actions[0].contract->address, addressOf(comet));
    EXPECT_EQ(actions[1].move, BaseMove::Withdraw);
    EXPECT_TRUE(actions[1].isEverything);
    EXPECT_FALSE(actions[1].amount);
}

TEST(BulkerActions, ReportThatATruncatedBundleCannotBeRead)
{
    const std::string input = bundle();
    for (const std::size_t size : {std::size_t{10}, std::size_t{74}, std::size_t{400}})
        EXPECT_EQ(onlyAction(call(bulker, std::string_view(input).substr(0, size))).kind,
                  ActionKind::Unreadable)
            << size;
}

}  // namespace
}  // namespace walletloupe::chain
