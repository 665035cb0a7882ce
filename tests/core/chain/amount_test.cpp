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

TEST(Amount, ReadsEveryLengthAsOneDigitAfterTheOther)
{
    std::string text;
    Amount slow = 0;
    for (int i = 0; i < 77; ++i) {
        const int digit = (7 * i + 3) % 10;
        text.push_back(static_cast<char>('0' + digit));
        slow = slow * 10 + digit;
        Amount amount = 0;
        ASSERT_EQ(readAmount(text, amount), AmountReading::Good) << text;
        EXPECT_EQ(amount, slow) << text;
        EXPECT_EQ(readShortNumber(text).has_value(), text.size() <= 19) << text;
    }
}

TEST(Amount, RecognisesWhatFits128Bits)
{
    for (const unsigned power : {63U, 64U, 127U, 128U, 255U}) {
        const Amount border = Amount(1) << power;
        EXPECT_EQ(shortAmount(border - 1).has_value(), power <= 128) << power;
        EXPECT_EQ(shortAmount(border).has_value(), power < 128) << power;
        EXPECT_EQ(Amount(shortAmount(border).value_or(0)), power < 128 ? border : 0);
    }
}

TEST(Amount, RefusesAForeignCharacterAtEveryPlace)
{
    for (const std::size_t length : {1U, 7U, 8U, 9U, 16U, 19U, 20U, 38U, 39U}) {
        for (std::size_t place = 0; place < length; ++place) {
            for (const char c : {'/', ':', ' ', '\0', '\x80', '\xB5', '@', 'p'}) {
                std::string text(length, '5');
                text[place] = c;
                Amount amount = 1;
                EXPECT_EQ(readAmount(text, amount), AmountReading::NotAnInteger) << text;
                EXPECT_EQ(amount, 1);
            }
        }
    }
}

}  // namespace
}  // namespace walletloupe::chain
