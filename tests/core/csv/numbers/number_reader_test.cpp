#include "core/csv/numbers/number_reader.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>

namespace walletloupe::csv {
namespace {

double numberIn(std::string_view cell, char decimal = '.')
{
    const NumberCell number = readNumber(cell, decimal);
    EXPECT_EQ(number.kind, NumberKind::Number) << cell;
    return number.value;
}

TEST(NumberReader, ReadsPlainNumbers)
{
    EXPECT_EQ(numberIn("0"), 0.0);
    EXPECT_EQ(numberIn("42"), 42.0);
    EXPECT_EQ(numberIn("-7"), -7.0);
    EXPECT_EQ(numberIn("+7"), 7.0);
    EXPECT_EQ(numberIn("007"), 7.0);
    EXPECT_EQ(numberIn(".5"), 0.5);
    EXPECT_EQ(numberIn("5."), 5.0);
    EXPECT_EQ(numberIn("-0.25"), -0.25);
    EXPECT_TRUE(std::signbit(numberIn("-0")));
    EXPECT_TRUE(std::signbit(numberIn("-0.0e5")));
}

TEST(NumberReader, ReadsExponents)
{
    EXPECT_EQ(numberIn("1.45e+20"), 1.45e20);
    EXPECT_EQ(numberIn("1E5"), 1e5);
    EXPECT_EQ(numberIn("1e-5"), 1e-5);
    EXPECT_EQ(numberIn("+2.5E-03"), 2.5e-3);
    EXPECT_EQ(numberIn("0e99999999999999999999"), 0.0);
    EXPECT_EQ(numberIn("1.7976931348623157e308"), 1.7976931348623157e308);
}

TEST(NumberReader, ReadsADecimalComma)
{
    EXPECT_EQ(numberIn("1,5", ','), 1.5);
    EXPECT_EQ(numberIn("-1,45e+20", ','), -1.45e20);
    EXPECT_EQ(numberIn("0,12345678901234567890123", ','), 0.12345678901234567890123);
    EXPECT_EQ(readNumber("1.5", ',').kind, NumberKind::NotANumber);
    EXPECT_EQ(readNumber("1,5", '.').kind, NumberKind::NotANumber);
    EXPECT_EQ(readNumber("1.234,5", ',').kind, NumberKind::NotANumber);
}

TEST(NumberReader, RefusesWhatIsNoNumber)
{
    for (const char* cell : {"abc",
                             "0x1f",
                             "1e",
                             "1e+",
                             "1.2.3",
                             "1,234",
                             "--5",
                             "+-5",
                             "-+5",
                             "+",
                             "-.",
                             "e5",
                             ".e5",
                             "1 000",
                             "1'000",
                             "5%",
                             "$5",
                             "12abc",
                             "1e5.5",
                             "nan(1)",
                             "infinite",
                             "\xE2\x88\x92"
                             "5",
                             "1_000",
                             "0x079667f4f7a0b440ad35ebd780efd216751f0758",
                             "N",
                             "nul"})
        EXPECT_EQ(readNumber(cell, '.').kind, NumberKind::NotANumber) << cell;
}

TEST(NumberReader, RecognisesMissingValueTexts)
{
    for (const char* cell : {"", "NA", "na", "N/A", "n/a", "NULL", "Null", "none", "None", "nil",
                             "-", "nan", "NaN", "-nan", "--"})
        EXPECT_EQ(readNumber(cell, '.').kind, NumberKind::Missing) << cell;
}

TEST(NumberReader, RecognisesWhatIsNotFinite)
{
    for (const char* cell : {"inf", "-Inf", "+inf", "Infinity", "-INFINITY", "1e309", "-1e309",
                             "1.8e308", "1e99999999999999999999", "99999999999999999999e300"})
        EXPECT_EQ(readNumber(cell, '.').kind, NumberKind::NotFinite) << cell;
    EXPECT_EQ(readNumber("1" + std::string(400, '0'), '.').kind, NumberKind::NotFinite);
}

TEST(NumberReader, TakesWhatIsTooSmallForZero)
{
    EXPECT_EQ(numberIn("1e-400"), 0.0);
    EXPECT_TRUE(std::signbit(numberIn("-1e-400")));
    EXPECT_EQ(numberIn("0." + std::string(400, '0') + "1"), 0.0);
    EXPECT_EQ(numberIn("1e-99999999999999999999"), 0.0);
    EXPECT_EQ(numberIn("5e-324"), 5e-324);
    EXPECT_EQ(numberIn("1" + std::string(400, '0') + "e-400"), 1.0);
}

TEST(NumberReader, RoundsAsTheStandardRequiresAroundTheFastPath)
{
    for (const char* cell :
         {"9007199254740992", "9007199254740993", "9007199254740991e22", "9007199254740993e-1",
          "1e22", "1e23", "123456789012345678", "1234567890123456789", "12345678901234567890",
          "0.1234567890123456789", "18446744073709551616", "2.2250738585072011e-308",
          "6929495644600919.5", "3.0540412E5", "8.5e-23", "4.134198314575789"})
        EXPECT_EQ(numberIn(cell), std::strtod(cell, nullptr)) << cell;
}

/// Digits, sign, decimal sign and exponent as they come.
std::string randomNumber(Random& random)
{
    std::string text;
    if (random.below(3) == 0)
        text += random.below(2) == 0 ? '-' : '+';
    const std::uint64_t digits = 1 + random.below(22);
    const std::uint64_t point = random.below(digits + 4);
    for (std::uint64_t i = 0; i < digits; ++i) {
        if (i == point)
            text += '.';
        text += static_cast<char>('0' + random.below(10));
    }
    if (random.below(2) == 0)
        text += "e" + std::to_string(static_cast<int>(random.below(80)) - 40);
    return text;
}

TEST(NumberReader, AgreesWithTheCLibrary)
{
    Random random(1);
    for (int i = 0; i < 200'000; ++i) {
        const std::string text = randomNumber(random);
        ASSERT_EQ(std::bit_cast<std::uint64_t>(numberIn(text)),
                  std::bit_cast<std::uint64_t>(std::strtod(text.c_str(), nullptr)))
            << text;
    }
}

TEST(NumberReader, ReadsBackEveryDoubleThatIsWritten)
{
    Random random(2);
    for (int i = 0; i < 200'000; ++i) {
        const double value = std::bit_cast<double>(random.next());
        if (!std::isfinite(value))
            continue;
        char text[40];
        const auto end = std::to_chars(text, text + sizeof text, value).ptr;
        ASSERT_EQ(numberIn({text, static_cast<std::size_t>(end - text)}), value);
    }
}

}  // namespace
}  // namespace walletloupe::csv
