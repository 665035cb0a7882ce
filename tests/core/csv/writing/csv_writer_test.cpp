#include "core/csv/writing/csv_writer.h"

#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <limits>
#include <string>

namespace walletloupe::csv {
namespace {

std::string cell(std::string_view text)
{
    CsvWriter writer;
    writer.text(text);
    return writer.str();
}

TEST(CsvWriter, SeparatesCellsAndEndsRows)
{
    CsvWriter writer;
    writer.text("wallet").text("cluster").endRow();
    writer.text("a").integer(-3).endRow();
    writer.text("b").empty().endRow();
    EXPECT_EQ(writer.str(), "wallet,cluster\na,-3\nb,\n");
}

TEST(CsvWriter, QuotesWhatWouldBreakARow)
{
    EXPECT_EQ(cell("plain text; 'x'"), "plain text; 'x'");
    EXPECT_EQ(cell("a,b"), "\"a,b\"");
    EXPECT_EQ(cell("say \"x\""), "\"say \"\"x\"\"\"");
    EXPECT_EQ(cell("a\nb"), "\"a\nb\"");
    EXPECT_EQ(cell("a\rb"), "\"a\rb\"");
}

TEST(CsvWriter, GuardsAgainstFormulas)
{
    EXPECT_EQ(cell("=1+1"), "'=1+1");
    EXPECT_EQ(cell("@sum"), "'@sum");
    EXPECT_EQ(cell("+cmd"), "'+cmd");
    EXPECT_EQ(cell("-x"), "'-x");
    EXPECT_EQ(cell("\tx"), "'\tx");
    EXPECT_EQ(cell("\rx"), "\"'\rx\"");
    EXPECT_EQ(cell("=a,b"), "\"'=a,b\"");
}

TEST(CsvWriter, LeavesNumbersAlone)
{
    EXPECT_EQ(cell("-3.5"), "-3.5");
    EXPECT_EQ(cell("+2"), "+2");
    EXPECT_EQ(cell("-1e-5"), "-1e-5");
}

TEST(CsvWriter, WritesNumbersThatReadBack)
{
    CsvWriter writer;
    writer.number(0.1).number(1e22).number(-0.0).number(1.0 / 3.0);
    writer.number(std::numeric_limits<double>::quiet_NaN());
    EXPECT_EQ(writer.str(), "0.1,1e+22,-0,0.3333333333333333,");
}

TEST(CsvWriter, ARowOfOneEmptyCellIsNoBlankLine)
{
    CsvWriter writer;
    writer.empty().endRow();
    writer.text("").endRow();
    writer.text("").text("").endRow();
    EXPECT_EQ(writer.str(), "\"\"\n\"\"\n,\n");
}

std::string shortestText(double value)
{
    std::array<char, 32> text;
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

TEST(CsvWriter, WritesWholeNumbersLikeAllOthers)
{
    const auto expectShortest = [](double value) {
        CsvWriter csv;
        csv.number(value);
        ASSERT_EQ(csv.str(), shortestText(value));
    };
    for (int i = -3; i < 100'050; ++i) {
        expectShortest(i);
        expectShortest(i + 0.5);
    }
    for (double power = 1e5; power < 1e19; power *= 10) {
        for (int i = -2000; i < 2000; ++i)
            expectShortest(power * (1 + i % 9) + i);
    }
    expectShortest(-0.0);
}

}  // namespace
}  // namespace walletloupe::csv
