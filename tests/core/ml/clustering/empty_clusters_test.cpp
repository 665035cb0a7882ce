#include "core/ml/clustering/empty_clusters.h"

#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

using Labels = std::vector<std::int32_t>;
using Counts = std::vector<std::int64_t>;

TEST(EmptyClusters, TakeTheRowFarthestFromItsCentroid)
{
    Labels labels{0, 0, 0, 1, 1};
    Counts counts{3, 2, 0};
    EXPECT_TRUE(fillEmptyClusters(tests::column({0, 1, 3, 20, 29}), {0, 20, 500}, counts, labels));
    EXPECT_EQ(labels, (Labels{0, 0, 0, 1, 2})) << "29 lies 9 away, 3 only 3";
    EXPECT_EQ(counts, (Counts{3, 1, 1}));
}

TEST(EmptyClusters, OfEquallyFarRowsTheFirstIsTaken)
{
    Labels labels{0, 0, 0};
    Counts counts{3, 0};
    EXPECT_TRUE(fillEmptyClusters(tests::column({0, 4, -4}), {0, 9}, counts, labels));
    EXPECT_EQ(labels, (Labels{0, 1, 0}));
}

TEST(EmptyClusters, AClusterOfOneRowIsLeftAlone)
{
    // Row 0 lies farthest, but its cluster would be empty without it.
    Labels labels{0, 1, 1};
    Counts counts{1, 2, 0};
    EXPECT_TRUE(fillEmptyClusters(tests::column({100, 1, 2}), {0, 1, 9}, counts, labels));
    EXPECT_EQ(labels, (Labels{0, 1, 2}));
    EXPECT_EQ(counts, (Counts{1, 1, 1}));
}

TEST(EmptyClusters, EachGetsARowOfItsOwn)
{
    Labels labels{3, 3, 3, 3};
    Counts counts{0, 0, 0, 4};
    EXPECT_TRUE(fillEmptyClusters(tests::column({0, 5, 2, 9}), {7, 7, 7, 0}, counts, labels));
    EXPECT_EQ(labels, (Labels{3, 1, 2, 0}));
    EXPECT_EQ(counts, (Counts{1, 1, 1, 1}));
}

TEST(EmptyClusters, EqualRowsAreSharedOutToo)
{
    Labels labels{0, 0, 0};
    Counts counts{3, 0, 0};
    EXPECT_TRUE(fillEmptyClusters(tests::column({6, 6, 6}), {6, 6, 6}, counts, labels));
    EXPECT_EQ(counts, (Counts{1, 1, 1}));
    EXPECT_EQ(labels, (Labels{1, 2, 0}));
}

TEST(EmptyClusters, WithoutAnyNothingChanges)
{
    Labels labels{0, 1, 1};
    Counts counts{1, 2};
    EXPECT_FALSE(fillEmptyClusters(tests::column({100, 1, 2}), {0, 1}, counts, labels));
    EXPECT_EQ(labels, (Labels{0, 1, 1}));
    EXPECT_EQ(counts, (Counts{1, 2}));
}

}  // namespace
}  // namespace walletloupe::ml
