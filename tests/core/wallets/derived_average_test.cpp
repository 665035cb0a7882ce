#include "core/wallets/derived_average.h"

#include "tests/support/csv_tables.h"

#include <gtest/gtest.h>

#include <cmath>

namespace walletloupe::wallets {
namespace {

TEST(DerivedAverage, IsTotalByCount)
{
    const WalletTable table =
        tests::tableOf("wallet,TOTAL_TX_AMOUNT,num_transactions\na,10,4\nb,3,0\nc,0,7\n");
    ASSERT_EQ(table.columns.size(), 3U);
    const NumericColumn& average = table.columns[2];
    EXPECT_EQ(average.name, "avg_tx_amount");
    EXPECT_EQ(average.canonical, "avg_tx_amount");
    EXPECT_EQ(average.position, 0U);
    EXPECT_EQ(average.values, (std::vector<double>{2.5, 0.0, 0.0}));
    EXPECT_TRUE(table.cellProblems.empty());
}

TEST(DerivedAverage, StaysOutWhereTheFileHasOneOrLacksAPart)
{
    EXPECT_EQ(tests::tableOf("wallet,total_amount,tx_count,avg_tx_amount\na,10,4,9\nb,1,1,1\n")
                  .columns.size(),
              3U);
    EXPECT_EQ(tests::tableOf("wallet,total_amount\na,10\nb,1\n").columns.size(), 1U);
    EXPECT_EQ(tests::tableOf("wallet,tx_count\na,10\nb,1\n").columns.size(), 1U);
}

TEST(DerivedAverage, LacksWhereAPartLacks)
{
    const WalletTable table =
        tests::tableOf("wallet,total_tx_amount,tx_count\na,10,4\nb,,0\nc,5,x\n");
    const std::vector<double>& average = table.columns[2].values;
    EXPECT_EQ(average[0], 2.5);
    EXPECT_TRUE(std::isnan(average[1]));
    EXPECT_TRUE(std::isnan(average[2]));
    EXPECT_EQ(table.cellProblems.size(), 4U) << "each problem for its column and the average";
}

TEST(DerivedAverage, IsNoNumberBeyondTheRange)
{
    const WalletTable table =
        tests::tableOf("wallet,total_tx_amount,tx_count\na,1e308,1e-5\nb,1,1\n");
    EXPECT_TRUE(std::isnan(table.columns[2].values[0]));
    EXPECT_EQ(tests::describedCells(table).size(), 1U);
}

TEST(AverageAmount, IsNothingForNoTransactionsAndStaysUnknown)
{
    EXPECT_EQ(averageAmount(8.0, 4.0), 2.0);
    EXPECT_EQ(averageAmount(8.0, 0.0), 0.0);
    EXPECT_TRUE(std::isnan(averageAmount(std::nan(""), 0.0)));
}

}  // namespace
}  // namespace walletloupe::wallets
