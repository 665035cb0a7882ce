#include "ui/format/difference_text.h"

#include <gtest/gtest.h>

#include <limits>

namespace walletloupe::ui {
namespace {

TEST(DifferenceText, CarriesItsSign)
{
    EXPECT_EQ(differenceText(2.125).toStdString(), "+2.13");
    EXPECT_EQ(differenceText(-0.4).toStdString(), "−0.40");
    EXPECT_EQ(differenceText(-0.001).toStdString(), "0.00");
    EXPECT_EQ(differenceText(std::numeric_limits<double>::infinity()).toStdString(), "+∞");
    EXPECT_TRUE(differenceText(std::numeric_limits<double>::quiet_NaN()).isEmpty());
}

TEST(DifferenceText, ReportsHowMuchInCohensWords)
{
    const QString name = QStringLiteral("balance");
    EXPECT_EQ(traitText(name, 0.8).toStdString(), "balance is far above the rest (+0.80)");
    EXPECT_EQ(traitText(name, 0.79).toStdString(), "balance is clearly above the rest (+0.79)");
    EXPECT_EQ(traitText(name, -0.5).toStdString(), "balance is clearly below the rest (−0.50)");
    EXPECT_EQ(traitText(name, -0.49).toStdString(), "balance is a little below the rest (−0.49)");
}

}  // namespace
}  // namespace walletloupe::ui
