#include "ui/parts/number_reading.h"

#include <QLocale>
#include <gtest/gtest.h>

#include <string>

namespace walletloupe::ui {
namespace {

NumberReading reading(const char* text)
{
    return readNumber(QString::fromUtf8(text));
}

std::string problem(const char* text)
{
    return reading(text).problem.toStdString();
}

TEST(NumberReading, ReadsTheUsualSpellings)
{
    const struct {
        const char* text;
        double value;
    } cases[] = {{"12", 12.0},
                 {"1e3", 1000.0},
                 {"1E3", 1000.0},
                 {"1.45e20", 1.45e20},
                 {"2.5e+2", 250.0},
                 {"5e-1", 0.5},
                 {"-0.5", -0.5},
                 {"+7", 7.0},
                 {".5", 0.5},
                 {"5.", 5.0},
                 {"007", 7.0},
                 {"0", 0.0},
                 {"1.7976931348623157e308", 1.7976931348623157e308},
                 {"5e-324", 5e-324}};
    for (const auto& [text, value] : cases) {
        EXPECT_EQ(reading(text).value, value) << text;
        EXPECT_EQ(problem(text), "") << text;
    }
}

TEST(NumberReading, IgnoresSpaceAtTheEnds)
{
    for (const char* text : {" 12 ", "12 ", "\t12\n", "\u00a012\u00a0"})
        EXPECT_EQ(reading(text).value, 12.0) << text;
}

TEST(NumberReading, AnEmptyTextIsNoNumberAndNoProblem)
{
    for (const char* text : {"", " ", " \t "}) {
        EXPECT_FALSE(reading(text).value) << text;
        EXPECT_EQ(problem(text), "") << text;
    }
}

TEST(NumberReading, RefusesWhatIsNoNumber)
{
    for (const char* text : {"abc",  "nan",   "NaN", "inf", "-inf", "infinity", "0x10", "1e",
                             "e5",   "1.2.3", "--5", "+-5", "++5",  "+",        "-",    ".",
                             "5ETH", "5 ETH", "1;5", "a,b", ",",    "12,x",     "½",    "１２"}) {
        EXPECT_FALSE(reading(text).value) << text;
        EXPECT_EQ(problem(text), "Not a number; write it like 12, 0.5 or 1.45e20") << text;
    }
}

TEST(NumberReading, RefusesWhatNoDoubleHolds)
{
    for (const char* text : {"1e400", "-1e400", "+1e309", "1e-400"}) {
        EXPECT_FALSE(reading(text).value) << text;
        EXPECT_EQ(problem(text), "Too large or too small for a number") << text;
    }
}

TEST(NumberReading, ShowsHowToWriteACommaOrASpace)
{
    EXPECT_EQ(problem("1,5"), "Decimals take a point: write 1.5");
    EXPECT_EQ(problem("-0,25e3"), "Decimals take a point: write -0.25e3");
    EXPECT_EQ(problem("1, 5"), "Decimals take a point: write 1.5");
    EXPECT_EQ(problem("1 234,5"), "Decimals take a point: write 1234.5");
    EXPECT_EQ(problem("1,234,567"), "Leave the commas out: write 1234567");
    EXPECT_EQ(problem("1,234.5"), "Leave the commas out: write 1234.5");
    EXPECT_EQ(problem(" 1 000 "), "Leave the spaces out: write 1000");
}

TEST(NumberReading, TheProposedSpellingCanBeRead)
{
    const QString lead = QStringLiteral(": write ");
    int advised = 0;
    for (const char* text : {"1,5", "1,234,567", "1 000", "1,234 567", "1, 2, 3", "1 e5", "- 5",
                             "a, b", "5 ETH", "1,5 ETH", ", ,", "1e400,5"}) {
        const QString words = reading(text).problem;
        ASSERT_FALSE(words.isEmpty()) << text;
        if (!words.contains(lead))
            continue;
        ++advised;
        EXPECT_TRUE(readNumber(words.section(lead, 1)).value) << words.toStdString();
    }
    EXPECT_EQ(advised, 7);
}

TEST(NumberReading, DoesNotDependOnTheLocale)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    EXPECT_EQ(reading("1.5").value, 1.5);
    EXPECT_FALSE(reading("1,5").value);
    QLocale::setDefault(before);
}

}  // namespace
}  // namespace walletloupe::ui
