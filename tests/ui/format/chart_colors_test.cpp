#include "ui/format/chart_colors.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(ChartColors, MixesByShare)
{
    const QColor a(10, 20, 30);
    const QColor b(110, 220, 31);
    EXPECT_EQ(mixed(a, b, 0.0), a);
    EXPECT_EQ(mixed(a, b, 1.0), b);
    EXPECT_EQ(mixed(a, b, 0.25), QColor(35, 70, 30));
}

TEST(ChartColors, QuietTextIsTheSameEverywhere)
{
    EXPECT_EQ(printColors().quietText, quietColor(false));
    EXPECT_NE(quietColor(true), quietColor(false));
    EXPECT_NE(errorColor(true), errorColor(false));
}

}  // namespace
}  // namespace walletloupe::ui
