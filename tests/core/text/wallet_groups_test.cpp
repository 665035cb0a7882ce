#include "core/text/wallet_groups.h"

#include "core/messages/common_messages.h"

#include <gtest/gtest.h>

namespace walletloupe::text {
namespace {

Message about(const std::string& wallet, const std::string& text)
{
    return messages::worded(text).at({.wallet = wallet});
}

TEST(WalletGroups, ReportOnceWhatHoldsForManyWallets)
{
    EXPECT_TRUE(groupedByWallets({}).empty());
    const std::string quota = "failed: Max daily rate limit reached";
    const auto groups =
        groupedByWallets({about("0xa", quota), about("0xb", "partial"), about("0xc", quota)});
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_EQ(groups[0].text, "2 wallets: failed: Max daily rate limit reached (0xa and 0xc)");
    EXPECT_EQ(groups[0].wallets, 2U);
    EXPECT_EQ(groups[1].text, "0xb: partial");
    EXPECT_EQ(groups[1].wallets, 1U);
}

TEST(WalletGroups, NameTwoWalletsAndCountTheOthers)
{
    std::vector<Message> messages{about("a: 1", "x"), about("b", "x"), about("c", "x")};
    EXPECT_EQ(groupedByWallets(messages)[0].text, "3 wallets: x (a: 1, b and 1 more)");
    messages.resize(2002, about("d", "x"));
    EXPECT_EQ(groupedByWallets(messages)[0].text, "2,002 wallets: x (a: 1, b and 2,000 more)");
}

}  // namespace
}  // namespace walletloupe::text
