#include "core/ml/criteria/points_by_label.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <vector>

namespace walletloupe::ml {
namespace {

using Places = std::vector<std::size_t>;

TEST(PointsByLabel, MakesEachClusterOneRunInItsOrder)
{
    Eigen::MatrixXd points(5, 2);
    points << 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5;
    const PointsByLabel sorted(points, {2, 0, 2, 0, 3}, 4);
    Eigen::MatrixXd expected(5, 2);
    expected << 1, 1.5, 3, 3.5, 0, 0.5, 2, 2.5, 4, 4.5;
    EXPECT_EQ(sorted.points, expected);
    EXPECT_EQ(sorted.positions, (Places{2, 0, 3, 1, 4}));
    EXPECT_EQ(sorted.starts, (Places{0, 2, 2, 4, 5}));
}

TEST(PointsByLabel, HasNoPoints)
{
    const PointsByLabel sorted(Eigen::MatrixXd(0, 3), {}, 2);
    EXPECT_EQ(sorted.points.rows(), 0);
    EXPECT_EQ(sorted.starts, (Places{0, 0, 0}));
}

}  // namespace
}  // namespace walletloupe::ml
