#include "core/ml/scaling/column_percentiles.h"

#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <stop_token>

namespace walletloupe::ml {
namespace {

TEST(ColumnPercentiles, InterpolateBetweenNeighbours)
{
    // numpy.percentile([3, 1, 4, 1, 5], [0, 25, 40, 50, 90, 100])
    const auto marks = columnPercentiles(tests::column({3, 1, 4, 1, 5}), 1)->front();
    ASSERT_EQ(marks.size(), 101U);
    EXPECT_EQ(marks[0], 1.0);
    EXPECT_EQ(marks[25], 1.0);
    EXPECT_DOUBLE_EQ(marks[40], 2.2);
    EXPECT_EQ(marks[50], 3.0);
    EXPECT_DOUBLE_EQ(marks[90], 4.6);
    EXPECT_EQ(marks[100], 5.0);
}

TEST(ColumnPercentiles, TakeEachColumnByItself)
{
    const auto both = columnPercentiles(tests::rows({{1, 10}, {2, 30}, {3, 20}}), 2);
    EXPECT_EQ((*both)[0][50], 2.0);
    EXPECT_EQ((*both)[1][50], 20.0);
}

TEST(ColumnPercentiles, StopWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(columnPercentiles(tests::column({1, 2}), 1, Progress(stop.get_token())));
}

}  // namespace
}  // namespace walletloupe::ml
