#include "ui/charts/curve_keys.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

/// Line 4 has k = 2, 3, 5; line 7 has k = 3, 4.
CurveData twoLines()
{
    CurveData data;
    data.lines = {{4, {}, {}, {{2, 0.1}, {3, 0.2}, {5, 0.3}}, {}, {}},
                  {7, {}, {}, {{3, 0.4}, {4, 0.5}}, {}, {}}};
    return data;
}

TEST(CurveKeys, GoAlongALine)
{
    const CurveData data = twoLines();
    EXPECT_EQ(pointByKey(data, CurvePoint{4, 3}, Qt::Key_Right), (CurvePoint{4, 5}));
    EXPECT_EQ(pointByKey(data, CurvePoint{4, 3}, Qt::Key_Left), (CurvePoint{4, 2}));
    EXPECT_EQ(pointByKey(data, CurvePoint{4, 5}, Qt::Key_Right), (CurvePoint{4, 5}));
    EXPECT_EQ(pointByKey(data, CurvePoint{4, 5}, Qt::Key_Home), (CurvePoint{4, 2}));
    EXPECT_EQ(pointByKey(data, CurvePoint{4, 2}, Qt::Key_End), (CurvePoint{4, 5}));
}

TEST(CurveKeys, GoAcrossToTheSameK)
{
    const CurveData data = twoLines();
    EXPECT_EQ(pointByKey(data, CurvePoint{4, 3}, Qt::Key_Down), (CurvePoint{7, 3}));
    EXPECT_EQ(pointByKey(data, CurvePoint{4, 5}, Qt::Key_Down), (CurvePoint{7, 4}));
    EXPECT_EQ(pointByKey(data, CurvePoint{7, 4}, Qt::Key_Up), (CurvePoint{4, 5}));
    EXPECT_EQ(pointByKey(data, CurvePoint{4, 3}, Qt::Key_Up), std::nullopt);
}

TEST(CurveKeys, BeginAtTheChosenPointOrBeforeTheFirst)
{
    CurveData data = twoLines();
    EXPECT_EQ(pointByKey(data, {}, Qt::Key_Right), (CurvePoint{4, 2}));
    data.current = 3.0;
    data.currentLine = 7;
    EXPECT_EQ(pointByKey(data, {}, Qt::Key_Right), (CurvePoint{7, 4}));
    EXPECT_EQ(pointByKey(data, {}, Qt::Key_A), std::nullopt);
}

}  // namespace
}  // namespace walletloupe::ui
