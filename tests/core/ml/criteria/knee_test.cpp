#include "core/ml/criteria/knee.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace walletloupe::ml {
namespace {

using Values = std::vector<double>;

TEST(Knee, IsThePointFarthestBelowTheChord)
{
    // Normalised: (0, 1), (0.25, 0.2), (0.5, 0.1), (0.75, 0.05), (1, 0).
    const auto knee = findKnee(Values{2, 3, 4, 5, 6}, Values{110, 30, 20, 15, 10});
    ASSERT_TRUE(knee);
    EXPECT_EQ(knee->index, 1U);
    EXPECT_NEAR(knee->distance, (1.0 - 0.25 - 0.2) / std::sqrt(2.0), 1e-15);
}

TEST(Knee, UsesTheDistancesBetweenTheValuesOfX)
{
    // By position the second point is the bend; by x it lies close to the end.
    const auto knee = findKnee(Values{0, 8, 9, 10}, Values{100, 10, 5, 0});
    ASSERT_FALSE(knee) << knee->index;
}

TEST(Knee, OfEqualOnesTheFirst)
{
    const auto knee = findKnee(Values{0, 1, 2, 3, 4}, Values{8, 4, 2, 0, 0});
    ASSERT_TRUE(knee);
    // Points 1, 2 and 3 lie 0.25 below the chord, in units exact in binary.
    EXPECT_EQ(knee->index, 1U);
}

TEST(Knee, AStraightLineHasNone)
{
    EXPECT_FALSE(findKnee(Values{2, 3, 4, 5}, Values{40, 30, 20, 10}));
}

TEST(Knee, ABulgeAboveTheChordIsNone)
{
    EXPECT_FALSE(findKnee(Values{0, 1, 2, 3}, Values{100, 95, 80, 0}));
}

TEST(Knee, IsClearFromATenthOn)
{
    const auto curveWith = [](double distance) {
        return Values{1.0, 0.5 - distance * std::sqrt(2.0), 0.0};
    };
    const Values x{0.0, 0.5, 1.0};
    EXPECT_FALSE(findKnee(x, curveWith(0.1 - 1e-12)));
    const auto knee = findKnee(x, curveWith(0.1 + 1e-12));
    ASSERT_TRUE(knee);
    EXPECT_EQ(knee->index, 1U);
    EXPECT_NEAR(knee->distance, 0.1, 1e-11);
}

TEST(Knee, FlatAndRisingCurvesHaveNone)
{
    EXPECT_FALSE(findKnee(Values{1, 2, 3}, Values{5, 1, 5}));
    EXPECT_FALSE(findKnee(Values{1, 2, 3}, Values{5, 1, 9}));
}

TEST(Knee, NeedsThreePoints)
{
    EXPECT_FALSE(findKnee({}, {}));
    EXPECT_FALSE(findKnee(Values{1}, Values{5}));
    EXPECT_FALSE(findKnee(Values{1, 2}, Values{5, 1}));
    EXPECT_TRUE(findKnee(Values{1, 2, 3}, Values{5, 1, 0}));
}

TEST(Knee, NeedsAValueForEveryXAndAnXThatGrows)
{
    EXPECT_FALSE(findKnee(Values{1, 2, 3, 4}, Values{5, 1, 0}));
    EXPECT_FALSE(findKnee(Values{3, 3, 3}, Values{5, 1, 0}));
}

}  // namespace
}  // namespace walletloupe::ml
