#include "ui/risk/profile/band_histogram.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using Bands = BandHistogram::Bands;

class BandHistogramTest : public testing::Test {
protected:
    BandHistogramTest()
    {
        m_chart.resize(600, 260);
        m_chart.setScores({0, 10, 24, 25, 300, 999, 1000});
        m_chart.show();
        m_chart.setFocus();
    }

    void drag(std::size_t border, double pixels)
    {
        const QPoint from = m_chart.markOf(border).toPoint();
        QTest::mousePress(&m_chart, Qt::LeftButton, {}, from);
        QTest::mouseMove(&m_chart, from + QPoint(static_cast<int>(pixels) / 2, 0));
        QTest::mouseMove(&m_chart, from + QPoint(static_cast<int>(pixels), 0));
        QTest::mouseRelease(&m_chart, Qt::LeftButton, {},
                            from + QPoint(static_cast<int>(pixels), 0));
    }

    BandHistogram m_chart;
    QSignalSpy m_spy{&m_chart, &BandHistogram::bandsChanged};
};

TEST_F(BandHistogramTest, KeysMoveTheChosenBorder)
{
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_EQ(m_chart.bands(), (Bands{201, 400, 600, 800}));
    QTest::keyClick(&m_chart, Qt::Key_Up);
    QTest::keyClick(&m_chart, Qt::Key_Up);
    EXPECT_EQ(m_chart.chosenBorder(), 2u);
    QTest::keyClick(&m_chart, Qt::Key_PageDown);
    QTest::keyClick(&m_chart, Qt::Key_Left);
    EXPECT_EQ(m_chart.bands(), (Bands{201, 400, 574, 800}));
    QTest::keyClick(&m_chart, Qt::Key_Down);
    QTest::keyClick(&m_chart, Qt::Key_PageUp);
    EXPECT_EQ(m_chart.bands(), (Bands{201, 425, 574, 800}));
    EXPECT_EQ(m_spy.count(), 4);
    EXPECT_TRUE(
        m_chart.accessibleDescription().contains(QStringLiteral("Medium from 425 (chosen)")))
        << m_chart.accessibleDescription().toStdString();
}

TEST_F(BandHistogramTest, TheMouseDragsABorder)
{
    const double pixelsFor100 = m_chart.markOf(0).x() - m_chart.markOf(1).x();
    drag(1, -pixelsFor100 / 4.0);
    EXPECT_EQ(m_chart.chosenBorder(), 1u);
    EXPECT_NEAR(m_chart.bands()[1], 450.0, 6.0);
    EXPECT_EQ(m_chart.bands()[0], 200.0);
    EXPECT_GE(m_spy.count(), 2) << "while it moves";
}

TEST_F(BandHistogramTest, BordersCannotCross)
{
    drag(1, 400.0);
    EXPECT_EQ(m_chart.bands(), (Bands{200, 599, 600, 800}));
    drag(0, -300.0);
    EXPECT_EQ(m_chart.bands()[0], 0.0);
    drag(3, 400.0);
    EXPECT_EQ(m_chart.bands()[3], 1000.0);
    m_spy.clear();
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_EQ(m_spy.count(), 0) << "nothing has moved";
}

TEST_F(BandHistogramTest, ReportsWhatABarCountsAndWhereABorderIs)
{
    const QPointF mark = m_chart.markOf(0);
    EXPECT_EQ(m_chart.textAt(mark),
              QStringLiteral("Low begins at 200: drag it, or use the arrow keys"));
    const double perPoint = (m_chart.markOf(1).x() - mark.x()) / 200.0;
    EXPECT_EQ(m_chart.textAt({mark.x() - 195.0 * perPoint, 100.0}),
              QStringLiteral("0 to 24: 3 wallets"));
    EXPECT_EQ(m_chart.textAt({mark.x() + 799.0 * perPoint, 100.0}),
              QStringLiteral("975 to 1,000: 2 wallets"));
    EXPECT_TRUE(m_chart.csv().find("300,324,1\n") != std::string::npos);
}

TEST_F(BandHistogramTest, WithoutScoresNothingMoves)
{
    m_chart.setScores({});
    EXPECT_TRUE(m_chart.isEmpty());
    drag(1, 50.0);
    EXPECT_EQ(m_spy.count(), 0);
    EXPECT_TRUE(m_chart.textAt({300.0, 100.0}).isEmpty());
    EXPECT_FALSE(m_chart.grab().toImage().isNull());
}

}  // namespace
}  // namespace walletloupe::ui
