#include "core/base/random.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>

namespace walletloupe {
namespace {

// xoshiro256** after splitmix64, computed with Python's integers from the published algorithms.
TEST(Random, GivesThePublishedSequence)
{
    Random zero(0);
    for (const std::uint64_t expected : {0x99ec5f36cb75f2b4ULL, 0xbf6e1f784956452aULL,
                                         0x1a5f849d4933e6e0ULL, 0x6aa594f1262d2d2cULL})
        EXPECT_EQ(zero.next(), expected);
    Random fortyTwo(42);
    for (const std::uint64_t expected : {0x15780b2e0c2ec716ULL, 0x6104d9866d113a7eULL,
                                         0xae17533239e499a1ULL, 0xecb8ad4703b360a1ULL})
        EXPECT_EQ(fortyTwo.next(), expected);
}

TEST(Random, StreamsOfOneSeedDiffer)
{
    std::set<std::uint64_t> firsts;
    for (std::uint64_t stream = 0; stream < 1000; ++stream)
        firsts.insert(Random::forStream(42, stream).next());
    EXPECT_EQ(firsts.size(), 1000U);
    EXPECT_EQ(Random::forStream(42, 5).next(), Random::forStream(42, 5).next());
}

TEST(Random, BelowReachesEveryValueEvenly)
{
    Random random(1);
    std::array<int, 7> counts{};
    constexpr int draws = 70'000;
    for (int i = 0; i < draws; ++i)
        ++counts.at(random.below(7));
    double chiSquare = 0.0;
    for (const int count : counts)
        chiSquare += (count - 10'000.0) * (count - 10'000.0) / 10'000.0;
    EXPECT_LT(chiSquare, 22.5) << "6 degrees of freedom, p = 0.001";
}

TEST(Random, BelowHasNoBiasForLargeBounds)
{
    // Plain "modulo" would give the lower third of this range twice as often as the rest.
    constexpr std::uint64_t bound = 3ULL << 62;
    Random random(2);
    int inLowerThird = 0;
    constexpr int draws = 30'000;
    for (int i = 0; i < draws; ++i) {
        const std::uint64_t value = random.below(bound);
        ASSERT_LT(value, bound);
        inLowerThird += value < bound / 3 ? 1 : 0;
    }
    EXPECT_NEAR(inLowerThird, draws / 3.0, 4 * std::sqrt(draws * 2.0 / 9.0));
}

TEST(Random, BelowOneIsZero)
{
    Random random(3);
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(random.below(1), 0U);
}

TEST(Random, UniformLiesInTheHalfOpenUnit)
{
    Random random(4);
    double sum = 0.0;
    constexpr int draws = 100'000;
    for (int i = 0; i < draws; ++i) {
        const double value = random.uniform();
        ASSERT_GE(value, 0.0);
        ASSERT_LT(value, 1.0);
        sum += value;
    }
    EXPECT_NEAR(sum / draws, 0.5, 4 / std::sqrt(12.0 * draws));
}

TEST(Random, NormalHasMeanZeroAndVarianceOne)
{
    Random random(5);
    double sum = 0.0;
    double squares = 0.0;
    constexpr int draws = 100'000;
    for (int i = 0; i < draws; ++i) {
        const double value = random.normal();
        sum += value;
        squares += value * value;
    }
    EXPECT_NEAR(sum / draws, 0.0, 4 / std::sqrt(1.0 * draws));
    EXPECT_NEAR(squares / draws, 1.0, 4 * std::sqrt(2.0 / draws));
}

}  // namespace
}  // namespace walletloupe
