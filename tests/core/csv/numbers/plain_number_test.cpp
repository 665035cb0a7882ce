#include "core/csv/numbers/plain_number.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>

namespace walletloupe::csv {
namespace {

std::optional<double> plain(std::string_view text, char decimal = '.')
{
    double value = 0.0;
    return readPlainNumber(text, decimal, value) ? std::optional(value) : std::nullopt;
}

/// What the standard library reads, of a number with a point and without a plus.
double byTheStandard(const std::string& text)
{
    double value = 0.0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::string digits(Random& random, std::size_t count)
{
    std::string text;
    while (text.size() < count)
        text.push_back(static_cast<char>('0' + random.below(10)));
    return text;
}

TEST(PlainNumber, ReadsDigitsWithASignAndADecimalSign)
{
    EXPECT_EQ(plain("0"), 0.0);
    EXPECT_EQ(plain("7"), 7.0);
    EXPECT_EQ(plain("-12.5"), -12.5);
    EXPECT_EQ(plain("+3."), 3.0);
    EXPECT_EQ(plain(".25"), 0.25);
    EXPECT_EQ(plain("1234567.8"), 1234567.8);
    EXPECT_EQ(plain("0.002787163"), 0.002787163);
    EXPECT_EQ(plain("12,5", ','), 12.5);
    EXPECT_EQ(plain("0,002787163", ','), 0.002787163);
    EXPECT_TRUE(std::signbit(plain("-0").value_or(1.0)));
    EXPECT_TRUE(std::signbit(plain("-0.000000000000").value_or(1.0)));
}

TEST(PlainNumber, LeavesEverythingElseToOthers)
{
    for (const char* text : {"",
                             "-",
                             "+",
                             ".",
                             "-.",
                             "1.2.3",
                             "1..2",
                             "1,2",
                             "abc",
                             "12a",
                             "a12",
                             "1e5",
                             "--1",
                             "+-1",
                             " 1",
                             "1 ",
                             "0x10",
                             "nan",
                             "inf",
                             "12345678a",
                             "a12345678",
                             "1.2345678.9",
                             "123456789.a",
                             ".........",
                             "1234567/8",
                             "1234567:",
                             "12345678901234567890",
                             "\xF0\x9D\x9F\x8F"})
        EXPECT_FALSE(plain(text)) << text;
}

TEST(PlainNumber, NoCharacterButADigitPasses)
{
    for (const std::size_t length : {1U, 2U, 3U, 4U, 5U, 7U, 8U, 9U, 16U, 17U, 19U}) {
        for (std::size_t at = 0; at < length; ++at) {
            for (int c = 1; c < 256; ++c) {
                std::string text(length, '0');
                text[at] = static_cast<char>(c);
                const bool isDigit = c >= '0' && c <= '9';
                const bool isSign = at == 0 && length > 1 && (c == '-' || c == '+');
                const bool isPoint = length > 1 && c == '.';
                ASSERT_EQ(plain(text).has_value(), isDigit || isSign || isPoint) << text;
            }
        }
    }
}

TEST(PlainNumber, EveryNumberThatItReadsIsCorrectlyRounded)
{
    Random random(2);
    int read = 0;
    for (int run = 0; run < 200'000; ++run) {
        const std::size_t count = 1 + random.below(19);
        std::string text = digits(random, count);
        if (random.below(4) != 0)
            text.insert(random.below(count + 1), ".");
        if (const auto value = plain(text)) {
            ++read;
            ASSERT_EQ(*value, byTheStandard(text)) << text;
        }
    }
    EXPECT_GT(read, 199'000);
}

TEST(PlainNumber, RoundsNumbersBesideTheMiddleOfTwoDoubles)
{
    // 2^53 + an odd number lies in the middle; so do its neighbours with a fraction nearly.
    for (std::uint64_t odd = 1; odd < 2000; odd += 2) {
        const std::string middle = std::to_string((std::uint64_t{1} << 53) + odd);
        for (const std::string& text :
             {middle, middle + ".0", middle + ".1", middle + ".001",
              std::to_string((std::uint64_t{1} << 53) + odd - 1) + ".999"}) {
            if (const auto value = plain(text)) {
                ASSERT_EQ(*value, byTheStandard(text)) << text;
            }
        }
    }
}

}  // namespace
}  // namespace walletloupe::csv
