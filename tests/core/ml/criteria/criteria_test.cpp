#include "core/ml/criteria/criteria.h"

#include "tests/core/ml/support/fixtures.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

class Criteria : public testing::TestWithParam<std::string> {};

TEST_P(Criteria, DaviesBouldinAgreesWithScikitLearn)
{
    const Eigen::MatrixXd points = tests::readMatrix(GetParam());
    EXPECT_NEAR(separationOf(points, tests::readLabels(GetParam(), 0), 3)->daviesBouldin,
                tests::expected(GetParam(), "kmeans3", "davies_bouldin"), 1e-9);
    EXPECT_NEAR(separationOf(points, tests::readLabels(GetParam(), 1), 5)->daviesBouldin,
                tests::expected(GetParam(), "random5", "davies_bouldin"), 1e-9);
}

TEST_P(Criteria, CalinskiHarabaszAgreesWithScikitLearn)
{
    const Eigen::MatrixXd points = tests::readMatrix(GetParam());
    EXPECT_NEAR(separationOf(points, tests::readLabels(GetParam(), 0), 3)->calinskiHarabasz,
                tests::expected(GetParam(), "kmeans3", "calinski_harabasz"), 1e-9);
    EXPECT_NEAR(separationOf(points, tests::readLabels(GetParam(), 1), 5)->calinskiHarabasz,
                tests::expected(GetParam(), "random5", "calinski_harabasz"), 1e-9);
}

TEST_P(Criteria, AdjustedRandAgreesWithScikitLearn)
{
    EXPECT_NEAR(adjustedRand(tests::readLabels(GetParam(), 0), tests::readLabels(GetParam(), 1)),
                tests::expected(GetParam(), "both", "adjusted_rand"), 1e-12);
}

INSTANTIATE_TEST_SUITE_P(Matrices, Criteria, testing::Values("groups", "skewed", "noise"),
                         [](const auto& test) { return test.param; });

TEST(DaviesBouldin, IsTheSpreadByTheGapOfTwoClusters)
{
    // Mean distances 1 and 2, centroids 10 apart.
    EXPECT_DOUBLE_EQ(separationOf(tests::column({-1, 1, 8, 12}), {0, 0, 1, 1}, 2)->daviesBouldin,
                     0.3);
}

TEST(DaviesBouldin, ClustersWithTheSameCentreCountNothing)
{
    EXPECT_EQ(separationOf(tests::column({5, 5, 5, 5}), {0, 1, 0, 1}, 2)->daviesBouldin, 0.0);
}

TEST(CalinskiHarabasz, IsOneWhenEveryClusterIsOnePoint)
{
    EXPECT_EQ(separationOf(tests::column({5, 5, 7, 7}), {0, 0, 1, 1}, 2)->calinskiHarabasz, 1.0);
    EXPECT_EQ(separationOf(tests::column({5, 5, 5, 5}), {0, 1, 0, 1}, 2)->calinskiHarabasz, 1.0);
}

TEST(CalinskiHarabasz, IsTheVarianceBetweenByTheVarianceWithin)
{
    // Between: 4 rows 5 away from the middle; within: 1 + 1 + 4 + 4, both a degree of freedom.
    EXPECT_DOUBLE_EQ(separationOf(tests::column({-1, 1, 8, 12}), {0, 0, 1, 1}, 2)->calinskiHarabasz,
                     (100.0 / 1.0) / (10.0 / 2.0));
}

TEST(Separation, TheNumberOfThreadsDoesNotMatter)
{
    const Eigen::MatrixXd points = tests::noise(3 * 4096 + 5, 3, 1);
    std::vector<std::int32_t> labels(static_cast<std::size_t>(points.rows()));
    for (std::size_t row = 0; row < labels.size(); ++row)
        labels[row] = static_cast<std::int32_t>(row * row % 7 % 3);
    const auto alone = separationOf(points, labels, 3, Executor(1));
    const auto together = separationOf(points, labels, 3, Executor(3));
    ASSERT_TRUE(alone && together);
    EXPECT_EQ(alone->daviesBouldin, together->daviesBouldin);
    EXPECT_EQ(alone->calinskiHarabasz, together->calinskiHarabasz);
}

TEST(Separation, CanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(separationOf(tests::column({1, 2, 3}), {0, 0, 1}, 2,
                              Executor(1, Progress(stop.get_token()))));
}

TEST(AdjustedRand, DoesNotDependOnTheNamesOfTheLabels)
{
    EXPECT_EQ(adjustedRand({0, 0, 1, 1, 2}, {7, 7, 3, 3, 0}), 1.0);
}

TEST(AdjustedRand, RecognisesTheDegenerateLabellings)
{
    EXPECT_EQ(adjustedRand({0, 0, 0}, {4, 4, 4}), 1.0) << "one cluster, twice";
    EXPECT_EQ(adjustedRand({0, 1, 2}, {2, 0, 1}), 1.0) << "all alone, twice";
    EXPECT_EQ(adjustedRand({0, 0, 0}, {0, 1, 2}), 0.0) << "one cluster against all alone";
    EXPECT_EQ(adjustedRand({0}, {0}), 1.0) << "no pair at all";
}

TEST(AdjustedRand, CanFallBelowChance)
{
    // No pair together in both; expected 2 * 2 / 6 of (2 + 2) / 2 pairs.
    EXPECT_DOUBLE_EQ(adjustedRand({0, 0, 1, 1}, {0, 1, 0, 1}), -0.5);
}

}  // namespace
}  // namespace walletloupe::ml
