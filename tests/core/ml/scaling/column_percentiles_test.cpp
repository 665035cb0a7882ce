#include "core/ml/scaling/column_percentiles.h"

#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stop_token>

namespace walletloupe::ml {
namespace {

TEST(ColumnPercentiles, InterpolateBetweenNeighbours)
{
    // numpy.percentile([3, 1, 4, 1, 5], [0, 25, 40, 50, 90, 100])
    const auto marks = columnPercentiles(tests::column({3, 1, 4, 1, 5}), Executor(1))->front();
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
    const auto both = columnPercentiles(tests::rows({{1, 10}, {2, 30}, {3, 20}}), Executor(2));
    EXPECT_EQ((*both)[0][50], 2.0);
    EXPECT_EQ((*both)[1][50], 20.0);
}

TEST(ColumnPercentiles, AreThoseOfSortedValues)
{
    for (const Eigen::Index n : {1, 2, 99, 100, 101, 102, 5000}) {
        Eigen::VectorXd values = tests::noise(n, 1, static_cast<std::uint64_t>(n));
        const auto marks = columnPercentiles(values, Executor(1))->front();
        std::sort(values.begin(), values.end());
        for (int i = 0; i <= 100; ++i) {
            const double position = static_cast<double>(n - 1) * i / 100.0;
            const auto below = static_cast<Eigen::Index>(position);
            const double share = position - static_cast<double>(below);
            EXPECT_EQ(marks[static_cast<std::size_t>(i)],
                      values[below] * (1.0 - share) +
                          values[std::min<Eigen::Index>(below + 1, n - 1)] * share)
                << n << " " << i;
        }
    }
}

/// Interpolation between neighbouring numbers rounds to either; the order must hold all the same.
TEST(ColumnPercentiles, NeverDescend)
{
    const auto marks =
        columnPercentiles(tests::column({0x1.adf73053ae79ep+3, 0x1.adf73053ae79fp+3}), Executor(1));
    ASSERT_TRUE(marks);
    EXPECT_TRUE(std::is_sorted(marks->front().begin(), marks->front().end()));
}

TEST(ColumnPercentiles, StopWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(columnPercentiles(tests::column({1, 2}), Executor(1, Progress(stop.get_token()))));
}

}  // namespace
}  // namespace walletloupe::ml
