#include "core/ml/outliers/isolation_tree.h"

#include "tests/core/ml/outliers/support.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <stop_token>

namespace walletloupe::ml {
namespace {

IsolationTree treeOf(const Eigen::MatrixXd& sample, std::uint64_t seed = 1)
{
    Random random(seed);
    return growIsolationTree(sample, random, {});
}

using Rows = std::vector<Eigen::Index>;

bool alike(const Eigen::MatrixXd& sample, const Rows& rows)
{
    return std::all_of(rows.begin(), rows.end(),
                       [&](Eigen::Index row) { return sample.row(row) == sample.row(rows[0]); });
}

/// Checks a node and all below it against the rows that come to it.
void expectGrown(const Eigen::MatrixXd& sample, const IsolationTree& tree, std::uint32_t number,
                 const Rows& rows, std::size_t depth)
{
    const IsolationNode& node = tree.at(number);
    ASSERT_FALSE(rows.empty()) << "a side without rows";
    double mean = 0.0;
    for (const Eigen::Index row : rows)
        mean += tests::leafOf(tree, sample.row(row)).pathLength / static_cast<double>(rows.size());
    EXPECT_NEAR(node.pathLength, mean, 1e-12);
    if (node.feature < 0) {
        EXPECT_EQ(node.pathLength, static_cast<double>(depth) + averagePathLength(rows.size()));
        EXPECT_TRUE(rows.size() == 1 || alike(sample, rows) ||
                    depth == heightLimit(static_cast<std::size_t>(sample.rows())));
        return;
    }
    ASSERT_LT(depth, heightLimit(static_cast<std::size_t>(sample.rows())));
    Rows below;
    Rows above;
    for (const Eigen::Index row : rows)
        (sample(row, node.feature) <= node.threshold ? below : above).push_back(row);
    expectGrown(sample, tree, node.children, below, depth + 1);
    expectGrown(sample, tree, node.children + 1, above, depth + 1);
}

void expectGrown(const Eigen::MatrixXd& sample, std::uint64_t seed)
{
    Rows all(static_cast<std::size_t>(sample.rows()));
    std::iota(all.begin(), all.end(), 0);
    expectGrown(sample, treeOf(sample, seed), 0, all, 0);
}

TEST(AveragePathLength, IsThatOfScikitLearn)
{
    EXPECT_EQ(averagePathLength(0), 0.0);
    EXPECT_EQ(averagePathLength(1), 0.0);
    EXPECT_EQ(averagePathLength(2), 1.0);
    EXPECT_DOUBLE_EQ(averagePathLength(3), 1.207392357589623);
    EXPECT_DOUBLE_EQ(averagePathLength(5), 2.327020052042847);
    EXPECT_DOUBLE_EQ(averagePathLength(100), 8.364671030072245);
    EXPECT_DOUBLE_EQ(averagePathLength(256), 10.244770920119917);
}

TEST(HeightLimit, IsTheLogarithmRoundedUp)
{
    EXPECT_EQ(heightLimit(1), 0U);
    EXPECT_EQ(heightLimit(2), 1U);
    EXPECT_EQ(heightLimit(3), 2U);
    EXPECT_EQ(heightLimit(255), 8U);
    EXPECT_EQ(heightLimit(256), 8U);
    EXPECT_EQ(heightLimit(257), 9U);
}

TEST(IsolationTree, KeepsItsPromisesAtEveryNode)
{
    for (const Eigen::Index rows : {1, 2, 3, 4, 5, 31, 32, 33, 255, 256, 257}) {
        for (std::uint64_t seed = 0; seed < 5; ++seed) {
            expectGrown(tests::noise(rows, 3, seed), seed);
            expectGrown(tests::wholeNumbers(rows, 2, 3, seed), seed);
        }
    }
}

TEST(IsolationTree, OfTwoRowsIsOneCut)
{
    const IsolationTree tree = treeOf(tests::rows({{5, 0}, {5, 10}}));
    ASSERT_EQ(tree.size(), 3U);
    EXPECT_EQ(tree[0].feature, 1) << "the other feature does not differ";
    EXPECT_GE(tree[0].threshold, 0.0);
    EXPECT_LT(tree[0].threshold, 10.0);
    EXPECT_EQ(tree[0].pathLength, 1.0);
    EXPECT_EQ(tree[1].pathLength, 1.0);
    EXPECT_EQ(tree[2].pathLength, 1.0);
}

TEST(IsolationTree, OfRowsThatAreAlikeIsOneLeaf)
{
    const IsolationTree tree = treeOf(Eigen::MatrixXd::Constant(40, 3, 0.1));
    ASSERT_EQ(tree.size(), 1U);
    EXPECT_EQ(tree[0].pathLength, averagePathLength(40));
}

TEST(IsolationTree, CutsEveryFeatureThatDiffersEquallyOftenAndEverywhere)
{
    // Far in size, so that a choice by size would show.
    const Eigen::MatrixXd sample = tests::rows({{0, 7, 0}, {1, 7, 1000}});
    std::array<int, 3> cuts{};
    double places = 0.0;
    double squares = 0.0;
    constexpr int trees = 4000;
    for (int seed = 0; seed < trees; ++seed) {
        const IsolationNode root = treeOf(sample, static_cast<std::uint64_t>(seed))[0];
        ++cuts.at(static_cast<std::size_t>(root.feature));
        const double place = root.threshold / sample(1, root.feature);
        places += place;
        squares += place * place;
    }
    EXPECT_EQ(cuts[1], 0);
    EXPECT_NEAR(cuts[0], trees / 2, 4 * 32) << "2000, which strays by 32";
    EXPECT_NEAR(places / trees, 1.0 / 2.0, 4 * 0.0046);
    EXPECT_NEAR(squares / trees, 1.0 / 3.0, 4 * 0.0047);
}

TEST(IsolationTree, CutsBetweenNeighboursAndAcrossTheWholeRange)
{
    constexpr double highest = std::numeric_limits<double>::max();
    const double next = std::nextafter(1.0, 2.0);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        EXPECT_EQ(treeOf(tests::column({1.0, next}), seed)[0].threshold, 1.0);
        EXPECT_EQ(treeOf(tests::column({-5e-324, 0.0}), seed)[0].threshold, -5e-324);
        expectGrown(tests::column({1.0, next, 1.0}), seed);
        expectGrown(tests::column({-highest, highest, 0.0, 1.0}), seed);
    }
}

TEST(IsolationTree, StopsGrowingWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    Random random(1);
    EXPECT_EQ(growIsolationTree(tests::noise(256, 2, 1), random, Progress(stop.get_token())).size(),
              1U);
}

}  // namespace
}  // namespace walletloupe::ml
