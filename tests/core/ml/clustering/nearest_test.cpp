#include "core/ml/clustering/nearest.h"

#include "core/ml/clustering/kmeans.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

TEST(NearestCentroids, GivesTheTwoNearestInEuclideanDistance)
{
    const auto nearest =
        nearestCentroids(tests::rows({{3, 4}}), tests::rows({{0, 0}, {50, 50}, {3, 5}}));
    ASSERT_EQ(nearest.size(), 1U);
    EXPECT_EQ(nearest[0].label, 2);
    EXPECT_EQ(nearest[0].distance, 1.0);
    EXPECT_EQ(nearest[0].second, 0);
    EXPECT_EQ(nearest[0].secondDistance, 5.0);
}

TEST(NearestCentroids, TiesGoToTheLowerLabels)
{
    const auto nearest = nearestCentroids(tests::column({0}), tests::column({3, -1, 1, -1}));
    EXPECT_EQ(nearest[0].label, 1);
    EXPECT_EQ(nearest[0].second, 2);
    EXPECT_EQ(nearest[0].secondDistance, 1.0);
}

TEST(NearestCentroids, WithOneCentroidThereIsNoSecond)
{
    const auto nearest = nearestCentroids(tests::column({4, 7}), tests::column({2}));
    ASSERT_EQ(nearest.size(), 2U);
    EXPECT_EQ(nearest[1].label, 0);
    EXPECT_EQ(nearest[1].distance, 5.0);
    EXPECT_EQ(nearest[1].second, -1);
    EXPECT_EQ(nearest[1].secondDistance, 0.0);
}

TEST(NearestCentroids, PredictsTheTrainingRowsAsKMeansLabelledThem)
{
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const Eigen::MatrixXd points = tests::wholeNumbers(5000, 3, 6, seed);
        KMeansOptions options;
        options.nClusters = 6;
        options.nInit = 1;
        options.maxIter = 3;
        options.randomState = seed;
        const auto fitted = kMeans(points, options);
        ASSERT_TRUE(fitted);
        std::vector<std::int32_t> labels;
        for (const Nearest& nearest : nearestCentroids(points, fitted->centroids))
            labels.push_back(nearest.label);
        EXPECT_EQ(labels, fitted->labels) << seed;
    }
}

TEST(NearestCentroids, TheNumberOfThreadsDoesNotMatter)
{
    const Eigen::MatrixXd points = tests::noise(2 * 4096 + 3, 4, 6);
    const Eigen::MatrixXd centroids = tests::noise(5, 4, 7);
    const auto alone = nearestCentroids(points, centroids, Executor(1));
    for (const unsigned threads : {2U, 3U}) {
        const auto together = nearestCentroids(points, centroids, Executor(threads));
        ASSERT_EQ(alone.size(), together.size());
        for (std::size_t row = 0; row < alone.size(); ++row) {
            ASSERT_EQ(alone[row].label, together[row].label) << row;
            ASSERT_EQ(alone[row].second, together[row].second) << row;
            ASSERT_EQ(alone[row].distance, together[row].distance) << row;
            ASSERT_EQ(alone[row].secondDistance, together[row].secondDistance) << row;
        }
    }
}

TEST(DistancesTo, AreTheBitsOfTheNearestCentroids)
{
    const Eigen::MatrixXd points = tests::noise(40, 7, 1);
    const Eigen::MatrixXd centroids = tests::noise(4, 7, 2);
    const auto nearest = nearestCentroids(points, centroids);
    for (std::size_t row = 0; row < nearest.size(); ++row) {
        const auto distances =
            distancesTo(points.row(static_cast<Eigen::Index>(row)).transpose(), centroids);
        ASSERT_EQ(distances.size(), 4U);
        EXPECT_EQ(distances[static_cast<std::size_t>(nearest[row].label)], nearest[row].distance);
        EXPECT_EQ(distances[static_cast<std::size_t>(nearest[row].second)],
                  nearest[row].secondDistance);
    }
}

TEST(DistancesTo, AreEuclidean)
{
    const Eigen::VectorXd point = Eigen::Vector2d(3.0, 4.0);
    EXPECT_EQ(distancesTo(point, tests::rows({{0, 0}, {3, 4}, {3, 6}})),
              (std::vector{5.0, 0.0, 2.0}));
}

}  // namespace
}  // namespace walletloupe::ml
