#include "core/stats/constant_range.h"

#include <gtest/gtest.h>

#include <cmath>

namespace walletloupe::stats {
namespace {

TEST(ConstantRange, AllowsTheNoiseOfRounding)
{
    EXPECT_TRUE(isConstantRange(5.0, 5.0));
    EXPECT_TRUE(isConstantRange(0.1, std::nextafter(0.1, 1.0)));
    EXPECT_TRUE(isConstantRange(-3.0000000000000004, -3.0));
    EXPECT_TRUE(isConstantRange(0.0, 0.0));
    EXPECT_FALSE(isConstantRange(1.0, 1.0 + 1e-14));
    EXPECT_FALSE(isConstantRange(0.0, 1e-300));
    EXPECT_FALSE(isConstantRange(-1.0, 1.0));
}

}  // namespace
}  // namespace walletloupe::stats
