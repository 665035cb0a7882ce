#include "ui/charts/chart_rows.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

const QRectF area(10.0, 20.0, 200.0, 90.0);
constexpr RowSides sides{50.0, 30.0, 5.0};

TEST(ChartRows, ShareTheHeight)
{
    const ChartRows rows = rowsIn(area, 3, sides, 1000.0);
    EXPECT_EQ(rows.height, 30.0);
    EXPECT_EQ(rows.plot, QRectF(65.0, 20.0, 110.0, 90.0));
    EXPECT_EQ(rows.row(2), QRectF(10.0, 80.0, 200.0, 30.0));
    EXPECT_EQ(rows.label(1), QRectF(10.0, 50.0, 50.0, 30.0));
}

TEST(ChartRows, AreNotTallerThanAskedFor)
{
    const ChartRows rows = rowsIn(area, 3, sides, 10.0);
    EXPECT_EQ(rows.row(2), QRectF(10.0, 40.0, 200.0, 10.0));
    EXPECT_EQ(rows.plot.height(), 30.0);
    EXPECT_EQ(rowsIn(area, 0, sides, 10.0).plot.height(), 0.0);
}

TEST(ChartRows, BarsGoEitherWayAndAreSeen)
{
    const ChartRows rows = rowsIn(area, 3, sides, 1000.0);
    EXPECT_EQ(rows.bar(0, 100.0, 80.0, 10.0, 2.0), QRectF(80.0, 30.0, 20.0, 10.0));
    EXPECT_EQ(rows.bar(1, 80.0, 80.5, 10.0, 2.0), QRectF(80.0, 60.0, 2.0, 10.0));
}

}  // namespace
}  // namespace walletloupe::ui
