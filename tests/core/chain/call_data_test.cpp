#include "core/chain/call_data.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace walletloupe::chain {
namespace {

std::optional<Amount> amountIn(const std::string& digits, std::size_t offset = 0)
{
    const std::string input = "0x12345678" + digits;
    return CallArguments::of(input).amount(offset);
}

TEST(CallArguments, ReadEveryBitOfAnAmount)
{
    Amount expected = 1;
    for (std::size_t bit = 0; bit < 256; ++bit, expected <<= 1) {
        std::string digits(64, '0');
        digits[63 - bit / 4] = "1248"[bit % 4];
        ASSERT_EQ(amountIn(digits), expected) << bit;
    }
    EXPECT_EQ(amountIn(std::string(64, 'F')), everything());
    EXPECT_EQ(amountIn(std::string(64, '0')), Amount(0));
}

TEST(CallArguments, GiveNoAmountOfWhatIsNone)
{
    EXPECT_FALSE(amountIn(std::string(63, '0')));
    EXPECT_FALSE(amountIn(std::string(64, '0'), 1));
    for (const std::size_t place : {0U, 31U, 32U, 63U}) {
        std::string digits(64, '0');
        digits[place] = 'g';
        EXPECT_FALSE(amountIn(digits)) << place;
    }
}

}  // namespace
}  // namespace walletloupe::chain
