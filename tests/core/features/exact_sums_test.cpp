#include "core/features/exact_sums.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <vector>

namespace walletloupe::features {
namespace {

using chain::Amount;
using chain::WideInteger;

/// Around the powers where a limb, 128 bits and an amount end, and everywhere between.
std::vector<Amount> borderAmounts()
{
    std::vector<Amount> amounts{0, 1, chain::everything(), chain::everything() - 1};
    for (const unsigned power : {53U, 63U, 64U, 65U, 127U, 128U, 129U, 192U, 255U}) {
        const Amount border = Amount(1) << power;
        amounts.insert(amounts.end(), {border - 1, border, border + 1});
    }
    Random random(5);
    for (int i = 0; i < 400; ++i) {
        Amount amount = 0;
        for (int limb = 0; limb < 4; ++limb)
            amount = (amount << 64) | random.next();
        amounts.push_back(amount >> static_cast<unsigned>(random.below(256)));
    }
    return amounts;
}

TEST(MomentSums, AreThoseOfWideIntegers)
{
    MomentSums fast;
    Moments slow;
    for (const Amount& amount : borderAmounts()) {
        fast.add(amount);
        slow.add(WideInteger(amount));
        const Moments moments = fast.moments();
        ASSERT_EQ(moments.count, slow.count) << amount;
        ASSERT_EQ(moments.sum, slow.sum) << amount;
        ASSERT_EQ(moments.squares, slow.squares) << amount;
    }
}

TEST(MomentSums, CarryThroughAllLimbs)
{
    MomentSums fast;
    Moments slow;
    const Amount largest = (Amount(1) << 128) - 1;
    for (int i = 0; i < 1000; ++i) {
        fast.add(largest);
        fast.add(~std::uint64_t{0});
        slow.add(WideInteger(largest));
        slow.add(WideInteger(~std::uint64_t{0}));
    }
    EXPECT_EQ(fast.moments().sum, slow.sum);
    EXPECT_EQ(fast.moments().squares, slow.squares);
}

TEST(AmountSum, AddsProducts)
{
    AmountSum fast;
    WideInteger slow = 0;
    std::uint64_t times = ~std::uint64_t{0};
    for (const Amount& amount : borderAmounts()) {
        fast.add(amount, times);
        slow += WideInteger(amount) * times;
        ASSERT_EQ(fast.wide(), slow) << amount;
        times = times / 3 + 1;
    }
}

}  // namespace
}  // namespace walletloupe::features
