#include "core/ml/kernels/distance_kernels.h"

#include "core/ml/kernels/distance_kernels_avx2.h"
#include "core/ml/kernels/packed_points.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace walletloupe::ml {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double untouched = -12345.0;

std::vector<NearestSquared> nearestBy(const DistanceKernels& kernels, const Eigen::MatrixXd& points,
                                      std::size_t begin, std::size_t end,
                                      const std::vector<double>& centroids)
{
    const PointsView view = viewOf(points);
    std::vector<NearestSquared> out(end - begin + 8, {untouched, untouched, -7, -7});
    kernels.nearest(view, begin, end, {centroids.data(), centroids.size() / view.features},
                    out.data());
    return out;
}

void expectSame(const std::vector<NearestSquared>& a, const std::vector<NearestSquared>& b)
{
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        ASSERT_EQ(tests::bits(std::array{a[i].best, a[i].second}),
                  tests::bits(std::array{b[i].best, b[i].second}))
            << "row " << i;
        ASSERT_EQ(a[i].label, b[i].label) << "row " << i;
        ASSERT_EQ(a[i].secondLabel, b[i].secondLabel) << "row " << i;
    }
}

/// The AVX2 kernels, or a skipped test where the processor lacks them.
class Avx2Kernels : public testing::Test {
protected:
    void SetUp() override
    {
        if (!avx2Kernels())
            GTEST_SKIP() << "This processor has no AVX2.";
    }
};

TEST_F(Avx2Kernels, NearestGivesTheBitsOfThePortableKernel)
{
    for (Eigen::Index d = 1; d <= 17; ++d) {
        const Eigen::MatrixXd points = tests::noise(80, d, static_cast<std::uint64_t>(d));
        for (const std::size_t k : {1U, 2U, 3U, 7U}) {
            const Eigen::MatrixXd centroids =
                tests::noise(d, static_cast<Eigen::Index>(k), 100 + k);
            const std::vector<double> flat(centroids.data(), centroids.data() + centroids.size());
            for (const std::size_t n :
                 {0U, 1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U, 9U, 15U, 16U, 17U, 65U}) {
                // Beginnings off every vector boundary.
                for (const std::size_t begin : {0U, 1U, 2U, 3U, 5U}) {
                    SCOPED_TRACE(testing::Message()
                                 << "d " << d << " k " << k << " n " << n << " begin " << begin);
                    expectSame(nearestBy(portableKernels(), points, begin, begin + n, flat),
                               nearestBy(*avx2Kernels(), points, begin, begin + n, flat));
                }
            }
        }
    }
}

TEST_F(Avx2Kernels, NearestBreaksTiesAsThePortableKernel)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Eigen::MatrixXd points = tests::wholeNumbers(21, 2, 3, seed);
        const Eigen::MatrixXd centroids = tests::wholeNumbers(2, 6, 3, seed + 500);
        const std::vector<double> flat(centroids.data(), centroids.data() + centroids.size());
        expectSame(nearestBy(portableKernels(), points, 0, 21, flat),
                   nearestBy(*avx2Kernels(), points, 0, 21, flat));
    }
}

TEST_F(Avx2Kernels, NearestOverflowsAsThePortableKernel)
{
    // Squares beyond the largest double: infinitely far from one, two or all centroids.
    const Eigen::MatrixXd points = Eigen::MatrixXd::Zero(9, 1);
    for (const std::vector<double>& centroids :
         {std::vector{1e200, 1.0, 2.0}, std::vector{1e200, 1e200, 2.0}, std::vector{1.0, 1e200},
          std::vector{1e200, 1e200}, std::vector{1e200, 1.0}})
        expectSame(nearestBy(portableKernels(), points, 0, 9, centroids),
                   nearestBy(*avx2Kernels(), points, 0, 9, centroids));
}

TEST_F(Avx2Kernels, DistanceSumsGiveTheBitsOfThePortableKernel)
{
    for (Eigen::Index d = 1; d <= 17; ++d) {
        const Eigen::MatrixXd points = tests::noise(40, d, 50 + static_cast<std::uint64_t>(d));
        const std::vector<std::size_t> rows{39, 0, 7, 7, 13, 2, 30, 31, 5};
        for (std::size_t count = 0; count <= rows.size(); ++count) {
            for (std::size_t n = 0; n <= 9; ++n) {
                for (const std::size_t begin : {0U, 1U, 3U, 31U}) {
                    std::vector<double> portable(count + 8, untouched);
                    std::vector<double> avx2 = portable;
                    portableKernels().distanceSums(viewOf(points), rows.data(), count, begin,
                                                   begin + n, portable.data());
                    avx2Kernels()->distanceSums(viewOf(points), rows.data(), count, begin,
                                                begin + n, avx2.data());
                    ASSERT_EQ(tests::bits(portable), tests::bits(avx2))
                        << "d " << d << " rows " << count << " n " << n << " begin " << begin;
                }
            }
        }
    }
}

