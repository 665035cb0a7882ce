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

TEST(CountDistinctRows, LooksNoFurtherThanAsked)
{
    const Eigen::MatrixXd points = tests::column({1, 2, 3, 4});
    EXPECT_EQ(countDistinctRows(points, 3), 3);
    EXPECT_EQ(countDistinctRows(points, 4), 4);
    EXPECT_EQ(countDistinctRows(points, 5), 4);
    EXPECT_EQ(countDistinctRows(points, 0), 0);
}

}  // namespace
}  // namespace walletloupe::ml
