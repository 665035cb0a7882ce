#include "ui/clusters/sweep_charts.h"

#include "tests/support/sample_comparison.h"
#include "tests/support/temporary_folder.h"
#include "ui/clusters/criterion_chart.h"
#include "ui/clusters/sweep_legend.h"
#include "ui/parts/elided_label.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWindow>
#include <gtest/gtest.h>

#include <algorithm>

namespace walletloupe::ui {
namespace {

class SweepChartsTest : public testing::Test {
protected:
    SweepChartsTest()
    {
        m_charts.resize(900, 320);
        m_charts.show();
    }

    void showTwo() { m_charts.setSweeps(tests::twoScales().sweeps, true); }
    CriterionChart& chart(std::size_t index) const { return *m_charts.charts()[index]; }

    QStringList captions() const
    {
        QStringList texts;
        for (const auto* label : m_charts.findChildren<ElidedLabel*>())
            texts.append(label->text());
        return texts;
    }

    tests::TemporaryFolder m_folder;
    QSettings m_settings{QString::fromStdString(m_folder.path("s.ini")), QSettings::IniFormat};
    SweepCharts m_charts{m_settings};
};

TEST_F(SweepChartsTest, DrawsEveryCriterionOfOneScaling)
{
    m_charts.setSweeps({tests::sampleSweep()}, false);
    ASSERT_EQ(m_charts.charts().size(), 7U);
    EXPECT_EQ(chart(0).curve().lines[0].points[1], QPointF(3, 63.2));
    EXPECT_EQ(chart(0).curve().lines[0].mark, 3.0);
    EXPECT_EQ(chart(0).caption().toStdString(), "knee at k = 3");
    EXPECT_EQ(chart(1).curve().largest, 1.0);
    EXPECT_EQ(chart(1).curve().lines[0].doubtful, (QVector<double>{4.0}));
    EXPECT_TRUE(chart(1).curve().doubtfulText.contains(QStringLiteral("20")));
    EXPECT_EQ(chart(4).curve().lines[0].points[0], QPointF(2, 25.0)) << "percent of the wallets";
    EXPECT_TRUE(chart(5).isEmpty()) << "no stability was asked for";
    EXPECT_FALSE(chart(0).curve().hasNamedLines());
}

TEST_F(SweepChartsTest, TheSilhouetteIsComparedWithReferenceTables)
{
    analysis::Sweep sweep = tests::sampleSweep();
    sweep.evidence = analysis::StructureEvidence{{0.29, 0.47}, {}, false};
    m_charts.setSweeps({sweep}, false);
    const QVector<LevelLine>& levels = chart(1).curve().levels;
    ASSERT_EQ(levels.size(), 2);
    EXPECT_EQ(levels[0].name.toStdString(), "Unrelated columns: 0.29");
    EXPECT_EQ(levels[1].value, 0.47);
    EXPECT_NE(levels[0].style, levels[1].style);
    EXPECT_EQ(chart(1).caption().toStdString(), "lines: tables without groups");
    EXPECT_TRUE(chart(0).curve().levels.isEmpty());
    const auto entries = legendOf({sweep});
    EXPECT_EQ(entries.back().text, levels[1].name);
    showTwo();
    EXPECT_TRUE(chart(1).curve().levels.isEmpty());
}

TEST_F(SweepChartsTest, CurvesMayBeginWithOneCluster)
{
    analysis::Sweep sweep = tests::sampleSweep();
    sweep.oneCluster = {411.0, analysis::Gap{1, 0.1, 0.01}};
    sweep.fromOne = true;
    m_charts.setSweeps({sweep}, false);
    EXPECT_EQ(chart(0).curve().lines[0].points[0], QPointF(1, 411.0));
    EXPECT_EQ(chart(1).curve().lines[0].points[0].x(), 2.0) << "silhouettes compare clusters";
    EXPECT_EQ(chart(6).curve().lines[0].points[0], QPointF(1, 0.1));
    QSignalSpy picked(&m_charts, &SweepCharts::picked);
    QTest::keyClick(&chart(0), Qt::Key_Right);
    EXPECT_EQ(chart(0).marked(), (CurvePoint{0, 1.0}));
    QTest::keyClick(&chart(0), Qt::Key_Return);
    EXPECT_EQ(picked.count(), 0) << "one cluster cannot be fitted";
}

TEST_F(SweepChartsTest, InertiasOfSeveralScalingsAreSharesOfTheirFirst)
{
    showTwo();
    const CurveData& elbow = chart(0).curve();
    ASSERT_EQ(elbow.lines.size(), 2);
    EXPECT_EQ(elbow.lines[0].points[0].y(), 1.0);
    EXPECT_NEAR(elbow.lines[1].points[1].y(), 63.2 / 94.9, 1e-12);
    EXPECT_NE(chart(0).csv().find("inertia_share_of_first"), std::string::npos);
    EXPECT_NE(m_charts.csv().find("\nzscore,2,9490,"), std::string::npos) << m_charts.csv();
}

TEST_F(SweepChartsTest, WhatIsPointedAtInOneChartIsMarkedInAll)
{
    showTwo();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_charts));
    static_cast<void>(m_charts.grab());
    QSignalSpy pointed(&m_charts, &SweepCharts::pointedAt);
    const QPoint at = chart(1).viewport()->mapTo(&m_charts, chart(1).positionOf({3, 0.729}));
    QTest::mouseMove(m_charts.windowHandle(), at);
    const auto marked = chart(1).marked();
    ASSERT_TRUE(marked);
    EXPECT_EQ(marked->k, 3.0);
    for (const std::size_t i : {0U, 2U, 3U, 4U, 6U})
        EXPECT_EQ(chart(i).marked(), marked) << i;
    EXPECT_EQ(pointed.count(), 1);
    EXPECT_TRUE(captions().contains(QStringLiteral("0.729 at k = 3, Min–max")))
        << captions().join(u'\n').toStdString();
    QTest::mouseMove(m_charts.windowHandle(), QPoint(1, 1));
    EXPECT_FALSE(chart(0).marked());
    EXPECT_TRUE(captions().contains(QStringLiteral("higher is better")));
}

