#include "core/stats/distribution_distance.h"

#include <gtest/gtest.h>

#include <vector>

namespace walletloupe::stats {
namespace {

using Values = std::vector<double>;

TEST(ShareUpTo, CountsEqualValues)
{
    const Values sorted{1.0, 2.0, 2.0, 5.0};
    EXPECT_EQ(shareUpTo(sorted, 0.0), 0.0);
    EXPECT_EQ(shareUpTo(sorted, 2.0), 0.75);
    EXPECT_EQ(shareUpTo(sorted, 5.0), 1.0);
}

TEST(PopulationStabilityIndex, IsTheSumOverTheBins)
{
    // By numpy, as the sum of (a - e) * log(a / e).
    EXPECT_NEAR(populationStabilityIndex(Values{0.1, 0.2, 0.3, 0.4}, Values(4, 0.25)),
                0.22821740957339182, 1e-14);
    EXPECT_EQ(populationStabilityIndex(Values{0.5, 0.5}, Values{0.5, 0.5}), 0.0);
}

TEST(PopulationStabilityIndex, TakesAnEmptyBinForOneInTenThousand)
{
    EXPECT_NEAR(populationStabilityIndex(Values{0.5, 0.5, 0.0}, Values{0.5, 0.0, 0.5}),
                8.515489752777953, 1e-12);
}

TEST(KolmogorovSmirnovDistance, IsTheLargestOfThePercentiles)
{
    const Values quartiles{0.0, 1.0, 2.0, 3.0, 4.0};
    EXPECT_EQ(shareUpToPercentile(quartiles, 1), 0.25);
    EXPECT_EQ(kolmogorovSmirnovDistance(quartiles, Values{1.0, 2.0, 3.0, 4.0}), 0.0);
    EXPECT_EQ(kolmogorovSmirnovDistance(quartiles, Values{3.0, 4.0, 4.0, 4.0}), 0.5);
    EXPECT_EQ(kolmogorovSmirnovDistance(quartiles, Values{-2.0, -1.0}), 1.0);
}

TEST(KolmogorovSmirnovDistance, OfEqualPercentilesTheLastCounts)
{
    const Values quartiles{0.0, 0.0, 0.0, 3.0, 4.0};
    EXPECT_EQ(shareUpToPercentile(quartiles, 0), 0.5);
    EXPECT_EQ(kolmogorovSmirnovDistance(quartiles, Values{0.0, 0.0, 3.0, 4.0}), 0.0);
}

}  // namespace
}  // namespace walletloupe::stats
