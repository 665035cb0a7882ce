#include "core/ml/clustering/canonical.h"

#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

CanonicalClusters clustersOf(const Eigen::MatrixXd& points, std::vector<double> centroids,
                             unsigned threads = 1)
{
    const Executor executor(threads);
    return canonicalClusters(points, std::move(centroids), portableKernels(), executor);
}

TEST(CanonicalClusters, TheLargestComesFirst)
{
    const CanonicalClusters clusters =
        clustersOf(tests::column({0.0, 1.0, 10.0, 20.0, 20.0, 22.0}), {10.0, 0.5, 20.0});
    EXPECT_EQ(clusters.centroids, (std::vector{20.0, 0.5, 10.0}));
    EXPECT_EQ(clusters.sizes, (std::vector<std::int64_t>{3, 2, 1}));
    EXPECT_EQ(clusters.labels, (std::vector<std::int32_t>{1, 1, 2, 0, 0, 0}));
    EXPECT_EQ(clusters.inertia, 0.25 + 0.25 + 4.0);
}

TEST(CanonicalClusters, EqualSizesGoByCentroid)
{
    const Eigen::MatrixXd points = tests::rows({{5, 9}, {5, 1}, {2, 7}});
    const CanonicalClusters clusters = clustersOf(points, {5, 9, 5, 1, 2, 7});
    EXPECT_EQ(clusters.centroids, (std::vector<double>{2, 7, 5, 1, 5, 9}))
        << "the first feature decides, then the second";
    EXPECT_EQ(clusters.labels, (std::vector<std::int32_t>{2, 1, 0}));
}

TEST(CanonicalClusters, ARowHalfWayGoesToTheLowerLabelOfTheNewOrder)
{
    // 1 lies between 0 and 2. In the given order it belongs to 0, in the canonical one to 2,
    // which is larger.
    const CanonicalClusters clusters =
        clustersOf(tests::column({0.0, 1.0, 2.0, 2.0, 2.0}), {0.0, 2.0});
    EXPECT_EQ(clusters.centroids, (std::vector{2.0, 0.0}));
    EXPECT_EQ(clusters.labels, (std::vector<std::int32_t>{1, 0, 0, 0, 0}));
    EXPECT_EQ(clusters.sizes, (std::vector<std::int64_t>{4, 1}));
}

TEST(CanonicalClusters, TheOrderOfTheInputDoesNotMatter)
{
    const Eigen::MatrixXd points = tests::noise(500, 2, 4);
    const CanonicalClusters one = clustersOf(points, {0, 0, 1, 1, -1, 1, 2, -2});
    const CanonicalClusters other = clustersOf(points, {2, -2, -1, 1, 0, 0, 1, 1});
    EXPECT_EQ(one.centroids, other.centroids);
    EXPECT_EQ(one.labels, other.labels);
    EXPECT_EQ(one.sizes, other.sizes);
}

TEST(CanonicalClusters, OrderingAgainChangesNothing)
{
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const Eigen::MatrixXd points = tests::wholeNumbers(80, 2, 5, seed);
        const Eigen::MatrixXd start = tests::wholeNumbers(5, 2, 5, seed + 1000);
        const CanonicalClusters once = clustersOf(points, rowByRow(start));
        const CanonicalClusters twice = clustersOf(points, once.centroids);
        EXPECT_EQ(once.centroids, twice.centroids) << seed;
        EXPECT_EQ(once.labels, twice.labels) << seed;
    }
}

TEST(CanonicalClusters, TheNumberOfThreadsDoesNotMatter)
{
    const Eigen::MatrixXd points = tests::noise(3 * 4096 + 5, 3, 8);
    const std::vector<double> start = rowByRow(tests::noise(6, 3, 9));
    const CanonicalClusters alone = clustersOf(points, start, 1);
    for (const unsigned threads : {2U, 3U}) {
        const CanonicalClusters together = clustersOf(points, start, threads);
        EXPECT_EQ(tests::bits(alone.centroids), tests::bits(together.centroids));
        EXPECT_EQ(alone.labels, together.labels);
        EXPECT_EQ(std::bit_cast<std::uint64_t>(alone.inertia),
                  std::bit_cast<std::uint64_t>(together.inertia));
    }
}

TEST(CanonicalClusters, CentroidsChangeTheirLayoutAndBack)
{
    const std::vector<double> flat{1, 2, 3, 4, 5, 6};
    const Eigen::MatrixXd matrix = asMatrix(flat, 3);
    EXPECT_EQ(matrix, tests::rows({{1, 2, 3}, {4, 5, 6}}));
    EXPECT_EQ(rowByRow(matrix), flat);
}

}  // namespace
}  // namespace walletloupe::ml
