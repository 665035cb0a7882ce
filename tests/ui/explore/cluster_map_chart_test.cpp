#include "ui/explore/cluster_map_chart.h"

#include "tests/support/sample_findings.h"
#include "tests/support/temporary_folder.h"
#include "ui/charts/chart_export.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class ClusterMapChartTest : public testing::Test {
protected:
    ClusterMapChartTest()
    {
        m_chart.resize(800, 500);
        m_chart.setFindings(m_findings);
        m_chart.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_chart));
        m_chart.replot();
    }

    QPoint at(std::size_t point) const
    {
        return m_chart.positionOf(m_findings->map->points[point]).toPoint();
    }
    /// Draws with the left button around all that stands above and below a place.
    void lasso(const QPoint& centre, Qt::KeyboardModifiers modifiers)
    {
        const QRect box(centre.x() - 60, 4, 120, m_chart.height() - 8);
        QTest::mousePress(&m_chart, Qt::LeftButton, modifiers, box.topLeft());
        for (const QPoint& corner : {box.topRight(), box.bottomRight(), box.bottomLeft()})
            move(corner, Qt::LeftButton);
        QTest::mouseRelease(&m_chart, Qt::LeftButton, modifiers, box.bottomLeft());
    }
    void move(const QPoint& to, Qt::MouseButtons buttons)
    {
        QMouseEvent event(QEvent::MouseMove, to, m_chart.mapToGlobal(to), Qt::NoButton, buttons,
                          Qt::NoModifier);
        QApplication::sendEvent(&m_chart, &event);
    }
    QRectF view() const
    {
        return {m_chart.xAxis->range().lower, m_chart.yAxis->range().lower,
                m_chart.xAxis->range().size(), m_chart.yAxis->range().size()};
    }

    std::shared_ptr<const analysis::ClusterFindings> m_findings = tests::twoGroupFindings();
    ClusterMapChart m_chart{ClusterMapChart::Form::Full};
};

TEST_F(ClusterMapChartTest, NamesItsAxesByWhatWeighsMost)
{
    const QString label = m_chart.xAxis->label();
    EXPECT_TRUE(label.startsWith(QStringLiteral("PC 1 · "))) << label.toStdString();
    EXPECT_TRUE(label.contains(QStringLiteral("tx_count"))) << label.toStdString();
    EXPECT_EQ(m_chart.graph(0)->name().toStdString(), "Cluster 0 · 40");
    EXPECT_EQ(m_chart.graph(1)->name().toStdString(), "Cluster 1 · 20");
}

TEST_F(ClusterMapChartTest, ALassoWithShiftSelectsTheRowsInside)
{
    QSignalSpy changed(&m_chart, &ClusterMapChart::selectionChanged);
    lasso(at(50), Qt::ShiftModifier);
    EXPECT_EQ(changed.count(), 1);
    ASSERT_EQ(m_chart.selectedRows().size(), 20U) << "the busy ones";
    EXPECT_EQ(m_chart.selectedRows().front(), 40U);
    EXPECT_EQ(m_chart.selectedRows().back(), 59U);
    QTest::keyClick(&m_chart, Qt::Key_Escape);
    EXPECT_TRUE(m_chart.selectedRows().empty());
}

TEST_F(ClusterMapChartTest, InLassoModeShiftIsNotNeeded)
{
    const QRectF before = view();
    m_chart.setLassoMode(true);
    lasso(at(0), Qt::NoModifier);
    EXPECT_EQ(m_chart.selectedRows().size(), 40U);
    EXPECT_EQ(view(), before) << "it did not move";
}

TEST_F(ClusterMapChartTest, ALassoAroundNothingClears)
{
    lasso(at(50), Qt::ShiftModifier);
    lasso((at(0) + at(50)) / 2, Qt::ShiftModifier);
    EXPECT_TRUE(m_chart.selectedRows().empty());
}

