#include "ui/risk/detail/waterfall_chart.h"

#include <QHelpEvent>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include <limits>

namespace walletloupe::ui {
namespace {

using Kind = WaterfallRow::Kind;

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

risk::Step featureStep(const char* component, const char* feature, double raw, double points)
{
    return {risk::StepKind::Feature, component, feature, raw, 0.5, points};
}

/// Two components, a penalty, and what comes after them; two steps without points.
std::shared_ptr<const Waterfall> sampleWaterfall()
{
    Waterfall waterfall;
    waterfall.steps = {
        featureStep("Volume", "total_transactions", 40, 100.0),
        featureStep("Volume", "value_range", 2.5, 0.0),
        featureStep("Technical", "error_rate", 0.25, 150.5),
        {risk::StepKind::Penalty, "", "error_rate", 0.25, 0.5, 75.0},
        {risk::StepKind::Anomaly, "", "", 0.61, unknown, 0.0},
        {risk::StepKind::Cluster, "", "", 250.0, unknown, -25.0},
        {risk::StepKind::Round, "", "", unknown, unknown, -0.5},
    };
    waterfall.score = 300;
    waterfall.category = risk::Category::Low;
    return std::make_shared<const Waterfall>(std::move(waterfall));
}

class WaterfallChartTest : public testing::Test {
protected:
    WaterfallChartTest()
    {
        m_chart.setWaterfall(sampleWaterfall());
        m_chart.resize(600, m_chart.sizeHint().height());
        m_chart.show();
    }

    std::size_t rowOf(const char* label) const
    {
        const auto& rows = m_chart.rows();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].label.startsWith(QLatin1String(label)))
                return i;
        }
        ADD_FAILURE() << label << " is not shown";
        return 0;
    }
    void click(const char* label)
    {
        QTest::mouseClick(&m_chart, Qt::LeftButton, {},
                          m_chart.markArea(rowOf(label)).center().toPoint());
    }

    WaterfallChart m_chart;
};

TEST_F(WaterfallChartTest, GroupsStepsAndFoldsThoseWithoutPoints)
{
    QStringList labels;
    for (const WaterfallRow& row : m_chart.rows())
        labels << row.label;
    EXPECT_EQ(labels.join(u'|'),
              QStringLiteral("Volume|Transactions|Technical|Error rate|Adjustments|"
                             "Penalty: Error rate|Peer group|Rounding|"
                             "No points: Range of values, Anomaly|Score"));
    EXPECT_DOUBLE_EQ(m_chart.rows()[rowOf("Adjustments")].points, 49.5);
}

TEST_F(WaterfallChartTest, EveryBarBeginsWhereTheOneBeforeEnded)
{
    for (const bool unfold : {false, true}) {
        double sum = 0.0;
        for (const WaterfallRow& row : waterfallRows(*sampleWaterfall(), unfold)) {
            if (row.kind != Kind::Step)
                continue;
            EXPECT_DOUBLE_EQ(row.from, sum);
            EXPECT_DOUBLE_EQ(row.to, row.from + row.points);
            sum = row.to;
        }
        EXPECT_DOUBLE_EQ(sum, 300.0);
    }
    const WaterfallRow& last = m_chart.rows().back();
    EXPECT_EQ(last.kind, Kind::Score);
    EXPECT_DOUBLE_EQ(last.to, 300.0);
}

TEST_F(WaterfallChartTest, TheAxisHoldsEverySum)
{
    Waterfall waterfall = *sampleWaterfall();
    EXPECT_DOUBLE_EQ(waterfallEnd(waterfall), 400.0);
    waterfall.steps[0].points = 1300.0;
    EXPECT_GT(waterfallEnd(waterfall), 1525.0);
    waterfall.steps.clear();
    waterfall.score = 0;
    EXPECT_DOUBLE_EQ(waterfallEnd(waterfall), 200.0);
    waterfall.score = 900;
    EXPECT_DOUBLE_EQ(waterfallEnd(waterfall), 1000.0);
}

TEST_F(WaterfallChartTest, AClickChoosesAStep)
{
    QSignalSpy chosen(&m_chart, &WaterfallChart::stepChosen);
    click("Penalty");
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].value<std::size_t>(), 3U);
    EXPECT_EQ(m_chart.chosenStep(), 3U);
    EXPECT_TRUE(m_chart.markArea(*m_chart.cursorMark())
                    .contains(m_chart.markArea(rowOf("Penalty")).center()));
    click("Technical");
    click("Score");
    EXPECT_EQ(chosen.size(), 1) << "headings and the score are no steps";
}

