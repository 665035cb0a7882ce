#include "core/workflow/fetch/wallet_message.h"

#include <gtest/gtest.h>

namespace walletloupe::workflow {
namespace {

TEST(WalletMessages, ReportOnceWhatHoldsForManyWallets)
{
    EXPECT_TRUE(mergeEqualMessages({}).empty());
    const std::string quota = "failed: Max daily rate limit reached";
    const auto said = mergeEqualMessages({{"0xa", quota}, {"0xb", "partial"}, {"0xc", quota}});
    ASSERT_EQ(said.size(), 2U);
    EXPECT_EQ(said[0].text, "2 wallets: failed: Max daily rate limit reached (0xa and 0xc)");
    EXPECT_EQ(said[0].wallets, 2U);
    EXPECT_EQ(said[1].text, "0xb: partial");
    EXPECT_EQ(said[1].wallets, 1U);
}

TEST(WalletMessages, NameTwoWalletsAndCountTheRest)
{
    std::vector<WalletMessage> messages{{"a: 1", "x"}, {"b", "x"}, {"c", "x"}};
    EXPECT_EQ(mergeEqualMessages(messages)[0].text, "3 wallets: x (a: 1, b and 1 more)");
    messages.resize(2002, {"d", "x"});
    EXPECT_EQ(mergeEqualMessages(messages)[0].text, "2,002 wallets: x (a: 1, b and 2,000 more)");
}

}  // namespace
}  // namespace walletloupe::workflow
