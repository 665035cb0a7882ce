#include "core/csv/numbers/written_number.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string_view>

namespace walletloupe::csv {
namespace {

constexpr NumberFormat point{'.', std::nullopt};
constexpr NumberFormat comma{',', std::nullopt};

double valueOf(std::string_view cell, const NumberFormat& format = point)
{
    const WrittenNumber number = readWritten(cell, format);
    return number.kind == NumberKind::Number ? number.value
                                             : std::numeric_limits<double>::quiet_NaN();
}

TEST(WrittenNumber, ReadsGroupsOfThousands)
{
    EXPECT_EQ(valueOf("1,234.56"), 1234.56);
    EXPECT_EQ(valueOf("1.234,56", comma), 1234.56);
    EXPECT_EQ(valueOf("1 234,56", comma), 1234.56);
    EXPECT_EQ(valueOf("1\u00A0234,56", comma), 1234.56);
    EXPECT_EQ(valueOf("1\u202F234\u202F567", comma), 1234567.0);
    EXPECT_EQ(valueOf("1'234.56"), 1234.56);
    EXPECT_EQ(valueOf("1\u2019234.56"), 1234.56);
    EXPECT_EQ(valueOf("-12,345,678"), -12345678.0);
    EXPECT_EQ(readWritten("1\u00A0234", point).thousands, ' ');
    EXPECT_EQ(readWritten("1,234", point).thousands, ',');
}

TEST(WrittenNumber, RefusesGroupsThatAreNone)
{
    for (const char* cell : {"1,23", "12,34,567", "1,2345", "1234,567", "0,234.5", "1,234,56",
                             "1,234 567", "1,,234", "1,234e3", ",234.5", "1.2.3", "1. 234"})
        EXPECT_TRUE(std::isnan(valueOf(cell))) << cell;
    EXPECT_TRUE(std::isnan(valueOf("1,234.5", {'.', '\0'})));
    EXPECT_TRUE(std::isnan(valueOf("1,234.5", {'.', ' '})));
    EXPECT_EQ(valueOf("1 234.5", {'.', ' '}), 1234.5);
}

TEST(WrittenNumber, TellsWhatTheOtherDecimalSignWouldMakeOfIt)
{
    const WrittenNumber doubtful = readWritten("1.234", point);
    EXPECT_TRUE(doubtful.isAmbiguous);
    EXPECT_EQ(doubtful.otherValue, 1234.0);
    EXPECT_TRUE(readWritten("1,234", point).isAmbiguous);
    EXPECT_EQ(readWritten("-1,234", point).otherValue, -1.234);
    EXPECT_TRUE(readWritten("1.5", point).decidesDecimal);
    EXPECT_TRUE(readWritten("0.234", point).decidesDecimal);
    EXPECT_TRUE(readWritten("1,234.5", point).decidesDecimal);
    EXPECT_FALSE(readWritten("12", point).decidesDecimal);
    EXPECT_FALSE(readWritten("12", point).isAmbiguous);
    EXPECT_TRUE(readWritten("1.234.567", point).readsOtherwise);
    EXPECT_TRUE(readWritten("1,5", point).readsOtherwise);
    EXPECT_FALSE(readWritten("1,5x", point).readsOtherwise);
}

TEST(WrittenNumber, ReadsUnitsOnEitherSide)
{
    EXPECT_EQ(valueOf("$1,240.25"), 1240.25);
    EXPECT_EQ(valueOf("12.5 %"), 12.5) << "per cent stays per cent";
    EXPECT_EQ(valueOf("3.5 ETH"), 3.5);
    EXPECT_EQ(valueOf("Ξ2"), 2.0);
    EXPECT_EQ(valueOf("-€5"), -5.0);
    EXPECT_EQ(valueOf("£-5"), -5.0);
    EXPECT_EQ(valueOf("5,5 ₿", comma), 5.5);
    EXPECT_EQ(readWritten("3 ETH", point).unit, NumberUnit::Ether);
    EXPECT_EQ(readWritten("7%", point).unit, NumberUnit::Percent);
    for (const char* cell : {"$", "%", "5 DAI", "ETH", "$5%", "5 $ $", "ETHER 5"})
        EXPECT_TRUE(std::isnan(valueOf(cell))) << cell;
}

TEST(WrittenNumber, ReadsEveryMinus)
{
    for (const char* cell : {"\u2212200", "(200)", "($200)", "$(200)", "200-", "\uFF0D200"})
        EXPECT_EQ(valueOf(cell), -200.0) << cell;
    for (const char* cell : {"(-200)", "(200", "200)", "--200", "()", "-(200)"})
        EXPECT_TRUE(std::isnan(valueOf(cell))) << cell;
}

TEST(WrittenNumber, KeepsApartWhatIsBlankTruthOrText)
{
    EXPECT_EQ(readWritten("<NA>", point).kind, NumberKind::Missing);
    EXPECT_EQ(readWritten("nan", point).kind, NumberKind::Missing);
    EXPECT_EQ(readWritten("inf", point).kind, NumberKind::NotFinite);
    EXPECT_EQ(readWritten("0x1f", point).kind, NumberKind::NotANumber);
    const WrittenNumber truth = readWritten("True", point);
    EXPECT_EQ(truth.value, 1.0);
    EXPECT_TRUE(truth.isTruthWord);
}

TEST(WrittenNumber, NoticesMoreDigitsThanADoubleKeeps)
{
    EXPECT_TRUE(readWritten("1.2402499999999999e+21", point).hasManyDigits);
    EXPECT_FALSE(readWritten("1.24025e+21", point).hasManyDigits);
    EXPECT_FALSE(readWritten("12345678901234567890", point).hasManyDigits);
}

}  // namespace
}  // namespace walletloupe::csv
