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

TEST(CallArguments, EndWhereTheyAreCut)
{
    const std::string input = "0x12345678" + std::string(128, '1');
    const CallArguments whole = CallArguments::of(input);
    EXPECT_EQ(whole.first(33).bytes(), 33U);
    EXPECT_TRUE(whole.first(32).amount(0));
    EXPECT_FALSE(whole.first(63).amount(32));
    EXPECT_EQ(whole.first(65).bytes(), 64U);
}

TEST(FunctionKey, IsTheSelectorUnderAnyName)
{
    Transaction row;
    EXPECT_FALSE(functionKeyOf(row));
    row.hasFunctionColumn = true;
    row.functionName = "borrow(uint256 borrowAmount)";
    EXPECT_EQ(functionKeyOf(row), "0xc5ebeaec");
    row.methodId = "0xC5EBEAEC";
    row.functionName = "lend(uint256 amount)";
    EXPECT_EQ(functionKeyOf(row), "0xc5ebeaec");
    row.input = "deprecated";
    EXPECT_EQ(functionKeyOf(row), "0xc5ebeaec");
}

TEST(FunctionKey, IsWhatTheSourceSaysWithoutSelector)
{
    Transaction row;
    row.hasFunctionColumn = true;
    EXPECT_EQ(functionKeyOf(row), "");
    row.input = row.methodId = "0x";
    EXPECT_EQ(functionKeyOf(row), "0x");
    row.functionName = "Transfer";
    EXPECT_EQ(functionKeyOf(row), "Transfer");
}

}  // namespace
}  // namespace walletloupe::chain
