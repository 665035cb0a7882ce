#include "ui/shell/sweep_view.h"

#include "tests/support/sample_steps.h"
#include "tests/support/temporary_folder.h"
#include "ui/charts/sweep_table_model.h"
#include "ui/parts/table_view.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class SweepViewTest : public testing::Test {
protected:
    SweepViewTest()
    {
        m_view.resize(900, 600);
        m_view.show();
        m_view.start(2000);
        for (const analysis::SweepStep& step : tests::fourSteps())
            m_view.addStep(step);
    }

    TableView* table() const { return m_view.findChild<TableView*>(); }

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
    QSignalSpy picked(&m_view, &SweepView::kPicked);
    table()->setCurrentIndex(table()->model()->index(1, 0));
    QTest::keyClick(table(), Qt::Key_Return);
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][0].toInt(), 3);
}

TEST_F(SweepViewTest, CopiesWithHeaders)
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
}

}  // namespace
}  // namespace walletloupe::ui
