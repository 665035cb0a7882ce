#include "core/wallets/wallet_list.h"

#include "core/text/sentence.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace walletloupe::wallets {
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
    ASSERT_EQ(list->repeats.size(), 1U);
    EXPECT_EQ(text::sentence(list->repeats[0]),
              std::string("line 4, column 1 (wallet_id): ") + again +
                  " again, first on line 2, column 1 (wallet_id)");
    ASSERT_EQ(list->problems.size(), 1U);
    EXPECT_EQ(text::sentence(list->problems[0]),
              "line 5, column 1 (wallet_id): 'abc' is not an address");
}

TEST(WalletList, NeedsNoHeader)
{
    const tests::TemporaryFolder folder;
    const auto bare =
        readWalletList(folder.write("w.txt", std::string(first) + "\n" + second + "\n"));
    ASSERT_TRUE(bare) << bare.error().message;
    ASSERT_EQ(bare->wallets.size(), 2U);
    EXPECT_EQ(bare->wallets[0].spelling, first);
    const auto named =
        readWalletList(folder.write("e.txt", std::string("vitalik.eth\n") + second + "\n"));
    ASSERT_TRUE(named) << named.error().message;
    EXPECT_EQ(named->wallets.size(), 1U);
    ASSERT_EQ(named->problems.size(), 1U);
    EXPECT_EQ(text::sentence(named->problems[0]).substr(0, 30), "line 1, column 1: 'vitalik.eth");
    const auto behind = readWalletList(
        folder.write("n.csv", std::string("1,") + second + "\n2," + again + "\n3,x\n"));
    ASSERT_TRUE(behind) << behind.error().message;
    EXPECT_EQ(behind->wallets.size(), 2U);
    ASSERT_EQ(behind->problems.size(), 1U);
    EXPECT_EQ(text::sentence(behind->problems[0]), "line 3, column 2: 'x' is not an address");
}

TEST(WalletList, RefusesNamesAndBrokenChecksumsWithTheReason)
{
    std::string broken = first;
    broken[5] = 'E';
    WalletListBuilder builder;
    builder.add("vitalik.eth", {.line = 1});
    builder.add(broken, {.line = 2});
    builder.add("1.5", {.line = 3});
    const WalletList list = builder.take();
    ASSERT_EQ(list.problems.size(), 3U);
    EXPECT_NE(text::sentence(list.problems[0]).find("is a name, not an address"),
              std::string::npos);
    EXPECT_NE(text::sentence(list.problems[1]).find("fails its checksum"), std::string::npos)
        << text::sentence(list.problems[1]);
    EXPECT_NE(text::sentence(list.problems[2]).find("is not an address"), std::string::npos);
    EXPECT_TRUE(list.wallets.empty());
}

TEST(WalletText, TakesAddressesHoweverTheyArePasted)
{
    const std::string text =
        std::string("wallet_address\n") + first + ", \"" + second + "\"\r\n;" + again + "\nfoo.eth";
    const WalletList list = readWalletText(text);
    ASSERT_EQ(list.wallets.size(), 2U);
    EXPECT_EQ(list.wallets[1].spelling, second);
    ASSERT_EQ(list.repeats.size(), 1U);
    EXPECT_EQ(text::sentence(list.repeats[0]),
              std::string("line 3: ") + again + " again, first on line 2");
    ASSERT_EQ(list.problems.size(), 1U);
    EXPECT_EQ(text::sentence(list.problems[0]).substr(0, 17), "line 4: 'foo.eth'");
    EXPECT_TRUE(readWalletText("").wallets.empty());
    EXPECT_TRUE(readWalletText(" ,;\n").problems.empty());
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
}  // namespace walletloupe::wallets