TEST_F(Avx2Kernels, SquaresToARowHaveTheBitsOfThePortableKernel)
{
    for (const Eigen::Index d : {1, 2, 9}) {
        const Eigen::MatrixXd points = tests::noise(40, d, 3);
        for (std::size_t end = 3; end <= 40; ++end) {
            std::vector<double> portable(40, untouched);
            std::vector<double> avx2 = portable;
            portableKernels().squaresTo(viewOf(points), 17, {3, end}, portable.data());
            avx2Kernels()->squaresTo(viewOf(points), 17, {3, end}, avx2.data());
            ASSERT_EQ(tests::bits(portable), tests::bits(avx2)) << "d " << d << " end " << end;
        }
    }
}

TEST_F(Avx2Kernels, PotentialsHaveTheBitsOfThePortableKernel)
{
    const std::array<std::size_t, centresTogether> centres{5, 39, 0, 5};
    for (const Eigen::Index d : {1, 2, 9}) {
        const Eigen::MatrixXd points = tests::noise(40, d, 3);
        const Eigen::MatrixXd closest = tests::noise(40, 1, 4).cwiseAbs2() * double(d);
        for (std::size_t end = 3; end <= 40; ++end) {
            std::vector<double> portable(centresTogether, 0.3);
            std::vector<double> avx2 = portable;
            portableKernels().addPotentials(viewOf(points), centres.data(), {3, end},
                                            closest.data(), portable.data());
            avx2Kernels()->addPotentials(viewOf(points), centres.data(), {3, end}, closest.data(),
                                         avx2.data());
            ASSERT_EQ(tests::bits(portable), tests::bits(avx2)) << "d " << d << " end " << end;
        }
    }
}

TEST_F(Avx2Kernels, LanesHaveTheBitsOfThePortableKernel)
{
    for (Eigen::Index d = 1; d <= 17; ++d) {
        const PackedPoints points(tests::noise(77, d, 3));
        std::vector<std::int32_t> labels(77);
        for (std::size_t row = 0; row < labels.size(); ++row)
            labels[row] = static_cast<std::int32_t>(row * row % 3);
        for (const std::size_t begin : {0U, 1U, 13U, 77U}) {
            std::vector<double> portable(3 * sumLanes * points.doublesARow(), 0.3);
            std::vector<double> avx2 = portable;
            portableKernels().addToLanes(points, labels.data(), {begin, 77}, portable.data());
            avx2Kernels()->addToLanes(points, labels.data(), {begin, 77}, avx2.data());
            ASSERT_EQ(tests::bits(portable), tests::bits(avx2)) << "d " << d << " from " << begin;
        }
    }
}

TEST_F(Avx2Kernels, TilesHaveTheBitsOfThePortableKernel)
{
    constexpr std::size_t side = DistanceTile::side;
    const std::vector<std::uint8_t> rows{31, 0, 7, 8, 30};
    for (const Eigen::Index d : {1, 3, 9}) {
        const Eigen::MatrixXd points = tests::noise(3 * side, d, 9);
        DistanceTile portable;
        DistanceTile avx2;
        portableKernels().distanceTile(viewOf(points), 1, side + 2, portable);
        avx2Kernels()->distanceTile(viewOf(points), 1, side + 2, avx2);
        EXPECT_EQ(tests::bits(portable.distances), tests::bits(avx2.distances));
        EXPECT_EQ(tests::bits(portable.transposed), tests::bits(avx2.transposed));
        for (std::size_t count = 0; count <= rows.size(); ++count) {
            std::vector<double> sums(side, 0.1);
            std::vector<double> again = sums;
            portableKernels().addTileRows(portable.distances.data(), rows.data(), count,
                                          sums.data());
            avx2Kernels()->addTileRows(portable.distances.data(), rows.data(), count, again.data());
            EXPECT_EQ(tests::bits(sums), tests::bits(again)) << count;
        }
    }
}

