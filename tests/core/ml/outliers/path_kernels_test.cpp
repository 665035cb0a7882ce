#include "core/ml/outliers/path_kernels.h"

#include "tests/core/ml/outliers/support.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

constexpr std::size_t blockRows = CodedTrees::blockRows;

/// Thresholds on whole numbers, so that values meet them exactly.
std::vector<IsolationTree> wholeThresholds(std::vector<IsolationTree> trees)
{
    for (IsolationTree& tree : trees) {
        for (IsolationNode& node : tree)
            node.threshold = std::floor(node.threshold);
    }
    return trees;
}

class PathKernelsOf : public testing::TestWithParam<const PathKernels*> {
protected:
    void expectPlainSums(const std::vector<IsolationTree>& trees, std::size_t samples,
                         const Eigen::MatrixXd& points)
    {
        const auto rows = static_cast<std::size_t>(points.rows());
        const auto features = static_cast<std::size_t>(points.cols());
        const auto parts = codeTrees(trees, features, samples);
        ASSERT_EQ(parts.size(), 1U);
        std::vector<std::uint16_t> codes(features * blockRows);
        for (std::size_t feature = 0; feature < features; ++feature)
            codeValues(parts[0].thresholds(feature),
                       points.col(static_cast<Eigen::Index>(feature)).data(), rows,
                       codes.data() + feature * blockRows);
        std::vector<double> sums(blockRows + 1, 0.25);
        for (std::size_t tree = 0; tree < trees.size(); ++tree)
            GetParam()->addPathLengths(parts[0], tree, codes.data(), rows, sums.data());
        EXPECT_EQ(sums.back(), 0.25) << "written behind the block";
        for (std::size_t row = 0; row < rows; ++row) {
            double plain = 0.25;
            for (const IsolationTree& tree : trees)
                plain += tests::leafOf(tree, points.row(static_cast<Eigen::Index>(row))).pathLength;
            ASSERT_EQ(sums[row], plain) << "row " << row << " of " << rows;
        }
    }
};

TEST_P(PathKernelsOf, AddWhatWalkingDownAdds)
{
    ForestOptions options;
    options.trees = 7;
    for (const std::size_t samples :
         {1U, 2U, 3U, 5U, 9U, 17U, 33U, 64U, 65U, 129U, 256U, 257U, 600U}) {
        for (const Eigen::Index d : {1, 2, 9, 17}) {
            const Eigen::MatrixXd points = tests::noise(700, d, samples);
            options.maxSamples = samples;
            const IsolationForest forest = tests::forestOf(points, options);
            for (const Eigen::Index rows : {1, 15, 16, 17, 511, 512})
                expectPlainSums(forest.trees(), samples, points.topRows(rows));
        }
    }
}

TEST_P(PathKernelsOf, SendAValueOnTheThresholdToTheLowerSide)
{
    ForestOptions options;
    options.trees = 20;
    const Eigen::MatrixXd points = tests::wholeNumbers(500, 3, 40, 5);
    const IsolationForest forest = tests::forestOf(points, options);
    expectPlainSums(wholeThresholds(forest.trees()), 256, points);
}

INSTANTIATE_TEST_SUITE_P(Kernels, PathKernelsOf,
                         testing::Values(&portablePathKernels(), &bestPathKernels()),
                         [](const auto& test) {
                             return test.index == 0 ? std::string("Portable") : "Best";
                         });

TEST(CodeValues, CountTheThresholdsBelow)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (std::size_t size = 0; size < 40; ++size) {
        std::vector<double> thresholds;
        for (std::size_t i = 0; i < size; ++i)
            thresholds.push_back(static_cast<double>(i) * 2.0 - 20.0);
        std::vector<double> values{-infinity, infinity, -0.0, 0.0, -1e300, 1e300, 5e-324};
        for (double value = -22.0; value < 62.0; value += 0.5)
            values.push_back(value);
        for (const std::size_t count :
             {std::size_t{0}, std::size_t{7}, std::size_t{8}, values.size()}) {
            std::vector<std::uint16_t> codes(count + 1, 777);
            codeValues(thresholds, values.data(), count, codes.data());
            EXPECT_EQ(codes[count], 777);
            for (std::size_t i = 0; i < count; ++i)
                EXPECT_EQ(codes[i], std::count_if(thresholds.begin(), thresholds.end(),
                                                  [&](double t) { return t < values[i]; }))
                    << values[i] << " among " << size;
        }
    }
}

}  // namespace
}  // namespace walletloupe::ml
