#include "core/ml/clustering/centroid_sums.h"

#include "core/ml/kernels/packed_points.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

std::vector<std::int32_t> randomLabels(std::size_t n, std::uint64_t k, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::int32_t> labels(n);
    for (std::int32_t& label : labels)
        label = static_cast<std::int32_t>(random.below(k));
    return labels;
}

TEST(CentroidSums, AddsUpTheRowsOfEachCluster)
{
    const Eigen::MatrixXd points = tests::rows({{1, 10}, {2, 20}, {4, 40}, {8, 80}});
    const Executor executor(1);
    const CentroidSums sums = sumByLabel(viewOf(points), {0, 2, 0, 2}, 3, executor);
    EXPECT_EQ(sums.sums, (std::vector<double>{5, 50, 0, 0, 10, 100}));
    EXPECT_EQ(sums.counts, (std::vector<std::int64_t>{2, 0, 2}));
}

TEST(CentroidSums, MeansAreSumsByCounts)
{
    CentroidSums sums(2, 2);
    sums.sums = {5, 50, 9, 3};
    sums.counts = {2, 3};
    EXPECT_EQ(meansOf(sums), (std::vector{2.5, 25.0, 3.0, 1.0}));
}

TEST(CentroidSums, ARowThatIsTakenAwayLeavesNoTrace)
{
    const Eigen::MatrixXd points = tests::rows({{1, 10}, {2, 20}});
    CentroidSums sums(2, 2);
    sums.addRow(viewOf(points), 0, 1, 1);
    sums.addRow(viewOf(points), 1, 1, 1);
    sums.addRow(viewOf(points), 0, 1, -1);
    EXPECT_EQ(sums.sums, (std::vector<double>{0, 0, 2, 20}));
    EXPECT_EQ(sums.counts, (std::vector<std::int64_t>{0, 1}));
}

TEST(CentroidSums, TwoSumsAddUpCellByCell)
{
    const Eigen::MatrixXd points = tests::rows({{1, 10}, {2, 20}});
    CentroidSums sums(2, 2);
    sums.addRow(viewOf(points), 0, 0, 1);
    CentroidSums other(2, 2);
    other.addRow(viewOf(points), 1, 0, 1);
    other.addRow(viewOf(points), 1, 1, 1);
    sums.add(other);
    EXPECT_EQ(sums.sums, (std::vector<double>{3, 30, 2, 20}));
    EXPECT_EQ(sums.counts, (std::vector<std::int64_t>{2, 1}));
}

TEST(CentroidSums, NoRowIsLostAtTheBordersOfTheChunks)
{
    const Executor executor(2);
    for (const std::size_t n : {rowsPerChunk - 1, rowsPerChunk, rowsPerChunk + 1}) {
        const auto size = static_cast<Eigen::Index>(n);
        // Row i holds i, so the sum tells whether each row was counted once.
        const Eigen::MatrixXd points =
            Eigen::VectorXd::LinSpaced(size, 0.0, static_cast<double>(n - 1)).array().round();
        const CentroidSums sums =
            sumByLabel(viewOf(points), std::vector<std::int32_t>(n, 0), 1, executor);
        EXPECT_EQ(sums.counts[0], size);
        EXPECT_EQ(sums.sums[0], static_cast<double>(n * (n - 1) / 2));
    }
}

TEST(CentroidSums, TheNumberOfThreadsDoesNotMatter)
{
    const Eigen::MatrixXd points = tests::noise(3 * 4096 + 17, 3, 1);
    const auto labels = randomLabels(static_cast<std::size_t>(points.rows()), 5, 2);
    const Executor alone(1);
    const CentroidSums sums = sumByLabel(viewOf(points), labels, 5, alone);
    for (const unsigned threads : {2U, 3U}) {
        const Executor executor(threads);
        const CentroidSums again = sumByLabel(viewOf(points), labels, 5, executor);
        EXPECT_EQ(tests::bits(sums.sums), tests::bits(again.sums));
        EXPECT_EQ(sums.counts, again.counts);
    }
}

TEST(CentroidSums, PackedPointsHaveTheSameBits)
{
    const Executor executor(2);
    for (Eigen::Index d = 1; d <= 9; ++d) {
        const Eigen::MatrixXd points = tests::noise(4096 + 17, d, 1);
        const PackedPoints packed(points);
        const auto labels = randomLabels(static_cast<std::size_t>(points.rows()), 5, 2);
        CentroidSums sums = sumByLabel(viewOf(points), labels, 6, executor);
        CentroidSums again = sumByLabel(viewOf(points, &packed), labels, 6, executor);
        EXPECT_EQ(tests::bits(sums.sums), tests::bits(again.sums)) << d;
        EXPECT_EQ(sums.counts, again.counts);
        sums.addRow(viewOf(points), 77, 3, -1);
        again.addRow(viewOf(points, &packed), 77, 3, -1);
        EXPECT_EQ(tests::bits(sums.sums), tests::bits(again.sums)) << d;
    }
}

}  // namespace
}  // namespace walletloupe::ml
