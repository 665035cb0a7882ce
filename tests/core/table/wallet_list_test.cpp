#include "core/table/wallet_list.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace walletloupe::table {
namespace {

constexpr const char* first = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
constexpr const char* again = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed";
constexpr const char* second = "0x27b1fdb04752bbc536007a920d24acb045561c26";

TEST(WalletList, KeepsSpellingOrderAndEachWalletOnce)
{
    const tests::TemporaryFolder folder;
    const auto list = readWalletList(folder.write(
        "w.csv", std::string("wallet_id\n") + first + "\n" + second + "\n" + again + "\nabc\n"));
    ASSERT_TRUE(list) << list.error().message;
    ASSERT_EQ(list->wallets.size(), 2U);
    EXPECT_EQ(list->wallets[0].spelling, first);
    EXPECT_EQ(list->wallets[1].spelling, second);
    EXPECT_EQ(list->repeated, 1U);
    ASSERT_EQ(list->problems.size(), 1U);
    EXPECT_EQ(list->problems[0], "line 5, column 1 (wallet_id): 'abc' is not an address");
}

TEST(WalletList, NeedsAWallet)
{
    const tests::TemporaryFolder folder;
    EXPECT_EQ(readWalletList(folder.write("a.csv", "wallet\nabc\n")).error().code,
              ErrorCode::Unusable);
    EXPECT_EQ(readWalletList(folder.write("b.csv", "x,y\n1,2\n")).error().code,
              ErrorCode::Unusable);
    EXPECT_EQ(readWalletList(folder.path("none.csv")).error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace walletloupe::table
