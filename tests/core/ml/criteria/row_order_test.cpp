#include "core/ml/criteria/row_order.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <stop_token>

namespace walletloupe::ml {
namespace {

/// Small whole numbers: many equal rows and many equal values.
Eigen::MatrixXd lattice(Eigen::Index rows, Eigen::Index columns)
{
    Random random(11);
    Eigen::MatrixXd points(rows, columns);
    for (double& value : points.reshaped())
        value = static_cast<double>(random.below(4));
    return points;
}

std::vector<Eigen::Index> firstColumns(Eigen::Index count)
{
    std::vector<Eigen::Index> columns(static_cast<std::size_t>(count));
    std::iota(columns.begin(), columns.end(), Eigen::Index{0});
    return columns;
}

std::vector<std::uint32_t> shuffled(std::size_t count)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    Random random(5);
    for (std::size_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    return order;
}

TEST(RowOrder, TheSameRowsInAnyOrderGiveTheSameSequence)
{
    for (const Eigen::Index rows : {0, 1, 2, 4095, 4096, 4097, 9000}) {
        Eigen::MatrixXd points = lattice(rows, 3);
        Eigen::MatrixXd other = points;
        reorderRows(other, shuffled(static_cast<std::size_t>(rows)), Executor(1));
        reorderRows(points, rowOrder(points, firstColumns(3), Executor(1)).value(), Executor(1));
        reorderRows(other, rowOrder(other, firstColumns(3), Executor(2)).value(), Executor(2));
        EXPECT_EQ(points, other) << rows;
    }
}

TEST(RowOrder, TheSequenceFollowsTheColumnsWhereverTheyStand)
{
    const Eigen::MatrixXd points = lattice(500, 3);
    const std::vector<Eigen::Index> turned{2, 0, 1};
    Eigen::MatrixXd other = points(Eigen::all, turned);
    const auto order = rowOrder(points, {2, 0, 1}, Executor(1));
    EXPECT_EQ(order, rowOrder(other, {0, 1, 2}, Executor(1)));
    EXPECT_NE(order, rowOrder(points, {0, 1, 2}, Executor(1)));
}

TEST(RowOrder, IsAPermutation)
{
    std::vector<std::uint32_t> order =
        rowOrder(lattice(5000, 2), firstColumns(2), Executor(2)).value();
    std::sort(order.begin(), order.end());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        ASSERT_EQ(order[i], i);
}

TEST(RowOrder, ZeroHasOneSign)
{
    Eigen::MatrixXd points(3, 1);
    points << -0.0, 5.0, 0.0;
    const std::vector<std::uint32_t> order = rowOrder(points, {0}, Executor(1)).value();
    const bool zerosTogether = order[1] != 1;
    EXPECT_TRUE(zerosTogether) << "the five stands between them";
}

TEST(RowOrder, CanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(
        rowOrder(lattice(10, 2), firstColumns(2), Executor(1, Progress(stop.get_token()))));
}

TEST(ReorderColumns, GoesAndComesBack)
{
    const Eigen::MatrixXd points = lattice(7, 5);
    for (const std::vector<Eigen::Index>& columns : {std::vector<Eigen::Index>{0, 1, 2, 3, 4},
                                                     {4, 3, 2, 1, 0},
                                                     {1, 2, 0, 4, 3},
                                                     {2, 4, 1, 0, 3}}) {
        Eigen::MatrixXd moved = points;
        reorderColumns(moved, columns);
        EXPECT_EQ(moved, Eigen::MatrixXd(points(Eigen::all, columns)));
        restoreColumns(moved, columns);
        EXPECT_EQ(moved, points);
    }
}

}  // namespace
}  // namespace walletloupe::ml
