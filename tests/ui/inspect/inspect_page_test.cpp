#include "ui/inspect/inspect_page.h"

#include "tests/ui/shell/window_driver.h"
#include "ui/clusters/feature_list.h"
#include "ui/clusters/scale_selector.h"
#include "ui/inspect/inspection_table_model.h"
#include "ui/shell/theme.h"
#include "ui/tables/table_view.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using tests::WindowDriver;

/// The window at its place Inspect, with 60 wallets, a constant column and a heavy tail.
class InspectPageTest : public testing::Test {
protected:
    InspectPageTest()
    {
        std::string csv = "wallet,tx_count,balance,repay_count,note\n";
        for (int i = 0; i < 60; ++i)
            csv += "w" + std::to_string(i) + "," + std::to_string(i == 7 ? 90'000 : i * i % 23) +
                   "," + std::to_string(i == 9 ? 5'000 : i % 7) + ",0,x\n";
        m_driver.open(QString::fromStdString(m_driver.folder().write("odd.csv", csv)));
        m_driver.window().showPage(QStringLiteral("inspect"));
        m_page = m_driver.window().findChild<InspectPage*>();
        m_table = m_page->findChild<TableView*>();
    }

    std::vector<std::string> formFeatures()
    {
        return m_driver.window().findChild<FeatureList*>()->checked();
    }

    Qt::CheckState stateOf(int row) const
    {
        return Qt::CheckState(m_table->model()->index(row, 0).data(Qt::CheckStateRole).toInt());
    }

    WindowDriver m_driver;
    InspectPage* m_page = nullptr;
    TableView* m_table = nullptr;
};

TEST_F(InspectPageTest, OneClickAppliesTheAdviceAndAnotherTakesItBack)
{
    const auto before = formFeatures();
    m_driver.click("Apply the advice");
    m_driver.waitUntilIdle();
    EXPECT_EQ(formFeatures(), (std::vector<std::string>{"balance", "tx_count"}));
    EXPECT_EQ(m_driver.session().segmentation()->options.scale, Scale::LogMinMax);
    EXPECT_EQ(m_driver.session().segmentation()->model.features,
              (std::vector<std::string>{"balance", "tx_count"}));
    EXPECT_FALSE(m_driver.button("Advice applied")->isEnabled());
    m_driver.click("Undo");
    m_driver.waitUntilIdle();
    EXPECT_EQ(formFeatures(), before);
    EXPECT_EQ(m_driver.session().segmentation()->options.scale, Scale::MinMax);
}

TEST_F(InspectPageTest, ItsCheckBoxesAreTheOnesOfTheForm)
{
    ASSERT_EQ(stateOf(3), Qt::Checked);
    m_table->setCurrentIndex(m_table->model()->index(3, 0));
    QTest::keyClick(m_table, Qt::Key_Space);
    EXPECT_EQ(stateOf(3), Qt::Unchecked);
    EXPECT_EQ(formFeatures(), (std::vector<std::string>{"balance", "tx_count"}));
    m_driver.window().findChild<FeatureList*>()->setChecked({"repay_count", "balance"});
    EXPECT_EQ(stateOf(3), Qt::Checked);
    EXPECT_EQ(stateOf(1), Qt::Unchecked);
}

TEST_F(InspectPageTest, NoColumnIsCutInAWindowOfUsualSize)
{
    applyTheme(*qApp, Theme::Light);
    m_driver.window().openSample();
    m_driver.waitUntilIdle();
    for (const QSize size : {QSize(960, 600), QSize(1280, 800), QSize(1920, 1080)}) {
        m_driver.window().resize(size);
        QApplication::processEvents();
        EXPECT_EQ(m_table->horizontalScrollBar()->maximum(), 0) << size.width();
        const QHeaderView* header = m_table->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            // A hidden one has no size, and needs none.
            EXPECT_GE(header->sectionSize(column), header->sectionSizeHint(column)) << column;
        }
        EXPECT_FALSE(header->isSectionHidden(InspectionTableModel::Warnings));
    }
    EXPECT_FALSE(m_table->isColumnHidden(InspectionTableModel::Type)) << "all fit there";
}

TEST_F(InspectPageTest, CopiesColumnsWithHeaders)
{
    m_table->selectRow(3);
    const QString text = m_table->selectedText();
    EXPECT_TRUE(text.startsWith(QStringLiteral("Column\tShape\t"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("constant"))) << text.toStdString();
}

TEST_F(InspectPageTest, ACancelledInspectionBeginsAgainWithOneClick)
{
    workflow::SegmentationSession& session = m_driver.session();
    const auto cancelling =
        QObject::connect(&session, &workflow::SegmentationSession::activityChanged, &session,
                         &workflow::SegmentationSession::cancel);
    session.inspect();
    m_driver.waitUntilIdle();
    QObject::disconnect(cancelling);
    EXPECT_FALSE(m_table->isVisible());
    m_driver.click("Inspect again");
    EXPECT_EQ(m_driver.button("Inspect again"), nullptr) << "it is under way";
    m_driver.waitUntilIdle();
    EXPECT_TRUE(m_table->isVisible());
    EXPECT_EQ(m_table->model()->rowCount(), 5);
}

TEST_F(InspectPageTest, ANewFileIsInspectedAnew)
{
    m_driver.click("Apply the advice");
    m_driver.waitUntilIdle();
    m_driver.open(m_driver.writeWallets());
    EXPECT_EQ(m_table->model()->rowCount(), 4);
    EXPECT_EQ(m_driver.button("Undo"), nullptr) << "there is nothing to take back in a new file";
}

}  // namespace
}  // namespace walletloupe::ui