TEST_F(ClusterMapChartTest, DraggingMovesTheMapAndADoubleClickBringsItBack)
{
    const QRectF whole = view();
    QTest::mousePress(&m_chart, Qt::LeftButton, {}, {400, 200});
    move({450, 230}, Qt::LeftButton);
    QTest::mouseRelease(&m_chart, Qt::LeftButton, {}, {450, 230});
    EXPECT_LT(view().left(), whole.left());
    EXPECT_TRUE(m_chart.selectedRows().empty());
    QTest::mouseDClick(&m_chart, Qt::LeftButton, {}, {400, 200});
    EXPECT_EQ(view(), whole);
}

TEST_F(ClusterMapChartTest, TheKeyboardZoomsAndMoves)
{
    const QRectF whole = view();
    QTest::keyClick(&m_chart, Qt::Key_Plus);
    EXPECT_LT(view().width(), whole.width());
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_GT(view().center().x(), whole.center().x());
    QTest::keyClick(&m_chart, Qt::Key_Home);
    EXPECT_EQ(view(), whole);
}

TEST_F(ClusterMapChartTest, HoveringNamesTheWallet)
{
    move(at(3) + QPoint(2, 1), Qt::NoButton);
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("quiet")))
        << QToolTip::text().toStdString();
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("Cluster 0")));
}

TEST_F(ClusterMapChartTest, AWalletOfTheTableIsCentred)
{
    EXPECT_TRUE(m_chart.highlight(45));
    EXPECT_NEAR(view().center().x(), m_findings->map->points[45].x, 1e-9);
    EXPECT_NEAR(view().center().y(), m_findings->map->points[45].y, 1e-9);
    EXPECT_FALSE(m_chart.highlight(60)) << "it lacks a value";
}

TEST_F(ClusterMapChartTest, ATrialIsSeen)
{
    const QImage before = m_chart.grab().toImage();
    m_chart.setWhatIfPoint(WhatIfPoint{{0.0, 0.0}, std::nullopt});
    m_chart.replot();
    EXPECT_NE(m_chart.grab().toImage(), before);
    m_chart.setWhatIfPoint(std::nullopt);
    m_chart.replot();
    EXPECT_EQ(m_chart.grab().toImage(), before);
}

TEST_F(ClusterMapChartTest, IsExportedInEveryFormat)
{
    const tests::TemporaryFolder folder;
    for (const ChartFormat format :
         {ChartFormat::Png, ChartFormat::Svg, ChartFormat::Pdf, ChartFormat::Csv}) {
        ChartExportOptions options;
        options.format = format;
        const QString path = QString::fromStdString(folder.path("map.")) + formatSuffix(format);
        EXPECT_TRUE(exportChart(m_chart, path, options)) << formatSuffix(format).toStdString();
    }
    const QImage picture(QString::fromStdString(folder.path("map.png")));
    EXPECT_EQ(picture.pixelColor(2, 2), QColor(Qt::white));
    EXPECT_EQ(folder.read("map.csv").substr(0, 22), "wallet,cluster,pc1,pc2");
}

TEST_F(ClusterMapChartTest, ItDrawsOnAWorkerWithoutOvertakingItself)
{
    auto many = std::make_shared<analysis::ClusterMap>(*m_findings->map);
    auto labels = std::make_shared<analysis::Labelling>(*m_findings->labelling);
    many->points.resize(200'000, many->points.front());
    labels->labels.resize(200'000, labels->labels.front());
    labels->rows.resize(200'000, 0);
    auto findings = std::make_shared<analysis::ClusterFindings>(*m_findings);
    findings->map = many;
    findings->labelling = labels;
    std::vector<std::pair<std::function<void()>, std::function<void()>>> waiting;
    ClusterMapChart chart(ClusterMapChart::Form::Full, [&waiting](auto work, QObject*, auto done) {
        waiting.emplace_back(std::move(work), std::move(done));
    });
    chart.resize(600, 400);
    chart.show();
    chart.setFindings(findings);
    chart.replot();
    ASSERT_EQ(waiting.size(), 1U);
    chart.xAxis->moveRange(50.0);
    chart.replot();
    EXPECT_EQ(waiting.size(), 1U) << "one at a time";
    const auto [work, done] = waiting.front();
    work();
    done();
    chart.replot();
    EXPECT_EQ(waiting.size(), 2U) << "the view has moved beyond the picture";
}

}  // namespace
}  // namespace walletloupe::ui
