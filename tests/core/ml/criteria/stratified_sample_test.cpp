#include "core/ml/criteria/stratified_sample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace walletloupe::ml {
namespace {

using Labels = std::vector<std::int32_t>;
using Rows = std::vector<std::size_t>;

/// So many rows of each label, mixed in a fixed way.
Labels labelsOf(const std::vector<std::size_t>& sizes)
{
    Labels labels;
    for (std::size_t c = 0; c < sizes.size(); ++c)
        labels.insert(labels.end(), sizes[c], static_cast<std::int32_t>(c));
    Random random(99);
    for (std::size_t i = labels.size(); i > 1; --i)
        std::swap(labels[i - 1], labels[random.below(i)]);
    return labels;
}

/// How many rows of each label were drawn.
std::vector<std::size_t> drawn(const Labels& labels, std::size_t clusters, const Rows& rows)
{
    std::vector<std::size_t> counts(clusters);
    for (const std::size_t row : rows)
        ++counts.at(static_cast<std::size_t>(labels.at(row)));
    return counts;
}

TEST(StratifiedSample, KeepsTheProportions)
{
    const Labels labels = labelsOf({600, 300, 100});
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Random random(seed);
        const Rows rows = stratifiedSample(labels, 3, 50, random);
        EXPECT_EQ(drawn(labels, 3, rows), (std::vector<std::size_t>{30, 15, 5})) << seed;
        EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end()));
        EXPECT_EQ(std::adjacent_find(rows.begin(), rows.end()), rows.end()) << "no row twice";
    }
}

TEST(StratifiedSample, TakesTwoRowsOfASmallClusterOrAllItHas)
{
    const Labels labels = labelsOf({10'000, 5, 2, 1, 0});
    Random random(3);
    const Rows rows = stratifiedSample(labels, 5, 100, random);
    EXPECT_EQ(drawn(labels, 5, rows), (std::vector<std::size_t>{100, 2, 2, 1, 0}));
}

TEST(StratifiedSample, ASampleLargerThanTheRowsIsAllOfThem)
{
    const Labels labels = labelsOf({7, 3});
    Random random(3);
    Rows all(10);
    std::iota(all.begin(), all.end(), std::size_t{0});
    EXPECT_EQ(stratifiedSample(labels, 2, 1000, random), all);
}

TEST(StratifiedSample, EveryRowOfAClusterIsDrawnAlike)
{
    const Labels labels = labelsOf({30, 10});
    std::vector<double> counts(labels.size());
    constexpr int draws = 4000;
    Random random(1);
    for (int i = 0; i < draws; ++i) {
        for (const std::size_t row : stratifiedSample(labels, 2, 8, random))
            ++counts[row];
    }
    // 6 of 30 and 2 of 10: each row in a fifth of the draws. Five standard deviations, fixed seed.
    const double deviation = std::sqrt(draws * 0.2 * 0.8);
    for (const double count : counts)
        EXPECT_NEAR(count, draws * 0.2, 5.0 * deviation);
}

TEST(StratifiedMean, WeighsTheClustersByTheirSize)
{
    const SampleMean mean = stratifiedMean({0, 0, 0, 0, 1, 1}, 2, {0, 1, 4}, {1, 3, 5});
    EXPECT_DOUBLE_EQ(mean.value, 4.0 / 6.0 * 2.0 + 2.0 / 6.0 * 5.0);
    // Cochran (5.12): W^2 s^2 / n (1 - n / N) with W = 4/6, s^2 = 2, n = 2, N = 4; the second
    // cluster has one sampled row and so no variance of its own.
    EXPECT_DOUBLE_EQ(mean.standardError, std::sqrt(16.0 / 36.0 * 2.0 / 2.0 * 0.5));
}

TEST(StratifiedMean, OfAllRowsIsTheMeanWithoutError)
{
    const SampleMean mean = stratifiedMean({0, 1, 0, 1}, 2, {0, 1, 2, 3}, {1, 2, 3, 10});
    EXPECT_DOUBLE_EQ(mean.value, 4.0);
    EXPECT_EQ(mean.standardError, 0.0);
}

TEST(StratifiedMean, EqualValuesHaveNoErrorEither)
{
    const SampleMean mean = stratifiedMean({0, 0, 0, 1, 1, 1}, 2, {0, 2, 3, 4}, {.5, .5, .5, .5});
    EXPECT_DOUBLE_EQ(mean.value, 0.5);
    EXPECT_EQ(mean.standardError, 0.0);
}

}  // namespace
}  // namespace walletloupe::ml
