#include "core/chain/call_data.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::chain {
namespace {

CallArguments argumentsOf(const std::string& digits)
{
    return CallArguments::of("0x12345678" + digits);
}

TEST(CallArguments, ReadEveryBitOfAnAmount)
{
    Amount expected = 1;
    for (std::size_t bit = 0; bit < 256; ++bit, expected <<= 1) {
        std::string digits(64, '0');
        digits[63 - bit / 4] = "1248"[bit % 4];
        ASSERT_EQ(argumentsOf(digits).amount(0), expected) << bit;
    }
    EXPECT_EQ(argumentsOf(std::string(64, 'F')).amount(0), everything());
    EXPECT_EQ(argumentsOf(std::string(64, '0')).amount(0), Amount(0));
}

TEST(CallArguments, GiveNoAmountOfWhatIsNone)
{
    EXPECT_FALSE(argumentsOf(std::string(63, '0')).amount(0));
    EXPECT_FALSE(argumentsOf(std::string(64, '0')).amount(1));
    for (const std::size_t place : {0U, 31U, 32U, 63U}) {
        std::string digits(64, '0');
        digits[place] = 'g';
        EXPECT_FALSE(argumentsOf(digits).amount(0)) << place;
    }
}

}  // namespace
}  // namespace walletloupe::chain
