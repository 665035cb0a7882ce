#include "core/synthetic/random_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace walletloupe::synthetic {
namespace {

TEST(RandomText, IsHexadecimalDigits)
{
    Random random(1);
    EXPECT_EQ(randomHex(random, 0), "0x");
    std::string all;
    for (int i = 0; i < 50; ++i) {
        const std::string address = randomAddress(random);
        ASSERT_EQ(address.size(), 42U);
        ASSERT_TRUE(address.starts_with("0x"));
        ASSERT_EQ(address.find_first_not_of("0123456789abcdef", 2), std::string::npos);
        all += address.substr(2);
    }
    for (const char digit : std::string("0123456789abcdef"))
        EXPECT_NE(all.find(digit), std::string::npos) << digit;
}

TEST(RandomText, IsTheSameForTheSameSeed)
{
    Random one(7);
    Random other(7);
    EXPECT_EQ(randomHex(one, 33), randomHex(other, 33));
    EXPECT_NE(randomHex(one, 33), randomHex(one, 33));
}

TEST(RandomText, LogNormalAmountsLieAroundTheirMedian)
{
    Random random(3);
    EXPECT_DOUBLE_EQ(logNormal(random, 5.0, 0.0), 5.0);
    std::vector<double> amounts;
    for (int i = 0; i < 2001; ++i)
        amounts.push_back(logNormal(random, 10.0, 1.0));
    std::sort(amounts.begin(), amounts.end());
    EXPECT_NEAR(amounts[1000], 10.0, 1.0);
    EXPECT_NEAR(std::log(amounts[1683] / amounts[1000]), 1.0, 0.15);
}

}  // namespace
}  // namespace walletloupe::synthetic
