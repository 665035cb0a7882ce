#include "core/ml/clustering/lloyd.h"

#include "core/ml/clustering/canonical.h"
#include "core/ml/kernels/packed_points.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace walletloupe::ml {
namespace {

/// Lloyd's algorithm without bounds, threads or vectors: what runLloyd has to agree with.
class PlainLloyd {
public:
    PlainLloyd(const Eigen::MatrixXd& points, Eigen::MatrixXd start)
        : centroids(std::move(start)), m_points(points)
    {
    }

    void step()
    {
        labels.clear();
        for (Eigen::Index row = 0; row < m_points.rows(); ++row)
            labels.push_back(nearestTo(row));
        fillEmpty();
        Eigen::MatrixXd means = Eigen::MatrixXd::Zero(centroids.rows(), centroids.cols());
        for (std::size_t row = 0; row < labels.size(); ++row)
            means.row(labels[row]) += m_points.row(static_cast<Eigen::Index>(row));
        for (Eigen::Index c = 0; c < means.rows(); ++c)
            means.row(c) /= static_cast<double>(std::count(labels.begin(), labels.end(), c));
        moved = means != centroids;
        centroids = means;
    }

    Eigen::MatrixXd centroids;
    std::vector<std::int32_t> labels;
    bool moved = true;
    bool everEmpty = false;

private:
    double squared(Eigen::Index row, Eigen::Index centroid) const
    {
        double sum = 0.0;
        for (Eigen::Index j = 0; j < m_points.cols(); ++j) {
            const double difference = m_points(row, j) - centroids(centroid, j);
            sum += difference * difference;
        }
        return sum;
    }

    std::int32_t nearestTo(Eigen::Index row) const
    {
        Eigen::Index nearest = 0;
        for (Eigen::Index c = 1; c < centroids.rows(); ++c) {
            if (squared(row, c) < squared(row, nearest))
                nearest = c;
        }
        return static_cast<std::int32_t>(nearest);
    }

    void fillEmpty()
    {
        for (std::int32_t c = 0; c < centroids.rows(); ++c) {
            if (std::count(labels.begin(), labels.end(), c) > 0)
                continue;
            everEmpty = true;
            std::size_t farthest = 0;
            double largest = -1.0;
            for (std::size_t row = 0; row < labels.size(); ++row) {
                const double distance = squared(static_cast<Eigen::Index>(row), labels[row]);
                const bool spare = std::count(labels.begin(), labels.end(), labels[row]) > 1;
                if (spare && distance > largest) {
                    largest = distance;
                    farthest = row;
                }
            }
            labels[farthest] = c;
        }
    }

    const Eigen::MatrixXd& m_points;
};

std::optional<LloydResult> lloydFrom(const Eigen::MatrixXd& points, const Eigen::MatrixXd& start,
                                     int maxIter, unsigned threads = 1)
{
    const Executor executor(threads);
    return runLloyd(points, rowByRow(start), {maxIter, 0.0}, bestKernels(), executor);
}

/// The first rows of a matrix, as start centroids.
Eigen::MatrixXd firstRows(const Eigen::MatrixXd& points, Eigen::Index count)
{
    return points.topRows(count);
}

TEST(Lloyd, MakesEveryAssignmentThatPlainLloydMakes)
{
    // Whole numbers add up without rounding in any order, so the centroids must agree to the bit
    // after every single iteration; and they are full of ties.
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto k = static_cast<Eigen::Index>(2 + seed % 7);
        const Eigen::MatrixXd points =
            tests::wholeNumbers(200, 1 + static_cast<Eigen::Index>(seed % 3), 5 + 3 * seed, seed);
        PlainLloyd plain(points, firstRows(points, k));
        for (int iterations = 1; plain.moved && iterations < 60; ++iterations) {
            plain.step();
            const auto bounded = lloydFrom(points, firstRows(points, k), iterations);
            ASSERT_TRUE(bounded);
            ASSERT_EQ(bounded->iterations, iterations) << seed;
            ASSERT_EQ(tests::bits(bounded->centroids), tests::bits(rowByRow(plain.centroids)))
                << "seed " << seed << " iteration " << iterations;
            ASSERT_EQ(bounded->converged, !plain.moved) << seed;
        }
        EXPECT_FALSE(plain.moved) << seed;
    }
}

