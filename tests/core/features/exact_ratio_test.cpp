#include "core/features/exact_ratio.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace walletloupe::features {
namespace {

using chain::WideInteger;

TEST(ExactRatio, RoundsOnceToTheNearestDouble)
{
    EXPECT_EQ(exactRatio(0, 7), 0.0);
    EXPECT_EQ(exactRatio(1, 3), 1.0 / 3.0);
    EXPECT_EQ(exactRatio(22, 7), 22.0 / 7.0);
    // Between 2^53 and 2^53 + 2 lies 2^53 + 1: a tie goes to the even one, a hair above it not.
    const WideInteger tie = (WideInteger(1) << 53) + 1;
    EXPECT_EQ(exactRatio(tie, 1), 9007199254740992.0);
    EXPECT_EQ(exactRatio(tie * 1000 + 1, 1000), 9007199254740994.0);
}

TEST(ExactRatio, TakesTheWidestAmounts)
{
    const WideInteger wide = WideInteger(1) << 639;
    EXPECT_EQ(exactRatio(wide, WideInteger(1) << 576), 9223372036854775808.0);
    EXPECT_EQ(exactRatio(wide, wide >> 100), 1267650600228229401496703205376.0);
    EXPECT_EQ(exactRatio(1, WideInteger(1) << 60), 1.0 / 1152921504606846976.0);
}

TEST(ExactRatio, IsTheSameInFewAndInManyBits)
{
    Random random(11);
    for (int i = 0; i < 20'000; ++i) {
        const std::uint64_t numerator = random.next() >> random.below(64);
        const std::uint64_t denominator = (random.next() >> random.below(64)) | 1;
        // So wide that the division is one of wide integers.
        const unsigned shift = 200;
        const double wide =
            exactRatio(WideInteger(numerator) << shift, WideInteger(denominator) << shift);
        ASSERT_EQ(exactRatio(numerator, denominator), wide) << numerator << '/' << denominator;
        const auto more = static_cast<unsigned>(random.below(64));
        ASSERT_EQ(exactRatio(WideInteger(numerator) << more, WideInteger(denominator)),
                  exactRatio(WideInteger(numerator) << (shift + more), WideInteger(denominator)
                                                                           << shift));
    }
}

}  // namespace
}  // namespace walletloupe::features
