#include "core/ml/outliers/coded_trees.h"

#include "tests/core/ml/outliers/support.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

TEST(CodedTrees, FillUpToTheSameHeight)
{
    // x1 <= 4 ends at once, the rest is cut again at x0 <= 1.
    const IsolationTree tree{{4.0, 1.8, 1, 1},
                             {0.0, 1.5, -1, 0},
                             {1.0, 2.0, 0, 3},
                             {0.0, 2.0, -1, 0},
                             {0.0, 2.5, -1, 0}};
    const IsolationTree other{{3.0, 1.0, 1, 1}, {0.0, 1.0, -1, 0}, {0.0, 1.0, -1, 0}};
    const std::vector<IsolationTree> trees{tree, other, tree};
    const CodedTrees coded(trees, 2, 2);
    EXPECT_EQ(coded.count(), 3U);
    EXPECT_EQ(coded.thresholds(0), std::vector{1.0});
    EXPECT_EQ(coded.thresholds(1), (std::vector{3.0, 4.0}));
    const auto* nodes = coded.nodes(0);
    EXPECT_EQ(nodes[1].offset, CodedTrees::blockRows);
    EXPECT_EQ(nodes[1].rank, 1U);
    EXPECT_EQ(nodes[3].offset, 0U);
    EXPECT_EQ(nodes[3].rank, 0U);
    EXPECT_EQ(std::vector<double>(coded.pathLengths(0), coded.pathLengths(0) + 4),
              (std::vector{1.5, 1.5, 2.0, 2.5}));
    EXPECT_EQ(coded.nodes(1)[1].rank, 0U);
    EXPECT_EQ(std::vector<double>(coded.pathLengths(1), coded.pathLengths(1) + 4),
              (std::vector{1.0, 1.0, 1.0, 1.0}));
}

TEST(CodedTrees, KeepEveryPartWithinTheLimits)
{
    const Eigen::MatrixXd points = tests::noise(1025, 1, 1);
    ForestOptions options;
    options.trees = 130;
    for (const std::size_t samples : {1U, 2U, 256U, 1023U, 1024U}) {
        options.maxSamples = samples;
        const IsolationForest forest = tests::forestOf(points, options);
        std::size_t trees = 0;
        for (const CodedTrees& part : forest.codedTrees()) {
            trees += part.count();
            EXPECT_LE(part.thresholds(0).size(), CodedTrees::maxThresholds);
            EXPECT_EQ(part.height(), heightLimit(samples));
        }
        EXPECT_EQ(trees, options.trees);
        EXPECT_EQ(forest.codedTrees().size(), samples > 256 ? 5U : samples == 256 ? 2U : 1U);
    }
    options.maxSamples = 1025;
    EXPECT_TRUE(tests::forestOf(points, options).codedTrees().empty()) << "too high";
}

}  // namespace
}  // namespace walletloupe::ml