TEST(Lloyd, EndsWithTheLabelsOfPlainLloyd)
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const Eigen::MatrixXd points = tests::noise(600, 3, seed);
        PlainLloyd plain(points, firstRows(points, 7));
        while (plain.moved)
            plain.step();
        const auto bounded = lloydFrom(points, firstRows(points, 7), 1000);
        ASSERT_TRUE(bounded && bounded->converged) << seed;
        PlainLloyd last(points, asMatrix(bounded->centroids, 3));
        last.step();
        EXPECT_EQ(last.labels, plain.labels) << seed;
        EXPECT_LT((asMatrix(bounded->centroids, 3) - plain.centroids).cwiseAbs().maxCoeff(), 1e-12);
    }
}

TEST(Lloyd, HeavyTailsFarFromZeroAreNoExcuse)
{
    // Many rows close together, some a million times as far apart, all of them off the origin.
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        const Eigen::MatrixXd points =
            (tests::noise(700, 3, seed).array() * 4.0).exp() * 0.001 + 1000.0;
        PlainLloyd plain(points, firstRows(points, 6));
        for (int iterations = 0; plain.moved && iterations < 40; ++iterations)
            plain.step();
        const auto bounded = lloydFrom(points, firstRows(points, 6), plain.moved ? 40 : 1000);
        ASSERT_TRUE(bounded) << seed;
        EXPECT_LT((asMatrix(bounded->centroids, 3) - plain.centroids).cwiseAbs().maxCoeff(), 1e-8)
            << seed;
    }
}

TEST(Lloyd, EmptyClustersAreFilledAsInPlainLloyd)
{
    // Start centroids that coincide or lie out of reach stay without rows.
    int runsWithEmptyClusters = 0;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const Eigen::MatrixXd points = tests::wholeNumbers(60, 2, 9, seed);
        Eigen::MatrixXd start = firstRows(points, 5);
        start.row(3) = start.row(1);
        start.row(4).setConstant(1000.0);
        PlainLloyd plain(points, start);
        for (int iterations = 1; plain.moved && iterations < 60; ++iterations) {
            plain.step();
            const auto bounded = lloydFrom(points, start, iterations);
            ASSERT_TRUE(bounded);
            ASSERT_EQ(tests::bits(bounded->centroids), tests::bits(rowByRow(plain.centroids)))
                << "seed " << seed << " iteration " << iterations;
        }
        runsWithEmptyClusters += plain.everEmpty ? 1 : 0;
    }
    EXPECT_EQ(runsWithEmptyClusters, 30);
}

TEST(Lloyd, RowsThatAreAllEqualComeToRest)
{
    const Eigen::MatrixXd points = Eigen::MatrixXd::Constant(10, 2, 4.5);
    const auto result = lloydFrom(points, firstRows(points, 3), 50);
    ASSERT_TRUE(result);
    EXPECT_TRUE(result->converged);
    EXPECT_EQ(result->iterations, 1);
    EXPECT_EQ(result->centroids, std::vector<double>(6, 4.5));
}

TEST(Lloyd, KernelsAndThreadsDoNotMatter)
{
    const Eigen::MatrixXd points = tests::noise(3 * 4096 + 11, 5, 3);
    const Eigen::MatrixXd start = firstRows(points, 6);
    const Executor alone(1);
    const auto portable = runLloyd(points, rowByRow(start), {40, 0.0}, portableKernels(), alone);
    ASSERT_TRUE(portable);
    EXPECT_EQ(portable->iterations, 40) << "long enough for sums by difference and new full sums";
    for (const unsigned threads : {1U, 2U, 3U}) {
        const auto result = lloydFrom(points, start, 40, threads);
        ASSERT_TRUE(result);
        EXPECT_EQ(tests::bits(result->centroids), tests::bits(portable->centroids)) << threads;
        EXPECT_EQ(tests::bits(result->moves), tests::bits(portable->moves)) << threads;
    }
}

