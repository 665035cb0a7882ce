#include "core/workflow/segmentation/problem_list.h"

#include "core/text/sentence.h"
#include "core/wallets/feature_selection.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

namespace walletloupe::workflow {
namespace {

TEST(UnusableRows, GivesOneTextARowInLineOrder)
{
    const wallets::WalletTable table = tests::tableFrom(
        "wallet,tx_count,balance\n"
        "a,1,2\n"
        "b,x,y\n"
        "c,3\n"
        "a,4,5\n"
        "d,6,\n"
        "e,7,8\n");
    const auto selected = wallets::selectFeatures(table, {"tx_count", "balance"});
    ASSERT_TRUE(selected) << text::sentence(selected.error());
    const std::vector<std::string> rows = unusableRows(table, selected->problems);
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[0].rfind("line 3", 0), 0U) << rows[0];
    EXPECT_NE(rows[0].find("tx_count"), std::string::npos) << rows[0];
    EXPECT_NE(rows[0].find("balance"), std::string::npos) << "both cells of the row: " << rows[0];
    EXPECT_EQ(rows[1].rfind("line 4", 0), 0U) << rows[1];
    EXPECT_EQ(rows[2].rfind("line 5", 0), 0U) << rows[2];
    EXPECT_EQ(rows[3].rfind("line 6", 0), 0U) << rows[3];
}

TEST(UnusableRows, AreNoneInACleanFile)
{
    EXPECT_TRUE(unusableRows(tests::tableFrom("wallet,tx_count,balance\na,1,2\n"), {}).empty());
}

TEST(UnusableCount, CountsARowOnce)
{
    const wallets::WalletTable table = tests::tableFrom(
        "wallet,tx_count,balance\n"
        "a,1,2\n"
        "b,x,y\n"
        "c,3\n"
        "a,4,5\n"
        "d,6,\n"
        "e,7,8\n");
    const auto selected = wallets::selectFeatures(table, {"tx_count", "balance"});
    ASSERT_TRUE(selected) << text::sentence(selected.error());
    EXPECT_EQ(unusableCount(table, selected->problems), 4U);
    EXPECT_EQ(unusableCount(table, {}), 2U);
}

TEST(UnusableCount, CountsRowsBeyondThoseThatAreListed)
{
    std::string csv = "wallet,tx_count,balance\n";
    for (int i = 0; i < 10'005; ++i)
        csv += "bad" + std::to_string(i) + ",x," + (i % 2 == 0 ? "y" : "1") + "\n";
    for (int i = 0; i < 10'005; ++i)
        csv += "good" + std::to_string(i) + ",1,2\n";
    const wallets::WalletTable table = tests::tableFrom(csv + "late,1,\ngood1,1,2\n");
    const auto selected = wallets::selectFeatures(table, {"tx_count", "balance"});
    ASSERT_TRUE(selected) << text::sentence(selected.error());
    EXPECT_EQ(unusableCount(table, selected->problems), 10'007U);
    EXPECT_EQ(unusableCount(table, selected->problems),
              table.rowProblems.size() + table.rows() - selected->rows.size());
    const std::vector<std::string> rows = unusableRows(table, selected->problems);
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[0], "tx_count: 10,005 cells are text, first on line 2");
}

}  // namespace
}  // namespace walletloupe::workflow
