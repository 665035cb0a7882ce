#include "core/ml/clustering/seeding.h"

#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace walletloupe::ml {
namespace {

using Rows = std::vector<std::size_t>;

Rows seeds(const Eigen::MatrixXd& points, int k, KMeansInit init, std::uint64_t seed,
           unsigned threads = 1)
{
    Random random(seed);
    const Executor executor(threads);
    return seedRows(points, k, init, random, executor).value();
}

/// Draws `draws` times and expects each outcome as often as `probability` says. Five standard
/// deviations: the seeds are fixed, so a right answer that passes once always passes.
template <class Key, class Draw>
void expectDistribution(const std::map<Key, double>& probability, int draws, const Draw& draw)
{
    std::map<Key, int> counts;
    for (int i = 0; i < draws; ++i)
        ++counts[draw(static_cast<std::uint64_t>(i))];
    for (const auto& [key, count] : counts)
        EXPECT_TRUE(probability.contains(key))
            << "an outcome that cannot be, " << count << " times";
    for (const auto& [key, p] : probability)
        EXPECT_NEAR(counts[key], p * draws, 5.0 * std::sqrt(p * (1.0 - p) * draws) + 1e-9);
}

TEST(SeedRows, TheFirstCentreIsAnyRowAlike)
{
    const Eigen::MatrixXd points = tests::noise(16, 2, 1);
    for (const KMeansInit init : {KMeansInit::KMeansPlusPlus, KMeansInit::Random}) {
        std::map<std::size_t, double> alike;
        for (std::size_t row = 0; row < 16; ++row)
            alike[row] = 1.0 / 16.0;
        expectDistribution(
            alike, 8000, [&](std::uint64_t seed) { return seeds(points, 1, init, seed).front(); });
    }
}

/// The sum of squares to the nearer of two rows.
double potential(const Eigen::MatrixXd& points, Eigen::Index a, Eigen::Index b)
{
    double sum = 0.0;
    for (Eigen::Index row = 0; row < points.rows(); ++row)
        sum += std::min((points.row(row) - points.row(a)).squaredNorm(),
                        (points.row(row) - points.row(b)).squaredNorm());
    return sum;
}

/// The first two centres of k-means++ worked out by its definition: the first at random, then
/// the better of two candidates drawn in proportion to their squared distance.
std::map<std::pair<std::size_t, std::size_t>, double> pairsByDefinition(
    const Eigen::MatrixXd& points)
{
    std::map<std::pair<std::size_t, std::size_t>, double> probability;
    const Eigen::Index n = points.rows();
    for (Eigen::Index first = 0; first < n; ++first) {
        const Eigen::VectorXd squares =
            (points.rowwise() - points.row(first)).rowwise().squaredNorm();
        const Eigen::VectorXd p = squares / squares.sum();
        for (Eigen::Index one = 0; one < n; ++one) {
            for (Eigen::Index two = 0; two < n; ++two) {
                const bool second = potential(points, first, two) < potential(points, first, one);
                if (p[one] * p[two] > 0.0)
                    probability[{static_cast<std::size_t>(first),
                                 static_cast<std::size_t>(second ? two : one)}] +=
                        p[one] * p[two] / static_cast<double>(n);
            }
        }
    }
    return probability;
}

TEST(SeedRows, PlusPlusDrawsInProportionToSquaredDistance)
{
    // Unequal gaps, so that no two pairs have the same chance, and rows behind the first eighth.
    const Eigen::MatrixXd points = tests::column({0, 1, 3, 7, 8, 15, 16.5, 20});
    expectDistribution(pairsByDefinition(points), 40'000, [&](std::uint64_t seed) {
        const Rows rows = seeds(points, 2, KMeansInit::KMeansPlusPlus, seed);
        return std::pair(rows.at(0), rows.at(1));
    });
}

TEST(SeedRows, PlusPlusDrawsAcrossTheBordersOfTheChunks)
{
    // All rows are twins but three, each in a chunk of its own.
    Eigen::MatrixXd points = Eigen::MatrixXd::Zero(3 * 4096, 1);
    const std::set<std::size_t> special{10, 4096, 3 * 4096 - 1};
    for (const std::size_t row : special)
        points(static_cast<Eigen::Index>(row), 0) = 1.0 + static_cast<double>(row);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Rows rows = seeds(points, 4, KMeansInit::KMeansPlusPlus, seed, 2);
        const std::set<std::size_t> drawn(rows.begin(), rows.end());
        EXPECT_TRUE(std::includes(drawn.begin(), drawn.end(), special.begin(), special.end()));
    }
}

TEST(SeedRows, PlusPlusTakesDistinctPointsWhileThereAreAny)
{
    const Eigen::MatrixXd points = tests::column({5, 5, 5, 5, 5, 5, 5, 6, 6, 7});
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        std::set<double> values;
        for (const std::size_t row : seeds(points, 3, KMeansInit::KMeansPlusPlus, seed))
            values.insert(points(static_cast<Eigen::Index>(row), 0));
        EXPECT_EQ(values, (std::set<double>{5, 6, 7})) << seed;
    }
}

TEST(SeedRows, PlusPlusTakesDuplicatesWhenNothingElseIsLeft)
{
    const Eigen::MatrixXd points = tests::column({5, 5, 6});
    const Rows rows = seeds(points, 3, KMeansInit::KMeansPlusPlus, 1);
    ASSERT_EQ(rows.size(), 3U);
    for (const std::size_t row : rows)
        EXPECT_LT(row, 3U);
}

TEST(SeedRows, AsManyCentresAsRowsTakesThemAll)
{
    const Eigen::MatrixXd points = tests::noise(20, 2, 1);
    for (const KMeansInit init : {KMeansInit::KMeansPlusPlus, KMeansInit::Random}) {
        const Rows rows = seeds(points, 20, init, 3);
        EXPECT_EQ(std::set<std::size_t>(rows.begin(), rows.end()).size(), 20U);
        EXPECT_EQ(*std::max_element(rows.begin(), rows.end()), 19U);
    }
}

TEST(SeedRows, RandomTakesEverySetOfRowsAlike)
{
    const Eigen::MatrixXd points = tests::noise(5, 1, 1);
    std::map<std::set<std::size_t>, double> alike;
    for (std::size_t a = 0; a < 5; ++a) {
        for (std::size_t b = a + 1; b < 5; ++b)
            alike[{a, b}] = 0.1;
    }
    expectDistribution(alike, 10'000, [&](std::uint64_t seed) {
        const Rows rows = seeds(points, 2, KMeansInit::Random, seed);
        return std::set<std::size_t>(rows.begin(), rows.end());
    });
}

TEST(SeedRows, TheNumberOfThreadsDoesNotMatter)
{
    const Eigen::MatrixXd points = tests::noise(3 * 4096 + 1, 2, 4);
    const Rows alone = seeds(points, 9, KMeansInit::KMeansPlusPlus, 5, 1);
    EXPECT_EQ(seeds(points, 9, KMeansInit::KMeansPlusPlus, 5, 2), alone);
    EXPECT_EQ(seeds(points, 9, KMeansInit::KMeansPlusPlus, 5, 3), alone);
    EXPECT_NE(seeds(points, 9, KMeansInit::KMeansPlusPlus, 6, 1), alone);
}

TEST(SeedRows, CanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    Random random(1);
    EXPECT_FALSE(seedRows(tests::noise(50, 2, 1), 5, KMeansInit::KMeansPlusPlus, random,
                          Executor(1, Progress(stop.get_token()))));
}

}  // namespace
}  // namespace walletloupe::ml
