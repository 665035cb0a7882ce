#include "ui/charts/curve_chart.h"

#include "ui/charts/line_style.h"

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
        setPoints({{2, 10}, {3, 5}, {4, 2.5}});
        m_chart.show();
        static_cast<void>(m_chart.grab());
    }

    void setPoints(const QVector<QPointF>& points)
    {
        CurveData data = m_chart.curve();
        data.lines = {CurveLine{}};
        data.lines[0].points = points;
        m_chart.setCurve(data);
    }

    /// A second line above the first.
    void addSecondLine()
    {
        CurveData data = m_chart.curve();
        data.lines[0].name = QStringLiteral("Min–max");
        data.lines[0].key = QStringLiteral("minmax");
        CurveLine other{1, QStringLiteral("Rank"), QStringLiteral("rank"), {}, {}, {}};
        other.points = {{2, 20}, {3, 18}, {4, 17}};
        data.lines.append(other);
        m_chart.setCurve(data);
        static_cast<void>(m_chart.grab());
    }

    std::optional<double> markedK() const
    {
        return m_chart.marked() ? std::optional(m_chart.marked()->k) : std::nullopt;
    }

    CurveChart m_chart{QStringLiteral("Elbow"), QStringLiteral("Inertia"), QStringLiteral("elbow")};
};

TEST_F(CurveChartTest, AClickOnAPointPicksIt)
{
    QSignalSpy picked(&m_chart, &CurveChart::pointPicked);
    QTest::mouseClick(m_chart.viewport(), Qt::LeftButton, {}, m_chart.positionOf({3, 5}));
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][0].value<CurvePoint>().k, 3.0);
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
    EXPECT_EQ(picked[0][0].value<CurvePoint>().k, 3.0);
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_EQ(markedK(), 4.0) << "the last point is the end";
    EXPECT_FALSE(m_chart.curve().current) << "what is fitted is another matter";
}

TEST_F(CurveChartTest, IsEmptyWithoutPoints)
{
    setPoints({});
    EXPECT_TRUE(m_chart.isEmpty());
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_FALSE(m_chart.marked());
    EXPECT_FALSE(m_chart.grab().isNull());
    setPoints({{2, 7}});
    EXPECT_FALSE(m_chart.isEmpty());
}

TEST_F(CurveChartTest, ItsDataIsCsv)
{
    EXPECT_EQ(m_chart.csv(), "k,elbow\n2,10\n3,5\n4,2.5\n");
    addSecondLine();
    EXPECT_EQ(m_chart.csv(),
              "scale,k,elbow\nminmax,2,10\nminmax,3,5\nminmax,4,2.5\nrank,2,20\nrank,3,18\n"
              "rank,4,17\n");
}

TEST_F(CurveChartTest, HoveringBesideAPointPointsAtItsKOnTheNearestLine)
{
    addSecondLine();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_chart));
    QSignalSpy pointed(&m_chart, &CurveChart::pointedAt);
    const QPoint low = m_chart.viewport()->mapTo(&m_chart, m_chart.positionOf({3, 5}));
    const QPoint high = m_chart.viewport()->mapTo(&m_chart, m_chart.positionOf({3, 18}));
    QTest::mouseMove(m_chart.windowHandle(), low + QPoint(20, -20));
    EXPECT_EQ(m_chart.marked(), (CurvePoint{0, 3.0}));
    QTest::mouseMove(m_chart.windowHandle(), high + QPoint(-20, 20));
    EXPECT_EQ(m_chart.marked(), (CurvePoint{1, 3.0}));
    EXPECT_EQ(pointed.count(), 2);
    EXPECT_EQ(m_chart.readout(*m_chart.marked()).toStdString(), "18 at k = 3, Rank");
    QTest::mouseMove(m_chart.windowHandle(), QPoint(2, 2));
    EXPECT_FALSE(m_chart.marked()) << "outside the plot";
}

TEST_F(CurveChartTest, UpAndDownChangeTheLine)
{
    addSecondLine();
    QTest::keyClick(&m_chart, Qt::Key_End);
    QTest::keyClick(&m_chart, Qt::Key_Down);
    EXPECT_EQ(m_chart.marked(), (CurvePoint{1, 4.0}));
    QTest::keyClick(&m_chart, Qt::Key_Down);
    EXPECT_EQ(m_chart.marked(), (CurvePoint{1, 4.0})) << "there is no third line";
    QSignalSpy picked(&m_chart, &CurveChart::pointPicked);
    QTest::keyClick(&m_chart, Qt::Key_Return);
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][0].value<CurvePoint>(), (CurvePoint{1, 4.0}));
    QTest::keyClick(&m_chart, Qt::Key_Up);
    EXPECT_EQ(m_chart.marked(), (CurvePoint{0, 4.0}));
}

TEST_F(CurveChartTest, LinesDifferWithoutTheirColours)
{
    const LineStyle first = lineStyle(0, false, printColors());
    const LineStyle second = lineStyle(1, false, printColors());
    EXPECT_NE(first.dash, second.dash);
    EXPECT_NE(first.marker, second.marker);
    EXPECT_NE(first.color, second.color);
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

TEST_F(CurveChartTest, HoveringAPointReportsItsValue)
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
    EXPECT_EQ(markedK(), 4.0);
    QTest::keyClick(&m_chart, Qt::Key_Home);
    EXPECT_EQ(markedK(), 2.0);
    QTest::keyClick(&m_chart, Qt::Key_End);
    EXPECT_EQ(markedK(), 4.0);
    EXPECT_EQ(m_chart.curve().current, 3.0);
    setPoints({{2, 10}});
    EXPECT_FALSE(m_chart.marked()) << "its point is gone";
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
    EXPECT_FALSE(m_chart.marked());
    EXPECT_EQ(m_chart.grab().toImage(), plain);
}

}  // namespace
}  // namespace walletloupe::ui
