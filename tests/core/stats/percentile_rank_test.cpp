#include "core/stats/percentile_rank.h"

#include <gtest/gtest.h>

#include <vector>

namespace walletloupe::stats {
namespace {

TEST(PercentileRank, GivesTiesTheMiddleOfTheirRanks)
{
    const std::vector<double> sorted{1.0, 2.0, 2.0, 2.0, 9.0};
    EXPECT_EQ(percentileRank(sorted, 0.5), 0.0);
    EXPECT_EQ(percentileRank(sorted, 1.0), 0.1);
    EXPECT_EQ(percentileRank(sorted, 2.0), 0.5);
    EXPECT_EQ(percentileRank(sorted, 3.0), 0.8);
    EXPECT_EQ(percentileRank(sorted, 9.0), 0.9);
    EXPECT_EQ(percentileRank(sorted, 10.0), 1.0);
}

}  // namespace
}  // namespace walletloupe::stats
