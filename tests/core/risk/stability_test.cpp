#include "core/risk/stability.h"

#include <gtest/gtest.h>

#include <numeric>

namespace walletloupe::risk {
namespace {

constexpr std::array bands{200.0, 400.0, 600.0, 800.0};

TEST(Stability, TheBandCutsATwentiethOffEachEnd)
{
    std::vector<double> scores(101);
    std::iota(scores.rbegin(), scores.rend(), 150.0);
    const Stability stability = stabilityOf(scores, Category::VeryLow, bands);
    EXPECT_DOUBLE_EQ(stability.low, 155.0);
    EXPECT_DOUBLE_EQ(stability.high, 245.0);
    EXPECT_DOUBLE_EQ(stability.kept, 50.0 / 101.0);
}

TEST(Stability, InterpolatesBetweenRuns)
{
    const Stability stability = stabilityOf({100.0, 200.0}, Category::Low, bands);
    EXPECT_DOUBLE_EQ(stability.low, 105.0);
    EXPECT_DOUBLE_EQ(stability.high, 195.0);
    EXPECT_EQ(stability.kept, 0.5);
}

TEST(Stability, OneRunIsItsOwnBand)
{
    const Stability stability = stabilityOf({321.0}, Category::Low, bands);
    EXPECT_EQ(stability.low, 321.0);
    EXPECT_EQ(stability.high, 321.0);
    EXPECT_EQ(stability.kept, 1.0);
}

}  // namespace
}  // namespace walletloupe::risk