TEST_F(SweepChartsTest, TheKeyboardMarksInAllChartsAndPicks)
{
    showTwo();
    QSignalSpy picked(&m_charts, &SweepCharts::picked);
    QTest::keyClick(&chart(3), Qt::Key_Right);
    QTest::keyClick(&chart(3), Qt::Key_Down);
    EXPECT_EQ(chart(0).marked(), (CurvePoint{1, 2.0}));
    QTest::keyClick(&chart(3), Qt::Key_Return);
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][0].value<SweepPoint>(), (SweepPoint{ml::ScaleKind::ZScore, 2}));
}

TEST_F(SweepChartsTest, ItsColumnsFollowTheWidth)
{
    EXPECT_EQ(m_charts.columns(), 4);
    m_charts.resize(600, 600);
    EXPECT_EQ(m_charts.columns(), 3);
    m_charts.resize(400, 600);
    EXPECT_EQ(m_charts.columns(), 2);
    EXPECT_GT(m_charts.minimumHeight(), 500);
    m_charts.resize(190, 600);
    EXPECT_EQ(m_charts.columns(), 1);
}

TEST_F(SweepChartsTest, OffersExportOnlyWithData)
{
    const auto enabled = [this] {
        const auto buttons = m_charts.findChildren<QToolButton*>();
        return std::count_if(buttons.begin(), buttons.end(),
                             [](const QToolButton* button) { return button->isEnabled(); });
    };
    EXPECT_EQ(enabled(), 0);
    showTwo();
    EXPECT_EQ(enabled(), 7) << "six criteria and all together";
}

TEST_F(SweepChartsTest, TheChosenKIsMarkedOnItsLineOnly)
{
    showTwo();
    m_charts.setCurrent(3, ml::ScaleKind::ZScore);
    EXPECT_TRUE(chart(0).curve().isCurrent({1, 3.0}));
    EXPECT_FALSE(chart(0).curve().isCurrent({0, 3.0}));
    m_charts.setCurrent(3, std::nullopt);
    EXPECT_TRUE(chart(0).curve().isCurrent({0, 3.0}))
        << "of an opened model the scaling is unknown";
}

TEST_F(SweepChartsTest, TheLegendNamesTheScalingsAndWhatTheyAdvise)
{
    const auto entries = legendOf(tests::twoScales().sweeps);
    ASSERT_EQ(entries.size(), 5U);
    EXPECT_EQ(entries[0].text.toStdString(), "Min–max: advises k = 5");
    EXPECT_EQ(entries[1].text.toStdString(), "Z-score: advises k = 5");
    EXPECT_EQ(entries[2].text.toStdString(), "A cluster below 20");
    EXPECT_TRUE(legendOf({}).empty());
}

}  // namespace
}  // namespace walletloupe::ui
