#include "core/stats/quantile.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <utility>
#include <vector>

namespace walletloupe::stats {
namespace {

using Values = std::vector<double>;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

TEST(Quantile, IsThatOfNumpy)
{
    const Values seven{1.0, 2.5, 4.0, 7.0, 11.0, 11.0, 20.0};
    const Values four{-3.0, 0.1, 0.2, 9.75};
    const std::vector<std::pair<double, double>> ofSeven{{0.0, 1.0},     {0.05, 1.45}, {0.1, 1.9},
                                                         {0.25, 3.25},   {0.5, 7.0},   {0.77, 11.0},
                                                         {0.975, 18.65}, {1.0, 20.0}};
    const std::vector<std::pair<double, double>> ofFour{
        {0.025, -2.7675}, {0.05, -2.535}, {0.3, -0.21}, {0.95, 8.3175}};
    for (const auto& [share, value] : ofSeven) {
        EXPECT_NEAR(quantile(seven, share), value, 1e-14) << share;
        EXPECT_NEAR(quantileByDifference(seven, share), value, 1e-14) << share;
    }
    for (const auto& [share, value] : ofFour) {
        EXPECT_NEAR(quantile(four, share), value, 1e-14) << share;
        EXPECT_NEAR(quantileByDifference(four, share), value, 1e-14) << share;
    }
}

TEST(Quantile, OfOneValueIsThatValue)
{
    for (const double share : {0.0, 0.3, 1.0})
        EXPECT_EQ(quantile(Values{0.1}, share), 0.1);
}

TEST(Interpolate, StaysBetweenItsEnds)
{
    constexpr double largest = std::numeric_limits<double>::max();
    EXPECT_EQ(interpolate(-largest, largest, 0.5), 0.0);
    for (int i = 0; i <= 100; ++i)
        EXPECT_EQ(interpolate(0.1, 0.1, i / 100.0), 0.1) << i;
    EXPECT_EQ(interpolate(2.0, 4.0, 0.25), 2.5);
}

TEST(Median, IsTheMiddleOrTheMeanOfTheMiddleTwo)
{
    Values odd{5.0, 1.0, 3.0};
    EXPECT_EQ(median(odd), 3.0);
    Values even{7.0, 1.0, 3.0, 100.0};
    EXPECT_EQ(median(even), 5.0);
    Values none;
    EXPECT_TRUE(std::isnan(median(none)));
}

TEST(UpperMedian, IsTheMiddleOrTheUpperOfTheMiddleTwo)
{
    Values odd{5.0, 1.0, 3.0};
    EXPECT_EQ(upperMedian(odd), 3.0);
    Values even{7.0, 1.0, 3.0, 100.0};
    EXPECT_EQ(upperMedian(even), 7.0);
}

TEST(FiniteMedian, LeavesOutWhatIsNotFinite)
{
    EXPECT_EQ(finiteMedian(Values{nan, 4.0, INFINITY, 2.0, -INFINITY}), 3.0);
    EXPECT_TRUE(std::isnan(finiteMedian(Values{nan, INFINITY})));
}

}  // namespace
}  // namespace walletloupe::stats
