#include "core/transactions/number_forms.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::transactions {
namespace {

std::string whole(std::string_view text, int shift = 0)
{
    chain::Amount amount;
    const WholeReading reading = readWhole(text, amount, shift);
    if (reading.reading != chain::AmountReading::Good)
        return "refused";
    return chain::amountText(amount) + (reading.mayLackDigits ? "?" : "");
}

TEST(NumberForms, ReadsTheWholeNumberThatAFormEquals)
{
    EXPECT_EQ(whole("1.0"), "1");
    EXPECT_EQ(whole("0.0"), "0");
    EXPECT_EQ(whole("1E+3"), "1000");
    EXPECT_EQ(whole("1,5E+3"), "1500");
    EXPECT_EQ(whole("1.5e+18"), "1500000000000000000?");
    EXPECT_EQ(whole("0x4a817c800"), "20000000000");
    EXPECT_EQ(whole("0.456", 18), "456000000000000000");
    EXPECT_EQ(whole("20", 9), "20000000000");
}

TEST(NumberForms, RefusesFractionsAndThousandsSeparators)
{
    for (const char* text :
         {"", "1.5", "1e-1", "150,000", "20,000,000,000", "0x", "0xg", "-1", "e3"})
        EXPECT_EQ(whole(text), "refused") << text;
    EXPECT_EQ(whole("0.0000000000000000001", 18), "refused");
}

TEST(NumberForms, KnowsBlanksAndTruthWords)
{
    for (const char* text : {"", "nan", "None", "<NA>", "\\N", "-", "NULL"})
        EXPECT_TRUE(isBlank(text)) << text;
    EXPECT_FALSE(isBlank("0"));
    EXPECT_EQ(truthOf("TRUE"), 1);
    EXPECT_EQ(truthOf("False"), 0);
    EXPECT_EQ(truthOf("maybe"), -1);
}

}  // namespace
}  // namespace walletloupe::transactions