TEST_F(Avx2Kernels, PairSumsHaveTheBitsOfThePortableKernel)
{
    for (const std::size_t rows : {1U, 3U, 4U, 5U, 9U}) {
        const Eigen::MatrixXd points = tests::noise(40, 3, 11);
        const Range a{2, 2 + rows};
        const Range b{20, 20 + 2 * rows};
        const auto sums = [&](const DistanceKernels& kernels) {
            std::vector<double> ofBoth(3 * rows, 0.1);
            kernels.pairSums(viewOf(points), a, b, ofBoth.data(), ofBoth.data() + rows);
            return ofBoth;
        };
        EXPECT_EQ(tests::bits(sums(portableKernels())), tests::bits(sums(*avx2Kernels()))) << rows;
    }
}

TEST_F(Avx2Kernels, AreTheBestThatThisProcessorRuns)
{
    EXPECT_EQ(&bestKernels(), avx2Kernels());
}

class EveryKernel : public testing::TestWithParam<const DistanceKernels*> {};

TEST_P(EveryKernel, FindsTheTwoNearestCentroids)
{
    // Nine rows, so that a vector of eight and a rest are both looked at.
    const Eigen::MatrixXd points = tests::column({0, 1, 2, 3, 4, 5, 6, 7, 8});
    const auto out = nearestBy(*GetParam(), points, 0, 9, {6.0, 1.0, 9.0});
    const std::vector<std::int32_t> labels{1, 1, 1, 1, 0, 0, 0, 0, 2};
    const std::vector<std::int32_t> seconds{0, 0, 0, 0, 1, 1, 2, 2, 0};
    const std::vector<double> best{1, 0, 1, 4, 4, 1, 0, 1, 1};
    const std::vector<double> second{36, 25, 16, 9, 9, 16, 9, 4, 4};
    for (std::size_t row = 0; row < 9; ++row) {
        EXPECT_EQ(out[row].label, labels[row]) << row;
        EXPECT_EQ(out[row].secondLabel, seconds[row]) << row;
        EXPECT_EQ(out[row].best, best[row]) << row;
        EXPECT_EQ(out[row].second, second[row]) << row;
    }
}

TEST_P(EveryKernel, OneCentroidHasNoSecond)
{
    const auto out = nearestBy(*GetParam(), Eigen::MatrixXd::Ones(9, 2), 0, 9, {0.0, 0.0});
    for (std::size_t row = 0; row < 9; ++row) {
        EXPECT_EQ(out[row].label, 0);
        EXPECT_EQ(out[row].best, 2.0);
        EXPECT_EQ(out[row].secondLabel, -1);
        EXPECT_EQ(out[row].second, infinity);
    }
}

TEST_P(EveryKernel, WritesNothingBehindTheLastRow)
{
    for (std::size_t n = 0; n <= 17; ++n) {
        const auto out = nearestBy(*GetParam(), tests::noise(17, 2, 1), 0, n, {0.0, 0.0});
        for (std::size_t i = n; i < out.size(); ++i)
            EXPECT_EQ(out[i].best, untouched) << n;
    }
    const std::vector<std::size_t> rows{0, 1, 2, 3, 4, 5, 6, 7, 8};
    for (std::size_t count = 0; count <= rows.size(); ++count) {
        std::vector<double> sums(rows.size() + 8, untouched);
        GetParam()->distanceSums(viewOf(tests::noise(17, 2, 1)), rows.data(), count, 0, 17,
                                 sums.data());
        for (std::size_t i = count; i < sums.size(); ++i)
            EXPECT_EQ(sums[i], untouched) << count;
    }
}

TEST_P(EveryKernel, SumsTheDistancesOfTheRowsBetween)
{
    const Eigen::MatrixXd points = tests::rows({{0, 0}, {3, 4}, {6, 8}, {0, 1}, {9, 12}, {0, 2}});
    const std::vector<std::size_t> rows{0, 3};
    std::vector<double> sums(2);
    GetParam()->distanceSums(viewOf(points), rows.data(), 2, 1, 6, sums.data());
    EXPECT_EQ(sums[0], 5.0 + 10.0 + 1.0 + 15.0 + 2.0);
    EXPECT_NEAR(sums[1], std::sqrt(18.0) + std::sqrt(85.0) + 0.0 + std::sqrt(202.0) + 1.0, 1e-13);
}

TEST_P(EveryKernel, TheSumOverNoRowsIsZero)
{
    const std::size_t row = 1;
    double sum = untouched;
    GetParam()->distanceSums(viewOf(tests::noise(4, 2, 1)), &row, 1, 3, 3, &sum);
    EXPECT_EQ(sum, 0.0);
}

