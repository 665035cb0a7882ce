#include "core/chain/amount.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::chain {
namespace {

// 2^256 - 2, - 1 and 2^256 itself.
const std::string beforeLargest =
    "115792089237316195423570985008687907853269984665640564039457584007913129639934";
const std::string largest =
    "115792089237316195423570985008687907853269984665640564039457584007913129639935";
const std::string tooLarge =
    "115792089237316195423570985008687907853269984665640564039457584007913129639936";

AmountReading readingOf(const std::string& text)
{
    Amount amount;
    return readAmount(text, amount);
}

TEST(Amount, ReadsAndWritesWithoutRounding)
{
    for (const std::string& text :
         {std::string("0"), std::string("9999999999999999999"), std::string("10000000000000000000"),
          std::string("18446744073709551616"), beforeLargest, largest}) {
        Amount amount;
        ASSERT_EQ(readAmount(text, amount), AmountReading::Good) << text;
        EXPECT_EQ(amountText(amount), text);
    }
}

TEST(Amount, EndsAtTheLargest)
{
    Amount amount;
    EXPECT_EQ(readAmount(largest, amount), AmountReading::Good);
    EXPECT_EQ(amount, everything());
    EXPECT_EQ(readingOf(tooLarge), AmountReading::TooLarge);
    EXPECT_EQ(readingOf("1" + std::string(78, '0')), AmountReading::TooLarge);
    EXPECT_EQ(readingOf("000" + largest), AmountReading::Good);
}

TEST(Amount, RefusesWhatIsNoWholeNumber)
{
    for (const char* text : {"", "-", "1e18", "1.0", "1,000", "0x10", " 1", "+1", "--1"})
        EXPECT_EQ(readingOf(text), AmountReading::NotAnInteger) << text;
    EXPECT_EQ(readingOf("-1"), AmountReading::Negative);
}

}  // namespace
}  // namespace walletloupe::chain
