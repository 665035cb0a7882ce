#include "core/ml/clustering/centroid_swaps.h"

#include "core/ml/clustering/canonical.h"
#include "core/ml/kernels/packed_points.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <stop_token>
#include <vector>

namespace walletloupe::ml {
namespace {

LloydResult restFrom(const Eigen::MatrixXd& points, const std::vector<double>& start)
{
    const Executor executor(1);
    return *runLloyd(points, start, {}, portableKernels(), executor);
}

double inertiaOf(const Eigen::MatrixXd& points, const LloydResult& rest)
{
    const Executor executor(1);
    return canonicalClusters(points, rest.centroids, portableKernels(), executor).inertia;
}

LloydResult improved(const Eigen::MatrixXd& points, const LloydResult& rest, unsigned threads = 1)
{
    const Executor executor(threads);
    Random random(1);
    return *improveBySwaps(points, rest, {}, portableKernels(), random, executor);
}

/// Three far groups, with two centroids in the first and one between the others.
class TrappedLloyd : public testing::Test {
protected:
    Eigen::MatrixXd m_points = tests::farGroups(300, 2, 3, 1);
    LloydResult m_rest = restFrom(m_points, {-1.0, 0.0, 1.0, 0.0, 150.0, 150.0});
};

TEST_F(TrappedLloyd, IsLedOutOfItsLocalMinimum)
{
    const double trapped = inertiaOf(m_points, m_rest);
    const double free = inertiaOf(m_points, restFrom(m_points, {0, 0, 100, 100, 200, 200}));
    ASSERT_GT(trapped, 100.0 * free) << "the start must be a trap";
    EXPECT_EQ(inertiaOf(m_points, improved(m_points, m_rest)), free);
}

TEST_F(TrappedLloyd, ComesToRestWhereLloydDoes)
{
    const LloydResult result = improved(m_points, m_rest);
    EXPECT_EQ(restFrom(m_points, result.centroids).centroids, result.centroids);
}

TEST_F(TrappedLloyd, GivesTheSameForAnyNumberOfThreads)
{
    const LloydResult one = improved(m_points, m_rest, 1);
    for (const unsigned threads : {2U, 3U})
        EXPECT_EQ(improved(m_points, m_rest, threads).centroids, one.centroids);
}

TEST_F(TrappedLloyd, GivesTheSameForPackedPoints)
{
    const PackedPoints packed(m_points);
    const Executor executor(1);
    Random random(1);
    const auto result =
        improveBySwaps(m_points, m_rest, {300, 0.0, &packed}, bestKernels(), random, executor);
    ASSERT_TRUE(result);
    EXPECT_EQ(tests::bits(result->centroids), tests::bits(improved(m_points, m_rest).centroids));
}

TEST_F(TrappedLloyd, StopsWhenCancelled)
{
    Random random(1);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(improveBySwaps(m_points, m_rest, {}, portableKernels(), random,
                                Executor(1, Progress(stop.get_token()))));
}

TEST(CentroidSwaps, NeverMakeItWorse)
{
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const Eigen::MatrixXd points = tests::noise(200, 3, seed);
        const LloydResult rest = restFrom(points, {0, 0, 0, 1, 1, 1, -1, -1, -1, 2, 0, 1});
        EXPECT_LE(inertiaOf(points, improved(points, rest)), inertiaOf(points, rest)) << seed;
    }
}

TEST(CentroidSwaps, LeaveASingleCentroidAlone)
{
    const Eigen::MatrixXd points = tests::noise(50, 2, 1);
    const LloydResult rest = restFrom(points, {0.0, 0.0});
    EXPECT_EQ(improved(points, rest).centroids, rest.centroids);
}

}  // namespace
}  // namespace walletloupe::ml