TEST_P(EveryKernel, SquaresToARowAreThoseOfTheDistances)
{
    const Eigen::MatrixXd points = tests::rows({{0, 0}, {3, 4}, {6, 8}, {0, 1}});
    std::vector<double> squares(3);
    GetParam()->squaresTo(viewOf(points), 1, {1, 4}, squares.data());
    EXPECT_EQ(squares, (std::vector<double>{0.0, 25.0, 18.0}));
}

TEST_P(EveryKernel, PotentialsAreTheSquaresToTheNearerCentre)
{
    const Eigen::MatrixXd points = tests::column({0, 1, 4, 10});
    const std::vector<double> closest{0.0, 1.0, 16.0, 100.0};  // from row 0
    const std::array<std::size_t, centresTogether> centres{0, 3, 2, 3};
    std::vector<double> sums(centresTogether, 0.0);
    GetParam()->addPotentials(viewOf(points), centres.data(), {0, 4}, closest.data(), sums.data());
    EXPECT_EQ(sums, (std::vector{117.0, 17.0, 37.0, 17.0}));
}

TEST_P(EveryKernel, RowsAreAddedToTheLanesOfTheirLabels)
{
    const PackedPoints points(tests::rows({{1, 10}, {2, 20}, {4, 40}, {8, 80}}));
    const std::vector<std::int32_t> labels{0, 1, 1, 0};
    std::vector<double> lanes(2 * sumLanes * points.doublesARow());
    GetParam()->addToLanes(points, labels.data(), {1, 4}, lanes.data());
    const auto lane = [&](std::size_t label, std::size_t row) {
        const double* values = &lanes[(label * sumLanes + row) * points.doublesARow()];
        return std::array{values[0], values[1]};
    };
    EXPECT_EQ(lane(0, 0), (std::array{0.0, 0.0})) << "not among the rows";
    EXPECT_EQ(lane(1, 1), (std::array{2.0, 20.0}));
    EXPECT_EQ(lane(1, 2), (std::array{4.0, 40.0}));
    EXPECT_EQ(lane(0, 3), (std::array{8.0, 80.0}));
}

TEST_P(EveryKernel, ADistanceIsAddedToTheSumsOfBothItsRows)
{
    const Eigen::MatrixXd points = tests::column({0, 1, 2, 3, 4, 15, 26, 37, 48, 59, 70});
    std::vector<double> ofA(5, 1.0);
    std::vector<double> ofB(6, 2.0);
    GetParam()->pairSums(viewOf(points), {0, 5}, {5, 11}, ofA.data(), ofB.data());
    EXPECT_EQ(ofA, (std::vector<double>{256, 250, 244, 238, 232}));
    EXPECT_EQ(ofB, (std::vector<double>{67, 122, 177, 232, 287, 342}));
}

TEST_P(EveryKernel, ATileHoldsTheDistancesBothWays)
{
    constexpr std::size_t side = DistanceTile::side;
    const Eigen::MatrixXd points = tests::noise(2 * side, 3, 4);
    DistanceTile tile;
    GetParam()->distanceTile(viewOf(points), 0, side, tile);
    for (std::size_t i = 0; i < side; ++i) {
        for (std::size_t j = 0; j < side; ++j) {
            const double distance = (points.row(static_cast<Eigen::Index>(i)) -
                                     points.row(static_cast<Eigen::Index>(side + j)))
                                        .norm();
            EXPECT_NEAR(tile.distances[i * side + j], distance, 1e-14);
            EXPECT_EQ(tile.distances[i * side + j], tile.transposed[j * side + i]);
        }
    }
}

TEST_P(EveryKernel, RowsOfATileAreAddedToTheSums)
{
    constexpr std::size_t side = DistanceTile::side;
    std::vector<double> tile(side * side);
    for (std::size_t i = 0; i < tile.size(); ++i)
        tile[i] = static_cast<double>(i);
    std::vector<double> sums(side, 0.5);
    const std::vector<std::uint8_t> rows{2, 31};
    GetParam()->addTileRows(tile.data(), rows.data(), rows.size(), sums.data());
    for (std::size_t j = 0; j < side; ++j)
        EXPECT_EQ(sums[j], 0.5 + static_cast<double>(33 * side + 2 * j));
}

INSTANTIATE_TEST_SUITE_P(Kernels, EveryKernel, testing::Values(&portableKernels(), &bestKernels()),
                         [](const auto& test) {
                             return test.index == 0 ? std::string("Portable") : "Best";
                         });

}  // namespace
}  // namespace walletloupe::ml
