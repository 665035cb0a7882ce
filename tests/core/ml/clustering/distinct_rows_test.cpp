#include "core/ml/clustering/distinct_rows.h"

#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

TEST(CountDistinctRows, CountsRowsThatDifferInAnyColumn)
{
    EXPECT_EQ(countDistinctRows(tests::rows({{1, 2}, {1, 2}, {1, 3}, {2, 2}, {1, 3}}), 10), 3);
    EXPECT_EQ(countDistinctRows(tests::rows({{7, 7}, {7, 7}}), 10), 1);
}

TEST(CountDistinctRows, LooksNoFurtherThanRequested)
{
    const Eigen::MatrixXd points = tests::column({1, 2, 3, 4});
    EXPECT_EQ(countDistinctRows(points, 3), 3);
    EXPECT_EQ(countDistinctRows(points, 4), 4);
    EXPECT_EQ(countDistinctRows(points, 5), 4);
    EXPECT_EQ(countDistinctRows(points, 0), 0);
}

TEST(CountDistinctRows, FindsTheFewAmongManyEqualOnes)
{
    Eigen::MatrixXd points = Eigen::MatrixXd::Constant(70 * 4096, 2, 3.0);
    for (const Eigen::Index row : {5000, 5001, 200'000, 70 * 4096 - 1})
        points(row, 1) = static_cast<double>(row / 100'000);
    for (const unsigned threads : {1U, 3U}) {
        EXPECT_EQ(countDistinctRows(points, 10, Executor(threads)), 3) << threads;
        EXPECT_EQ(countDistinctRows(points, 2, Executor(threads)), 2) << threads;
    }
}

TEST(CountDistinctRows, ReportsTheLimitWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(countDistinctRows(tests::column({1, 1}), 2, Executor(1, Progress(stop.get_token()))),
              2);
}

}  // namespace
}  // namespace walletloupe::ml
