#include "core/ml/kernels/packed_points.h"

#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

TEST(PackedPoints, HoldEveryRowTwiceAndZerosBehindIt)
{
    for (const Eigen::Index d : {1, 4, 5, 8, 9}) {
        const Eigen::MatrixXd points = tests::noise(70, d, 3);
        const PackedPoints packed(points);
        EXPECT_EQ(packed.floatsARow(), d <= 8 ? 8U : 16U);
        EXPECT_EQ(packed.doublesARow(), d <= 4 ? 4U : d <= 8 ? 8U : 12U);
        for (std::size_t row = 0; row < 70; ++row) {
            for (std::size_t j = 0; j < packed.floatsARow(); ++j) {
                const auto column = static_cast<Eigen::Index>(j);
                const bool there = column < d;
                const double value = there ? points(static_cast<Eigen::Index>(row), column) : 0.0;
                const auto less = there ? static_cast<float>(value - packed.origin()[j]) : 0.0F;
                EXPECT_EQ(packed.floats(row)[j], less);
                if (j < packed.doublesARow()) {
                    EXPECT_EQ(packed.doubles(row)[j], value);
                }
                if (there) {
                    EXPECT_EQ(packed.tile(row / 64 * 64)[j * 64 + row % 64], less);
                }
            }
        }
    }
}

TEST(PackedPoints, TheOriginIsTheMedianOfEachColumn)
{
    const PackedPoints packed(tests::rows({{5, 1}, {1, 2}, {900, 2}, {2, 0}, {3, 9}}));
    EXPECT_EQ(packed.origin(), (std::vector{3.0, 2.0}));
}

TEST(PackedPoints, ATileHasZerosBehindTheLastRow)
{
    const PackedPoints packed(tests::column({1, 2, 4}));
    EXPECT_EQ(packed.tile(0)[2], 2.0F);
    for (std::size_t i = 3; i < PackedPoints::tileRows; ++i)
        EXPECT_EQ(packed.tile(0)[i], 0.0F);
}

}  // namespace
}  // namespace walletloupe::ml
