#include "core/ml/outliers/path_attribution.h"

#include "tests/core/ml/outliers/support.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

TEST(PathAttribution, SharesAKnownTree)
{
    // Four rows: one lies alone behind x0 <= 4, two of the others behind x1 <= 6.
    const IsolationTree tree{{4.0, 2.25, 0, 1},
                             {0.0, 1.0, -1, 0},
                             {6.0, 8.0 / 3.0, 1, 3},
                             {0.0, 3.0, -1, 0},
                             {0.0, 2.0, -1, 0}};
    const IsolationForest forest({tree}, 3, 4);
    const double whole = averagePathLength(4);
    const double expected = std::exp2(-2.25 / whole);

    const auto alone = attributePath(forest, Eigen::Vector3d(0.0, 0.0, 0.0));
    EXPECT_DOUBLE_EQ(alone.expectedScore, expected);
    EXPECT_DOUBLE_EQ(alone.score, std::exp2(-1.0 / whole));
    EXPECT_NEAR(alone.shares[0], alone.score - expected, 1e-15);
    EXPECT_EQ(alone.shares[1], 0.0);
    EXPECT_EQ(alone.shares[2], 0.0);

    // From 2.25 to 2.67 by x0 and on to 2 by x1.
    const auto both = attributePath(forest, Eigen::Vector3d(9.0, 9.0, 0.0));
    const double slope = (both.score - expected) / 0.25;
    EXPECT_DOUBLE_EQ(both.score, std::exp2(-2.0 / whole));
    EXPECT_NEAR(both.shares[0], -slope * (8.0 / 3.0 - 2.25), 1e-15);
    EXPECT_NEAR(both.shares[1], slope * (8.0 / 3.0 - 2.0), 1e-15);
}

TEST(PathAttribution, SharesAddUpToTheDistanceFromTheExpectedScore)
{
    for (const std::size_t samples : {1U, 2U, 3U, 256U, 2000U}) {
        for (const Eigen::Index d : {1, 4, 9}) {
            const Eigen::MatrixXd points = tests::noise(2000, d, samples).array().cube();
            ForestOptions options;
            options.maxSamples = samples;
            const IsolationForest forest = tests::forestOf(points, options);
            const Eigen::VectorXd scores = tests::scoresOf(forest, points);
            for (Eigen::Index row = 0; row < points.rows(); row += 3) {
                const auto of = attributePath(forest, points.row(row));
                ASSERT_EQ(of.score, scores[row]);
                ASSERT_EQ(of.shares.size(), d);
                ASSERT_NEAR(of.shares.sum(), of.score - of.expectedScore,
                            1e-12 * (of.score + of.expectedScore));
            }
        }
    }
}

TEST(PathAttribution, TheExpectedScoreIsThatOfTheMeanPath)
{
    const Eigen::MatrixXd points = tests::noise(200, 3, 5);
    const IsolationForest forest = tests::forestOf(points);
    double mean = 0.0;
    for (const Eigen::VectorXd row : points.rowwise())
        mean += tests::pathLengthsOf(forest.trees(), row) / 200.0;
    EXPECT_NEAR(attributePath(forest, points.row(0)).expectedScore, forest.scoreOf(mean), 1e-12);
}

TEST(PathAttribution, NamesTheFeatureThatLiesFarOut)
{
    Eigen::MatrixXd points = tests::noise(1000, 5, 5);
    points.col(2).setConstant(1.0);
    for (const Eigen::Index feature : {0, 1, 3, 4}) {
        Eigen::VectorXd row = Eigen::VectorXd::Zero(5);
        row[2] = 1.0;
        row[feature] = -30.0;
        Eigen::MatrixXd with = points;
        with.row(17) = row.transpose();
        ForestOptions options;
        options.maxSamples = 1000;
        const auto of = attributePath(tests::forestOf(with, options), row);
        Eigen::Index greatest = 0;
        EXPECT_GT(of.shares.maxCoeff(&greatest), 0.1);
        EXPECT_EQ(greatest, feature);
        EXPECT_EQ(of.shares[2], 0.0) << "a column without differences says nothing";
    }
}

TEST(PathAttribution, OfAForestOfOneRowIsNothing)
{
    const auto of = attributePath(tests::forestOf(tests::rows({{1, 2}})), Eigen::Vector2d(5, 6));
    EXPECT_EQ(of.score, 0.5);
    EXPECT_EQ(of.expectedScore, 0.5);
    EXPECT_EQ(of.shares, Eigen::Vector2d(0.0, 0.0));
}

}  // namespace
}  // namespace walletloupe::ml
