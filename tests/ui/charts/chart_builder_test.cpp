#include "ui/charts/chart_builder.h"

#include <QChart>
#include <QValueAxis>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

struct Range {
    double low = 0.0;
    double high = 0.0;
};

Range valueRange(const QVector<QPointF>& points, bool startsAtZero, std::optional<double> largest)
{
    CurveData data;
    data.lines.append(CurveLine{});
    data.lines[0].points = points;
    data.startsAtZero = startsAtZero;
    data.largest = largest;
    const auto chart = curveChart(data, printColors(), printFont());
    const auto* axis = qobject_cast<QValueAxis*>(chart->axes(Qt::Vertical).value(0));
    return {axis->min(), axis->max()};
}

TEST(ChartBuilder, LeavesRoomForADotOnTheLastTick)
{
    const Range range = valueRange({{2, 100}, {3, 0}}, true, {});
    EXPECT_GE(range.high, 105.0);
    EXPECT_LT(range.high, 120.0);
    EXPECT_LE(range.low, -5.0);
    EXPECT_GT(range.low, -20.0);
    EXPECT_GT(valueRange({{2, 1.0}, {3, 0.4}}, true, 1.0).high, 1.05) << "a silhouette of 1";
}

TEST(ChartBuilder, EndsAtATickWhenTheDotsAreFarFromIt)
{
    const Range range = valueRange({{2, 90}, {3, 30}}, true, {});
    EXPECT_EQ(range.low, 0.0);
    EXPECT_EQ(range.high, 100.0);
    EXPECT_EQ(valueRange({{2, 0.5}, {3, 0.4}}, true, 1.0).high, 1.0);
}

}  // namespace
}  // namespace walletloupe::ui
