#include "ui/charts/chart_frame.h"

#include "tests/support/sample_comparison.h"
#include "tests/support/temporary_folder.h"
#include "ui/charts/chart_export_dialog.h"
#include "ui/clusters/criterion_chart.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

#include <algorithm>

namespace walletloupe::ui {
namespace {

QLineEdit* pathInput(const ChartExportDialog& dialog)
{
    const auto inputs = dialog.findChildren<QLineEdit*>();
    const auto found = std::find_if(inputs.begin(), inputs.end(), [](const QLineEdit* input) {
        return input->accessibleName() == QStringLiteral("File");
    });
    return found == inputs.end() ? nullptr : *found;
}

class ChartFrameTest : public testing::Test {
protected:
    ChartFrameTest() { m_frame.show(); }

    ChartExportDialog* openDialog()
    {
        QTest::mouseClick(m_frame.findChild<QToolButton*>(), Qt::LeftButton);
        return m_frame.findChild<ChartExportDialog*>();
    }

    tests::TemporaryFolder m_folder;
    QSettings m_settings{QString::fromStdString(m_folder.path("settings.ini")),
                         QSettings::IniFormat};
    CriterionChart* m_chart = new CriterionChart(sweepCriteria().front());
    ChartFrame m_frame{m_chart, *m_chart, m_settings};
};

TEST_F(ChartFrameTest, OffersNoExportWithoutData)
{
    EXPECT_FALSE(m_frame.findChild<QToolButton*>()->isEnabled());
    m_chart->setSweeps({tests::sampleSweep()}, false);
    m_frame.updateState();
    EXPECT_TRUE(m_frame.findChild<QToolButton*>()->isEnabled());
}

TEST_F(ChartFrameTest, ExportsAndRemembersTheChoices)
{
    m_chart->setSweeps({tests::sampleSweep()}, false);
    m_frame.updateState();
    QSignalSpy exported(&m_frame, &ChartFrame::exported);
    ChartExportDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    dialog->findChild<QComboBox*>()->setCurrentIndex(3);
    pathInput(*dialog)->setText(QString::fromStdString(m_folder.path("data")));
    dialog->accept();
    ASSERT_EQ(exported.count(), 1);
    EXPECT_EQ(m_folder.read("data.csv"), m_chart->csv());
    EXPECT_EQ(m_settings.value(QStringLiteral("charts/format")).toString(), QStringLiteral("csv"));
    EXPECT_EQ(m_settings.value(QStringLiteral("charts/folder")).toString().toStdString(),
              m_folder.path());
}

TEST_F(ChartFrameTest, ReportsWhenAnExportFails)
{
    m_chart->setSweeps({tests::sampleSweep()}, false);
    m_frame.updateState();
    QSignalSpy failed(&m_frame, &ChartFrame::exportFailed);
    ChartExportDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    pathInput(*dialog)->setText(QStringLiteral("/nowhere/at/all"));
    dialog->accept();
    EXPECT_EQ(failed.count(), 1);
}

}  // namespace
}  // namespace walletloupe::ui
