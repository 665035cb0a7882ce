#include "core/stats/dip_statistic.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace walletloupe::stats {
namespace {

using Values = std::vector<double>;

/// As `spread` of dip_answers.R, plus `offset`.
void addSpread(Values& values, int count, double offset)
{
    for (int i = 1; i <= count; ++i)
        values.push_back(offset + i * 7919 % 1009);
}

Values sorted(Values values)
{
    std::sort(values.begin(), values.end());
    return values;
}

TEST(DipStatistic, IsThatOfDiptest)
{
    Values ramp;
    for (int i = 1; i <= 12; ++i)
        ramp.push_back(i);
    Values squares;
    for (int i = 1; i <= 40; ++i)
        squares.push_back(i * i);
    Values two;
    addSpread(two, 20, 0.0);
    addSpread(two, 20, 4000.0);
    Values three;
    addSpread(three, 15, 0.0);
    addSpread(three, 25, 3000.0);
    addSpread(three, 10, 9000.0);
    EXPECT_NEAR(dipStatistic(ramp), 0.041666666666666664, 1e-15);
    EXPECT_NEAR(dipStatistic(squares), 0.0125, 1e-15);
    EXPECT_NEAR(dipStatistic(sorted(two)), 0.1908125, 1e-12);
    EXPECT_NEAR(dipStatistic(sorted(three)), 0.1041, 1e-12);
    EXPECT_NEAR(dipStatistic(Values{1, 1, 1, 2, 2, 3, 7, 7, 7, 7, 8, 9}), 0.16666666666666666,
                1e-15);
}

TEST(DipStatistic, OfNothingOneAndEqualValues)
{
    EXPECT_EQ(dipStatistic({}), 0.0);
    EXPECT_EQ(dipStatistic(Values{3.0}), 0.5);
    EXPECT_EQ(dipStatistic(Values{3.0, 3.0, 3.0, 3.0}), 0.125);
}

TEST(DipStatistic, DoesNotDependOnScaleAndDirection)
{
    Values values;
    addSpread(values, 30, 0.0);
    addSpread(values, 20, 2500.0);
    values = sorted(values);
    Values turned;
    for (const double value : values)
        turned.push_back(-4.0 * value);
    EXPECT_NEAR(dipStatistic(values), dipStatistic(sorted(turned)), 1e-14);
}

TEST(CriticalDip, AgreesWithTheTableOfDiptest)
{
    for (const auto& [count, scaled] :
         std::vector<std::pair<std::size_t, double>>{{10, 0.5050},
                                                     {50, 0.5742},
                                                     {200, 0.6037},
                                                     {1000, 0.6201},
                                                     {5000, 0.6267},
                                                     {72'000, 0.6327}})
        EXPECT_NEAR(criticalDip(count) * std::sqrt(static_cast<double>(count)), scaled, 0.004)
            << count;
}

TEST(SpreadTies, SpreadsEqualValuesBetweenTheirNeighbours)
{
    EXPECT_EQ(spreadTies(Values{0, 4, 4, 8}), (Values{0, 3, 5, 8}));
    EXPECT_EQ(spreadTies(Values{2, 2, 4}), (Values{2.25, 2.75, 4}));
    EXPECT_EQ(spreadTies(Values{1, 3, 3}), (Values{1, 2.25, 2.75}));
    EXPECT_TRUE(spreadTies({}).empty());
}

TEST(IsMultimodal, SeesTwoPeaksAndNotOne)
{
    Random random(5);
    Values one;
    Values two;
    for (int i = 0; i < 400; ++i) {
        one.push_back(random.normal());
        two.push_back(random.normal() + (i % 2 == 0 ? 0.0 : 5.0));
    }
    EXPECT_FALSE(isMultimodal(one));
    EXPECT_TRUE(isMultimodal(two));
}

TEST(IsMultimodal, JudgesWholeNumbersByTheirCourse)
{
    Random random(6);
    Values counts;
    Values separated;
    for (int i = 0; i < 500; ++i) {
        counts.push_back(std::floor(3.0 + 1.5 * random.normal()));
        separated.push_back(std::floor((i % 2 == 0 ? 3.0 : 30.0) + 1.5 * random.normal()));
    }
    EXPECT_FALSE(isMultimodal(counts));
    EXPECT_TRUE(isMultimodal(separated));
}

TEST(IsMultimodal, SaysNothingOfFewOrEqualValues)
{
    EXPECT_FALSE(isMultimodal({}));
    EXPECT_FALSE(isMultimodal(Values(100, 7.0)));
    EXPECT_FALSE(isMultimodal({0, 0, 0, 0, 1, 9, 9, 9, 9}));
}

TEST(IsMultimodal, ErrsInAboutOneOfAHundredUniformSamples)
{
    Random random(7);
    int found = 0;
    for (int sample = 0; sample < 1000; ++sample) {
        Values values(100);
        for (double& value : values)
            value = random.uniform();
        found += isMultimodal(values) ? 1 : 0;
    }
    EXPECT_LE(found, 20);
    EXPECT_GE(found, 3);
}

}  // namespace
}  // namespace walletloupe::stats
