#include "core/ml/outliers/row_sample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace walletloupe::ml {
namespace {

TEST(RowSample, HasDifferentRowsInOrder)
{
    Random random(1);
    for (const std::size_t n : {1U, 2U, 255U, 256U, 257U, 10'000U}) {
        const std::size_t count = std::min<std::size_t>(n, 256);
        const auto rows = sampleRows(n, count, random);
        ASSERT_EQ(rows.size(), count);
        EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end(), std::less_equal<>()))
            << "twice the same row of " << n;
        EXPECT_GE(rows.front(), 0);
        EXPECT_LT(rows.back(), static_cast<Eigen::Index>(n));
    }
}

TEST(RowSample, OfAllRowsIsAllOfThem)
{
    Random random(2);
    EXPECT_EQ(sampleRows(4, 4, random), (std::vector<Eigen::Index>{0, 1, 2, 3}));
    EXPECT_TRUE(sampleRows(4, 0, random).empty());
}

TEST(RowSample, MakesEveryChoiceEquallyLikely)
{
    Random random(3);
    std::map<std::vector<Eigen::Index>, int> seen;
    constexpr int draws = 20'000;
    for (int i = 0; i < draws; ++i)
        ++seen[sampleRows(6, 3, random)];
    ASSERT_EQ(seen.size(), 20U);
    // 1000 each, which strays by 31.
    for (const auto& [rows, count] : seen)
        EXPECT_NEAR(count, draws / 20, 4 * 31) << rows[0] << rows[1] << rows[2];
}

}  // namespace
}  // namespace walletloupe::ml
