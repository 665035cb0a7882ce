#include "ui/charts/curve_chart.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWindow>
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
    EXPECT_EQ(m_chart.cursor(), 4.0) << "the last point is the end";
    EXPECT_FALSE(m_chart.curve().current) << "what is fitted is another matter";
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

TEST_F(CurveChartTest, OnlyTheLeftButtonPicksAndOnlyWhenItIsReleasedThere)
{
    QSignalSpy picked(&m_chart, &CurveChart::pointPicked);
    const QPoint point = m_chart.positionOf({3, 5});
    QTest::mouseClick(m_chart.viewport(), Qt::RightButton, {}, point);
    QTest::mouseClick(m_chart.viewport(), Qt::MiddleButton, {}, point);
    QTest::mousePress(m_chart.viewport(), Qt::LeftButton, {}, point);
    EXPECT_EQ(picked.count(), 0);
    QTest::mouseRelease(m_chart.viewport(), Qt::LeftButton, {}, point + QPoint(0, 60));
    EXPECT_EQ(picked.count(), 0) << "moved away to think again";
    QTest::mouseRelease(m_chart.viewport(), Qt::LeftButton, {}, point);
    EXPECT_EQ(picked.count(), 0) << "pressed elsewhere";
}

TEST_F(CurveChartTest, HoveringAPointTellsItsValue)
{
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_chart));
    const QPoint point = m_chart.viewport()->mapTo(&m_chart, m_chart.positionOf({3, 5}));
    QTest::mouseMove(m_chart.windowHandle(), point + QPoint(0, 60));
    EXPECT_EQ(m_chart.viewport()->cursor().shape(), Qt::ArrowCursor);
    QTest::mouseMove(m_chart.windowHandle(), point);
    EXPECT_EQ(m_chart.viewport()->cursor().shape(), Qt::PointingHandCursor);
    EXPECT_EQ(QToolTip::text().toStdString(), "k = 3: inertia 5");
}

TEST_F(CurveChartTest, TheArrowKeysStartAtTheFittedKAndLeaveItAlone)
{
    m_chart.setCurrent(3.0);
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_EQ(m_chart.cursor(), 4.0);
    QTest::keyClick(&m_chart, Qt::Key_Home);
    EXPECT_EQ(m_chart.cursor(), 2.0);
    QTest::keyClick(&m_chart, Qt::Key_End);
    EXPECT_EQ(m_chart.cursor(), 4.0);
    EXPECT_EQ(m_chart.curve().current, 3.0);
    m_chart.setPoints({{2, 10}});
    EXPECT_FALSE(m_chart.cursor()) << "its point is gone";
}

TEST_F(CurveChartTest, ShowsTheFocusAndHidesTheCursorWhenItLeaves)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_chart));
    m_chart.clearFocus();
    const QImage plain = m_chart.grab().toImage();
    m_chart.setFocus();
    const QImage focused = m_chart.grab().toImage();
    EXPECT_NE(focused, plain);
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_NE(m_chart.grab().toImage(), focused);
    m_chart.clearFocus();
    EXPECT_FALSE(m_chart.cursor());
    EXPECT_EQ(m_chart.grab().toImage(), plain);
}

}  // namespace
}  // namespace walletloupe::ui