TEST(Lloyd, RecordsHowFarTheCentroidsMoved)
{
    // 0 and 8 move to 1 and 9 (the means of 0, 2 and 8, 10) and stay.
    const auto result = lloydFrom(tests::column({0, 2, 8, 10}), tests::column({0, 8}), 50);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->moves, (std::vector{2.0, 0.0}));
    EXPECT_EQ(result->centroids, (std::vector{1.0, 9.0}));
    EXPECT_EQ(result->iterations, 2);
    EXPECT_TRUE(result->converged);
}

TEST(Lloyd, StopsWhenTheCentroidsMoveNoMoreThanTheTolerance)
{
    const Eigen::MatrixXd points = tests::column({0, 2, 8, 10});
    const Executor executor(1);
    const auto stop = [&](double tolerance) {
        return runLloyd(points, {0, 8}, {50, tolerance}, bestKernels(), executor);
    };
    EXPECT_EQ(stop(1.999)->iterations, 2);
    EXPECT_EQ(stop(2.0)->iterations, 1);
    EXPECT_TRUE(stop(2.0)->converged);
}

TEST(Lloyd, StopsAtTheLastIterationAllowed)
{
    const auto result = lloydFrom(tests::column({0, 2, 8, 10}), tests::column({0, 8}), 1);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->iterations, 1);
    EXPECT_FALSE(result->converged);
}

TEST(Lloyd, IsCancelledBetweenIterations)
{
    std::stop_source stop;
    const Progress progress(stop.get_token(), [&](double) { stop.request_stop(); });
    const Eigen::MatrixXd points = tests::noise(500, 3, 1);
    EXPECT_FALSE(runLloyd(points, rowByRow(firstRows(points, 5)), {300, 0.0}, bestKernels(),
                          Executor(2, progress)));
}

TEST(Lloyd, PackedPointsGiveTheSameBits)
{
    const Eigen::MatrixXd points = tests::noise(4096 + 11, 5, 3);
    const Eigen::MatrixXd start = firstRows(points, 11);
    const PackedPoints packed(points);
    const Executor executor(2);
    const auto plain = lloydFrom(points, start, 40);
    const auto result =
        runLloyd(points, rowByRow(start), {40, 0.0, &packed}, bestKernels(), executor);
    ASSERT_TRUE(result);
    EXPECT_EQ(tests::bits(result->centroids), tests::bits(plain->centroids));
    EXPECT_EQ(tests::bits(result->moves), tests::bits(plain->moves));
}

TEST(TryLloyd, ComputesTheInertiaOfTheFirstSteps)
{
    const Executor executor(2);
    for (const double away : {0.0, 1e4}) {
        const Eigen::MatrixXd points = tests::noise(5000, 3, 4).array() + away;
        const Eigen::MatrixXd start = firstRows(points, 6);
        for (const int steps : {1, 2, 6, 40}) {
            const auto trial = tryLloyd(points, rowByRow(start), {steps, 0.0}, points.squaredNorm(),
                                        bestKernels(), executor);
            ASSERT_TRUE(trial);
            EXPECT_EQ(trial->centroids, lloydFrom(points, start, steps)->centroids);
            const double inertia =
                canonicalClusters(points, trial->centroids, portableKernels(), executor).inertia;
            EXPECT_NEAR(trial->inertia, inertia, trial->error) << steps << " from " << away;
            EXPECT_LT(trial->error, 1e-9 * points.squaredNorm());
        }
    }
}

TEST(TryLloyd, CountsEmptyClustersAsNothing)
{
    // The second centroid keeps no row at the end: all of them are at the first.
    const Eigen::MatrixXd points = tests::column({1, 1, 1, 1});
    const Executor executor(1);
    const auto trial = tryLloyd(points, {1, 50}, {1, 0.0}, 4.0, bestKernels(), executor);
    ASSERT_TRUE(trial);
    EXPECT_NEAR(trial->inertia, 0.0, trial->error);
}

TEST(TryLloyd, StopsWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const Eigen::MatrixXd points = tests::noise(500, 3, 1);
    EXPECT_FALSE(tryLloyd(points, rowByRow(firstRows(points, 5)), {6, 0.0}, 1.0, bestKernels(),
                          Executor(1, Progress(stop.get_token()))));
}

}  // namespace
}  // namespace walletloupe::ml
