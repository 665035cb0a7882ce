#include "core/risk/feature_scale.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace walletloupe::risk {
namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

TEST(FeatureScale, MinMaxIsThePlaceBetweenTheEnds)
{
    const FeatureScale scale(Scaling::MinMax, {30.0, 10.0, 20.0});
    EXPECT_EQ(scale.scaled(10.0), 0.0);
    EXPECT_EQ(scale.scaled(15.0), 0.25);
    EXPECT_EQ(scale.scaled(30.0), 1.0);
    EXPECT_EQ(scale.scaled(9.0), 0.0);
    EXPECT_EQ(scale.scaled(31.0), 1.0);
}

TEST(FeatureScale, MinMaxOfTheSameEverywhereOrNotKnownIsZero)
{
    EXPECT_EQ(FeatureScale(Scaling::MinMax, {7.0, 7.0}).scaled(7.0), 0.0);
    EXPECT_EQ(FeatureScale(Scaling::MinMax, {1.0, 2.0}).scaled(unknown), 0.0);
    EXPECT_EQ(FeatureScale(Scaling::MinMax, {unknown}).scaled(1.0), 0.0);
    EXPECT_EQ(FeatureScale(Scaling::MinMax, {1.0, unknown, 3.0}).scaled(2.0), 0.5);
}

TEST(FeatureScale, PercentileCountsTiesHalf)
{
    const FeatureScale scale(Scaling::Percentile, {5.0, 1.0, 5.0, 9.0});
    EXPECT_EQ(scale.scaled(1.0), 0.125);
    EXPECT_EQ(scale.scaled(5.0), 0.5);
    EXPECT_EQ(scale.scaled(9.0), 0.875);
    EXPECT_EQ(scale.scaled(0.0), 0.0);
    EXPECT_EQ(scale.scaled(4.0), 0.25);
    EXPECT_EQ(scale.scaled(10.0), 1.0);
}

TEST(FeatureScale, PercentileOfWhatIsNotKnownIsTheMiddle)
{
    EXPECT_EQ(FeatureScale(Scaling::Percentile, {1.0, 2.0}).scaled(unknown), 0.5);
    EXPECT_EQ(FeatureScale(Scaling::Percentile, {unknown}).scaled(3.0), 0.5);
    EXPECT_EQ(FeatureScale(Scaling::Percentile, {1.0, unknown}).scaled(2.0), 1.0);
    EXPECT_EQ(FeatureScale(Scaling::Percentile, {4.0}).scaled(4.0), 0.5);
}

TEST(FeatureScale, DirectionsTurnAValueIntoRisk)
{
    EXPECT_EQ(directed(0.25, Direction::High), 0.25);
    EXPECT_EQ(directed(0.25, Direction::Low), 0.75);
    EXPECT_EQ(directed(0.25, Direction::Extreme), 0.5);
    EXPECT_EQ(directed(0.5, Direction::Extreme), 0.0);
    EXPECT_EQ(directed(1.0, Direction::Extreme), 1.0);
}

}  // namespace
}  // namespace walletloupe::risk
