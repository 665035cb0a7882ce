#include "ui/clusters/sweep_view.h"

#include "tests/support/sample_comparison.h"
#include "tests/support/temporary_folder.h"
#include "ui/clusters/criterion_chart.h"
#include "ui/clusters/sweep_charts.h"
#include "ui/clusters/sweep_table_model.h"
#include "ui/tables/table_view.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class SweepViewTest : public testing::Test {
protected:
    SweepViewTest()
    {
        m_view.resize(900, 600);
        m_view.show();
        m_view.start(2000, false);
        for (const analysis::SweepStep& step : tests::fourSteps())
            m_view.addStep(ml::ScaleKind::MinMax, step);
    }

    TableView* table() const { return m_view.findChild<TableView*>(); }
    CriterionChart& chart(std::size_t index) const
    {
        return *m_view.findChild<SweepCharts*>()->charts()[index];
    }
    bool isMarked(int row) const
    {
        return table()->model()->index(row, SweepTableModel::K).data(Qt::BackgroundRole).isValid();
    }
    QPoint inWindow(QWidget* part, const QPoint& at) const { return part->mapTo(&m_view, at); }
    QPoint rowInWindow(int row) const
    {
        const QModelIndex index = table()->model()->index(row, SweepTableModel::Inertia);
        return inWindow(table()->viewport(), table()->visualRect(index).center());
    }

    tests::TemporaryFolder m_folder;
    QSettings m_settings{QString::fromStdString(m_folder.path("s.ini")), QSettings::IniFormat};
    SweepView m_view{m_settings};
};

TEST_F(SweepViewTest, SortsItsTableByNumber)
{
    table()->sortByColumn(SweepTableModel::SmallestCluster, Qt::AscendingOrder);
    EXPECT_EQ(table()->model()->index(0, SweepTableModel::K).data().toString(),
              QStringLiteral("4"));
}

TEST_F(SweepViewTest, ARowThatIsActivatedPicksItsK)
{
    QSignalSpy picked(&m_view, &SweepView::picked);
    table()->setCurrentIndex(table()->model()->index(1, SweepTableModel::K));
    QTest::keyClick(table(), Qt::Key_Return);
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][0].value<SweepPoint>(), (SweepPoint{ml::ScaleKind::MinMax, 3}));
}

TEST_F(SweepViewTest, CopiesWithHeadersAndWithoutHiddenColumns)
{
    table()->selectRow(0);
    const QString text = table()->selectedText();
    EXPECT_TRUE(text.startsWith(QStringLiteral("k\tInertia\tSilhouette"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("\n2\t94.9\t0.741\t"))) << text.toStdString();
}

TEST_F(SweepViewTest, ClearEmptiesEverything)
{
    m_view.clear();
    EXPECT_EQ(table()->model()->rowCount(), 0);
    EXPECT_TRUE(m_view.isEmpty());
    EXPECT_TRUE(chart(0).isEmpty());
}

TEST_F(SweepViewTest, StepsOfAnotherScalingBeginALineAndAGroup)
{
    m_view.start(2000, true);
    m_view.addStep(ml::ScaleKind::MinMax, tests::fourSteps()[0]);
    m_view.addStep(ml::ScaleKind::MinMax, tests::fourSteps()[1]);
    m_view.addStep(ml::ScaleKind::Rank, tests::fourSteps()[0]);
    ASSERT_EQ(chart(1).curve().lines.size(), 2);
    EXPECT_EQ(chart(1).curve().lines[0].points.size(), 2);
    EXPECT_EQ(chart(1).curve().lines[1].points.size(), 1);
    EXPECT_FALSE(table()->isColumnHidden(SweepTableModel::Scaling));
    EXPECT_EQ(table()->model()->index(2, SweepTableModel::Scaling).data().toString(),
              QStringLiteral("Rank"));
}

TEST_F(SweepViewTest, HoveringAChartMarksTheRow)
{
    m_view.finish(tests::twoScales());
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_view));
    static_cast<void>(m_view.grab());
    table()->sortByColumn(SweepTableModel::K, Qt::DescendingOrder);
    const QPoint point = chart(0).positionOf(chart(0).curve().lines[0].points[3]);
    QTest::mouseMove(m_view.windowHandle(), inWindow(chart(0).viewport(), point));
    ASSERT_TRUE(chart(0).marked());
    int marked = 0;
    for (int row = 0; row < 8; ++row)
        marked += isMarked(row) ? 1 : 0;
    EXPECT_EQ(marked, 1) << "one scaling of this k";
    EXPECT_TRUE(isMarked(0) || isMarked(1)) << "k = 5 comes first";
}

TEST_F(SweepViewTest, HoveringARowMarksItsPointInEveryChart)
{
    m_view.finish(tests::twoScales());
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_view));
    QTest::mouseMove(m_view.windowHandle(), rowInWindow(1));
    EXPECT_EQ(chart(0).marked(), (CurvePoint{0, 3.0}));
    EXPECT_EQ(chart(6).marked(), (CurvePoint{0, 3.0}));
    EXPECT_TRUE(isMarked(1));
    QTest::mouseMove(m_view.windowHandle(), QPoint(1, 1));
    EXPECT_FALSE(chart(0).marked());
    EXPECT_FALSE(isMarked(1));
}

TEST_F(SweepViewTest, TheArrowKeysInTheTableMarkInTheCharts)
{
    m_view.finish(tests::twoScales());
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_view));
    table()->setFocus();
    table()->setCurrentIndex(table()->model()->index(0, SweepTableModel::K));
    QTest::keyClick(table(), Qt::Key_Down);
    EXPECT_EQ(chart(2).marked(), (CurvePoint{0, 3.0}));
    chart(2).setFocus();
    EXPECT_FALSE(chart(2).marked()) << "the keys have left the table";
}

TEST_F(SweepViewTest, ItsModelsKeepTheRules)
{
    const QAbstractItemModelTester tester(table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_view.finish(tests::twoScales());
    table()->sortByColumn(SweepTableModel::Scaling, Qt::DescendingOrder);
    EXPECT_EQ(table()->model()->rowCount(), 8);
    m_view.clear();
}

}  // namespace
}  // namespace walletloupe::ui
