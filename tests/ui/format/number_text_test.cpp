#include "ui/format/number_text.h"

#include <gtest/gtest.h>

#include <cmath>

namespace walletloupe::ui {
namespace {

std::string shown(double value)
{
    return numberText(value).toStdString();
}

TEST(NumberText, GroupsWholeNumbers)
{
    EXPECT_EQ(shown(0), "0");
    EXPECT_EQ(shown(-0.0), "0");
    EXPECT_EQ(shown(999), "999");
    EXPECT_EQ(shown(3497), "3,497");
    EXPECT_EQ(shown(-1234567), "-1,234,567");
    EXPECT_EQ(shown(999999999999999.0), "999,999,999,999,999");
}

TEST(NumberText, KeepsSixDigitsOfAFraction)
{
    EXPECT_EQ(shown(0.5), "0.5");
    EXPECT_EQ(shown(1.0 / 3.0), "0.333333");
    EXPECT_EQ(shown(1234.5678), "1,234.57");
    EXPECT_EQ(shown(123456.7), "123,457");
}

TEST(NumberText, UsesPowersOfTenAtTheEnds)
{
    EXPECT_EQ(shown(1e15), "1e15");
    EXPECT_EQ(shown(1.45e20), "1.45e20");
    EXPECT_EQ(shown(1e-4), "0.0001");
    EXPECT_EQ(shown(9.9e-5), "9.9e-05");
}

TEST(NumberText, IsEmptyForNothing)
{
    EXPECT_EQ(shown(std::nan("")), "");
    EXPECT_EQ(exactNumberText(std::nan("")).toStdString(), "");
}

TEST(ExactNumberText, ReadsBackAsTheSameNumber)
{
    for (const double value : {0.1 + 0.2, 1.45e20, 63.18775211038353, -7.0, 5e-324})
        EXPECT_EQ(exactNumberText(value).toDouble(), value);
}

TEST(ShareText, ShowsSmallSharesAsWell)
{
    EXPECT_EQ(shareText(0.767).toStdString(), "76.7 %");
    EXPECT_EQ(shareText(0).toStdString(), "0.0 %");
    EXPECT_EQ(shareText(1.0 / 3497.0).toStdString(), "0.03 %");
}

TEST(CountedText, UsesSingularAndPlural)
{
    const QString one = QStringLiteral("wallet");
    const QString many = QStringLiteral("wallets");
    EXPECT_EQ(countedText(1, one, many).toStdString(), "1 wallet");
    EXPECT_EQ(countedText(0, one, many).toStdString(), "0 wallets");
    EXPECT_EQ(countedText(3497, one, many).toStdString(), "3,497 wallets");
}

}  // namespace
}  // namespace walletloupe::ui
