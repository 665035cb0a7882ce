#include "ui/charts/curve_chart.h"

#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class CurveChartTest : public testing::Test {
protected:
    CurveChartTest()
    {
        m_chart.resize(600, 400);
        m_chart.setPoints({{2, 10}, {3, 5}, {4, 2.5}});
        m_chart.show();
        static_cast<void>(m_chart.grab());
    }

    CurveChart m_chart{QStringLiteral("Elbow"), QStringLiteral("Inertia"), QStringLiteral("elbow")};
};

TEST_F(CurveChartTest, AClickOnAPointPicksIt)
{
    QSignalSpy picked(&m_chart, &CurveChart::pointPicked);
    QTest::mouseClick(m_chart.viewport(), Qt::LeftButton, {}, m_chart.positionOf({3, 5}));
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][0].toDouble(), 3.0);
}

TEST_F(CurveChartTest, AClickBesideEveryPointPicksNothing)
{
    QSignalSpy picked(&m_chart, &CurveChart::pointPicked);
    QTest::mouseClick(m_chart.viewport(), Qt::LeftButton, {},
                      m_chart.positionOf({3, 5}) + QPoint(0, 60));
    EXPECT_EQ(picked.count(), 0);
}

TEST_F(CurveChartTest, TheKeyboardMovesAndPicks)
{
    QSignalSpy picked(&m_chart, &CurveChart::pointPicked);
    QTest::keyClick(&m_chart, Qt::Key_Return);
    EXPECT_EQ(picked.count(), 0) << "nothing is chosen yet";
    QTest::keyClick(&m_chart, Qt::Key_Right);
    QTest::keyClick(&m_chart, Qt::Key_Right);
    QTest::keyClick(&m_chart, Qt::Key_Return);
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][0].toDouble(), 3.0);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_EQ(m_chart.curve().current, 4.0) << "the last point is the end";
}

TEST_F(CurveChartTest, TakesPointsOneByOne)
{
    m_chart.addPoint({5, 1});
    EXPECT_EQ(m_chart.curve().points.size(), 4);
    m_chart.clear();
    EXPECT_TRUE(m_chart.isEmpty());
    m_chart.addPoint({2, 7});
    EXPECT_FALSE(m_chart.isEmpty());
    EXPECT_FALSE(m_chart.grab().isNull());
}

TEST_F(CurveChartTest, ItsDataIsCsv)
{
    EXPECT_EQ(m_chart.csv(), "k,elbow\n2,10\n3,5\n4,2.5\n");
}

TEST_F(CurveChartTest, FollowsTheTheme)
{
    const QImage light = m_chart.grab().toImage();
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x1E, 0x22, 0x28));
    dark.setColor(QPalette::Base, QColor(0x1E, 0x22, 0x28));
    dark.setColor(QPalette::Text, Qt::white);
    m_chart.setPalette(dark);
    const QImage darkImage = m_chart.grab().toImage();
    EXPECT_LT(darkImage.pixelColor(3, 3).lightness(), light.pixelColor(3, 3).lightness());
}

}  // namespace
}  // namespace walletloupe::ui
