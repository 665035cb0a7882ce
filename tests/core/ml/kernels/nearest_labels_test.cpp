#include "core/ml/kernels/distance_kernels.h"
#include "core/ml/kernels/packed_points.h"
#include "core/ml/kernels/single_precision_centroids.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <cmath>

namespace walletloupe::ml {
namespace {

class NearestLabels : public testing::TestWithParam<const DistanceKernels*> {
protected:
    /// The labels that distances in doubles give, and no lead longer than theirs, whether the
    /// points are packed or not.
    void expectPlainLabels(const Eigen::MatrixXd& points, const Eigen::MatrixXd& centroids,
                           const RowSet& rows)
    {
        const PackedPoints packed(points);
        expectPlainLabels(viewOf(points), centroids, rows);
        expectPlainLabels(viewOf(points, &packed), centroids, rows);
    }

    void expectPlainLabels(const PointsView& points, const Eigen::MatrixXd& centroids,
                           const RowSet& rows)
    {
        // Column c of `centroids` is a centroid.
        const CentroidsView view{centroids.data(), static_cast<std::size_t>(centroids.cols())};
        const SinglePrecisionCentroids floatCentroids(view, points.features, points.packed);
        std::vector<std::int32_t> labels(rows.count + 1, -5);
        std::vector<float> boundGaps(rows.count + 1, -5.0F);
        GetParam()->nearestLabels(points, rows, view, floatCentroids, labels.data(),
                                  boundGaps.data());
        EXPECT_EQ(labels.back(), -5) << "written behind the last row";
        EXPECT_EQ(boundGaps.back(), -5.0F);
        for (std::size_t i = 0; i < rows.count; ++i) {
            NearestSquared plain;
            portableKernels().nearest(points, rows.row(i), rows.row(i) + 1, view, &plain);
            ASSERT_EQ(labels[i], plain.label) << "row " << rows.row(i);
            ASSERT_LE(boundGaps[i], std::sqrt(plain.second) - std::sqrt(plain.best));
        }
    }

    void expectPlainLabels(const Eigen::MatrixXd& points, const Eigen::MatrixXd& centroids)
    {
        expectPlainLabels(points, centroids, {0, static_cast<std::size_t>(points.rows())});
    }
};

TEST_P(NearestLabels, AreThoseOfDistancesInDoubles)
{
    for (Eigen::Index d = 1; d <= 17; ++d) {
        for (const Eigen::Index k : {1, 2, 3, 4, 5, 8, 13})
            expectPlainLabels(tests::noise(203, d, 1), tests::noise(d, k, 2));
    }
}

TEST_P(NearestLabels, BreakTiesLikeDoubles)
{
    for (std::uint64_t seed = 0; seed < 30; ++seed)
        expectPlainLabels(tests::wholeNumbers(130, 2, 4, seed),
                          tests::wholeNumbers(2, 6, 4, seed + 100));
}

TEST_P(NearestLabels, CanReportWhatFloatsCannot)
{
    // Half-way between two centroids but for the last bits of a double.
    Eigen::MatrixXd points(100, 2);
    for (Eigen::Index row = 0; row < points.rows(); ++row)
        points.row(row) << 0.5 + static_cast<double>(row - 50) * 0x1.0p-50, 1e3;
    Eigen::MatrixXd centroids(2, 2);
    centroids << 0.0, 1.0, 1e3, 1e3;
    expectPlainLabels(points, centroids);
}

TEST_P(NearestLabels, HoldFarFromZeroAndAtTheEndsOfTheRange)
{
    for (const double scale : {1e-300, 1e-160, 1e-40, 1e-20, 1e15, 1e19, 1e30, 1e100, 1e150}) {
        SCOPED_TRACE(scale);
        expectPlainLabels(tests::noise(70, 3, 3) * scale, tests::noise(3, 5, 4) * scale);
        Eigen::MatrixXd centroids = tests::noise(3, 5, 4);
        centroids.col(2) *= scale;
        expectPlainLabels(tests::noise(70, 3, 3), centroids);
        Eigen::MatrixXd points = tests::noise(70, 3, 3);
        points.row(33) *= scale;
        expectPlainLabels(points, tests::noise(3, 5, 4));
    }
    const Eigen::MatrixXd away = tests::noise(200, 3, 5).array() + 1e7;
    const Eigen::MatrixXd near = tests::noise(3, 6, 6).array() + 1e7;
    expectPlainLabels(away, near);
}

TEST_P(NearestLabels, OfSomeRowsAreThoseOfAll)
{
    const Eigen::MatrixXd points = tests::noise(400, 5, 7);
    const Eigen::MatrixXd centroids = tests::noise(5, 7, 8);
    std::vector<std::uint32_t> offsets;
    for (std::uint32_t row = 0; row < 390; row += 1 + row % 5)
        offsets.push_back(row);
    for (const std::size_t count : {0U, 1U, 3U, 4U, 8U, 63U, 64U, 65U, 129U})
        expectPlainLabels(points, centroids, {9, count, offsets.data()});
}

TEST_P(NearestLabels, OfARangeOfRowsAreThoseOfAll)
{
    const Eigen::MatrixXd points = tests::noise(300, 5, 7);
    for (const std::size_t begin : {0U, 1U, 63U, 64U, 65U, 128U})
        expectPlainLabels(points, tests::noise(5, 7, 8), {begin, 130});
}

TEST_P(NearestLabels, BoundGapsAreDecreasedAndUsedUpOnesListed)
{
    for (const std::size_t clusters : {2U, 8U, 9U, 16U, 17U}) {
        Random random(clusters);
        std::vector<float> boundGaps(77);
        std::vector<std::int32_t> labels(boundGaps.size());
        std::vector<float> gapDecreases(clusters);
        for (float& drop : gapDecreases)
            drop = static_cast<float>(random.uniform());
        for (std::size_t i = 0; i < boundGaps.size(); ++i) {
            boundGaps[i] = static_cast<float>(random.normal());
            labels[i] = static_cast<std::int32_t>(random.below(clusters));
        }
        std::vector<std::uint32_t> expected;
        std::vector<float> shortened = boundGaps;
        for (std::size_t i = 0; i < boundGaps.size(); ++i) {
            shortened[i] =
                boundGaps[i] * boundGapFactor - gapDecreases[static_cast<std::size_t>(labels[i])];
            if (!(shortened[i] > 0.0F))
                expected.push_back(static_cast<std::uint32_t>(i));
        }
        std::vector<std::uint32_t> open(boundGaps.size());
        open.resize(GetParam()->decreaseBoundGaps(boundGaps.data(), labels.data(), boundGaps.size(),
                                                  gapDecreases.data(), clusters, open.data()));
        EXPECT_EQ(boundGaps, shortened);
        EXPECT_EQ(open, expected);
    }
}

INSTANTIATE_TEST_SUITE_P(Kernels, NearestLabels,
                         testing::Values(&portableKernels(), &bestKernels()), [](const auto& test) {
                             return test.index == 0 ? std::string("Portable") : "Best";
                         });

}  // namespace
}  // namespace walletloupe::ml