TEST_F(WaterfallChartTest, TheArrowKeysGoFromStepToStep)
{
    QSignalSpy chosen(&m_chart, &WaterfallChart::stepChosen);
    QSignalSpy spoken(&m_chart, &WaterfallChart::cursorMoved);
    m_chart.activateWindow();
    m_chart.setFocus();
    QTest::keyClick(&m_chart, Qt::Key_Down);
    QTest::keyClick(&m_chart, Qt::Key_Down);
    QTest::keyClick(&m_chart, Qt::Key_Up);
    QTest::keyClick(&m_chart, Qt::Key_Up);
    ASSERT_EQ(chosen.size(), 3);
    EXPECT_EQ(chosen[0][0].value<std::size_t>(), 0U);
    EXPECT_EQ(chosen[1][0].value<std::size_t>(), 2U);
    EXPECT_EQ(chosen[2][0].value<std::size_t>(), 0U);
    EXPECT_GE(spoken.size(), 3);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&m_chart, Qt::Key_Down);
    EXPECT_EQ(m_chart.chosenStep(), 6U) << "the last step holds";
}

TEST_F(WaterfallChartTest, FoldedStepsCanBeSeenAndChosen)
{
    click("No points");
    EXPECT_EQ(m_chart.rows().size(), 11U);
    QSignalSpy chosen(&m_chart, &WaterfallChart::stepChosen);
    click("Range of values");
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].value<std::size_t>(), 1U);

    m_chart.setWaterfall(sampleWaterfall());
    EXPECT_EQ(m_chart.rows().size(), 10U);
    QTest::keyClick(&m_chart, Qt::Key_Return);
    EXPECT_EQ(m_chart.rows().size(), 11U);

    m_chart.setWaterfall(sampleWaterfall());
    m_chart.chooseStep(4);
    EXPECT_EQ(m_chart.rows()[rowOf("Anomaly")].step, 4U) << "choosing a folded step unfolds";
}

TEST_F(WaterfallChartTest, ReportsValuesAndPoints)
{
    const QString text = m_chart.textAt(m_chart.markArea(rowOf("Error rate")).center());
    EXPECT_EQ(text, QStringLiteral("Error rate: +150.5 points, sum 250.5 · value 25.0 % · scaled "
                                   "0.500"));
    EXPECT_EQ(m_chart.textAt(m_chart.markArea(rowOf("Score")).center()),
              QStringLiteral("Score 300: Low"));
    EXPECT_EQ(m_chart.textAt(m_chart.markArea(rowOf("Volume")).center()),
              QStringLiteral("Volume: +100.0 points"));
    EXPECT_TRUE(m_chart.textAt({-5, -5}).isEmpty());
}

TEST_F(WaterfallChartTest, ExportsTheSteps)
{
    const QStringList lines = QString::fromStdString(m_chart.csv()).split(u'\n');
    EXPECT_EQ(lines[0], QStringLiteral("kind,component,feature,raw,scaled,points,sum"));
    EXPECT_EQ(lines[3], QStringLiteral("feature,Technical,error_rate,0.25,0.5,150.5,250.5"));
    EXPECT_EQ(lines[7], QStringLiteral("round,,,,,-0.5,300"));
    EXPECT_EQ(lines.size(), 9);
}

TEST_F(WaterfallChartTest, DrawsOnPaperAsOnTheScreen)
{
    QImage paper(700, 500, QImage::Format_RGB32);
    paper.fill(Qt::black);
    QPainter painter(&paper);
    m_chart.paint(painter, QRectF(paper.rect()));
    EXPECT_EQ(paper.pixelColor(2, 2), QColor(Qt::white));
}

TEST_F(WaterfallChartTest, IsEmptyWithoutAScore)
{
    m_chart.setWaterfall(nullptr);
    EXPECT_TRUE(m_chart.isEmpty());
    EXPECT_EQ(m_chart.csv(), "kind,component,feature,raw,scaled,points,sum\n");
    QTest::keyClick(&m_chart, Qt::Key_Down);
    EXPECT_TRUE(m_chart.textAt({50, 50}).isEmpty());
    EXPECT_FALSE(m_chart.grab().isNull());
}

}  // namespace
}  // namespace walletloupe::ui
