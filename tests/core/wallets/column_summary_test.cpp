#include "core/wallets/column_summary.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

namespace walletloupe::wallets {
namespace {

const double nan = std::numeric_limits<double>::quiet_NaN();

/// The column of tests/data/table_summaries.py.
std::vector<double> knownColumn()
{
    std::vector<double> values;
    for (long i = 0; i < 500; ++i)
        values.push_back(static_cast<double>((i * i * 7919) % 10007) / 8.0);
    values.push_back(50000.0);
    values.push_back(-3.5);
    return values;
}

// Every number here: tests/data/table_summaries.py (numpy).
TEST(ColumnSummary, AgreesWithNumpy)
{
    const ColumnSummary summary = summarise(knownColumn()).value();
    EXPECT_NEAR(summary.mean, 690.3837151394422, 1e-10);
    EXPECT_NEAR(summary.deviation, 2230.8398705627937, 1e-9);
    EXPECT_NEAR(summary.skewness, 21.50924635230061, 1e-11);
    EXPECT_EQ(summary.distinct, 502U);
    const std::array<double, 7> quantiles{4.9025,    63.75,     301.96875, 586.3125,
                                          895.71875, 1171.0125, 1229.2475};
    for (std::size_t i = 0; i < quantiles.size(); ++i)
        EXPECT_NEAR(summary.quantiles[i], quantiles[i], 1e-9);
    EXPECT_EQ(summary.linear.counts[0], 438);
    EXPECT_EQ(summary.linear.counts[1], 63);
    EXPECT_EQ(summary.linear.counts[47], 1);
    EXPECT_FALSE(summary.log) << "a value is negative";
    EXPECT_EQ(summary.negatives, 1U);
    EXPECT_EQ(summary.zeros, 1U);
}

TEST(ColumnSummary, CountsLogarithmsAsNumpyDoes)
{
    std::vector<double> values = knownColumn();
    values.pop_back();
    const ColumnSummary summary = summarise(values).value();
    ASSERT_TRUE(summary.log);
    const std::vector<std::int64_t> counts{
        1,  1,  0,  1,  0,  0,  0,  2,  0, 1, 1, 2, 2, 1, 3, 1, 2, 5, 3, 5, 19, 12, 13, 23,
        19, 35, 40, 50, 43, 81, 82, 52, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,  0,  0,  1};
    EXPECT_EQ(summary.log->counts, counts);
    EXPECT_EQ(summary.log->edge(0), 0.0);
    EXPECT_EQ(summary.log->edge(48), 50000.0);
}

TEST(ColumnSummary, OfNoValueHasNoNumbers)
{
    for (const std::vector<double>& values : {std::vector<double>{}, {nan, nan}}) {
        const ColumnSummary summary = summarise(values).value();
        EXPECT_EQ(summary.missing, values.size());
        EXPECT_EQ(summary.count(), 0U);
        EXPECT_EQ(summary.distinct, 0U);
        EXPECT_TRUE(summary.linear.counts.empty());
    }
}

TEST(ColumnSummary, OfOneValueIsThatValue)
{
    for (const std::vector<double>& values : {std::vector<double>{7.5}, {7.5, nan, 7.5}}) {
        const ColumnSummary summary = summarise(values).value();
        EXPECT_EQ(summary.distinct, 1U);
        EXPECT_EQ(summary.mean, 7.5);
        EXPECT_EQ(summary.median(), 7.5);
        EXPECT_EQ(summary.deviation, 0.0);
        EXPECT_EQ(summary.skewness, 0.0);
        ASSERT_EQ(summary.linear.counts.size(), 1U);
        EXPECT_EQ(summary.linear.counts[0], static_cast<std::int64_t>(summary.count()));
    }
}

TEST(ColumnSummary, SurvivesTheLargestNumbers)
{
    const ColumnSummary summary = summarise(std::vector<double>{-1.7e308, 1.7e308, 0.0}).value();
    EXPECT_EQ(summary.mean, 0.0);
    EXPECT_TRUE(std::isfinite(summary.deviation));
    EXPECT_EQ(summary.skewness, 0.0);
    EXPECT_EQ(std::accumulate(summary.linear.counts.begin(), summary.linear.counts.end(), 0L), 3);
    for (std::size_t bin = 0; bin <= summary.linear.counts.size(); ++bin)
        EXPECT_TRUE(std::isfinite(summary.linear.edge(bin)));
}

TEST(ColumnSummary, DoesNotDependOnTheOrderOfTheRows)
{
    std::vector<double> values = knownColumn();
    const ColumnSummary one = summarise(values).value();
    std::reverse(values.begin(), values.end());
    const ColumnSummary other = summarise(values).value();
    EXPECT_EQ(one.mean, other.mean);
    EXPECT_EQ(one.skewness, other.skewness);
    EXPECT_EQ(one.linear, other.linear);
}

TEST(ColumnSummary, NamesTheCommonestValue)
{
    const ColumnSummary summary = summarise(std::vector<double>{2, 1, 2, 5, 1}).value();
    EXPECT_EQ(summary.mode, 1.0);
    EXPECT_EQ(summary.modeRows, 2U);
}

}  // namespace
}  // namespace walletloupe::wallets
