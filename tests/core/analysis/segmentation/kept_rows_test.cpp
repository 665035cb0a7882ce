#include "core/analysis/segmentation/kept_rows.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <vector>

namespace walletloupe::analysis {
namespace {

using Rows = std::vector<std::size_t>;

wallets::FeatureMatrix matrix()
{
    wallets::FeatureMatrix selected;
    selected.names = {"a", "b"};
    selected.values.resize(4, 2);
    selected.values << 1, 10, 2, 20, 3, 30, 4, 40;
    selected.rows = {0, 2, 5, 9};
    return selected;
}

TEST(KeptRows, LeavesTheMarkedRowsWithTheirIndices)
{
    wallets::FeatureMatrix selected = matrix();
    keepMarkedRows(selected, {0, 1, 0, 1});
    Eigen::MatrixXd expected(2, 2);
    expected << 2, 20, 4, 40;
    EXPECT_EQ(selected.values, expected);
    EXPECT_EQ(selected.rows, (Rows{2, 9}));
}

TEST(KeptRows, LeavesAllOrNone)
{
    wallets::FeatureMatrix all = matrix();
    keepMarkedRows(all, {1, 1, 1, 1});
    EXPECT_EQ(all.values, matrix().values);
    EXPECT_EQ(all.rows, matrix().rows);
    wallets::FeatureMatrix none = matrix();
    keepMarkedRows(none, {0, 0, 0, 0});
    EXPECT_EQ(none.values.rows(), 0);
    EXPECT_EQ(none.values.cols(), 2);
    EXPECT_TRUE(none.rows.empty());
}

TEST(KeptRows, LeavesTheRowsThatAreAlsoAmongOthers)
{
    wallets::FeatureMatrix selected = matrix();
    keepOnly(selected, {0, 2, 5, 9});
    EXPECT_EQ(selected.rows, (Rows{0, 2, 5, 9}));
    keepOnly(selected, {1, 2, 9, 12});
    EXPECT_EQ(selected.rows, (Rows{2, 9}));
    EXPECT_EQ(selected.values(1, 1), 40.0);
}

}  // namespace
}  // namespace walletloupe::analysis
