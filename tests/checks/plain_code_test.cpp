#include "tests/checks/plain_code.h"

#include <gtest/gtest.h>

namespace walletloupe::checks {
namespace {

TEST(PlainCode, BlanksComments)
{
    EXPECT_EQ(plainCode("a; // {\nb; /* {\n{ */ c;"), "a;     \nb;     \n     c;");
}

TEST(PlainCode, BlanksLiterals)
{
    EXPECT_EQ(plainCode("f(\"{ \\\"\");"), "f(      );");
    EXPECT_EQ(plainCode("f('{', '\\'');"), "f(   ,     );");
    EXPECT_EQ(plainCode("x = R\"({\" )\";"), "x =         ;");
    EXPECT_EQ(plainCode("x = R\"-({)\" )-\";"), "x =            ;");
}

TEST(PlainCode, RecognisesLiteralsWithAPrefix)
{
    EXPECT_EQ(plainCode("f(u',') + g(L'{')}"), "f(u   ) + g(L   )}");
}

TEST(PlainCode, RecognisesDigitSeparators)
{
    EXPECT_EQ(plainCode("a = 10'000; b = {1'0};"), "a = 10'000; b = {1'0};");
}

TEST(PlainCode, BlanksDirectivesWithTheirContinuations)
{
    EXPECT_EQ(plainCode("#define X { \\\n  {\nint a;"), "             \n   \nint a;");
}

}  // namespace
}  // namespace walletloupe::checks
