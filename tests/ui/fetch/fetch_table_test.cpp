#include "ui/fetch/fetch_table.h"

#include "ui/fetch/fetch_row_filter.h"
#include "ui/fetch/fetch_states.h"
#include "ui/fetch/fetch_table_model.h"
#include "ui/parts/address_font.h"
#include "ui/tables/table_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <gtest/gtest.h>

#include <set>

namespace walletloupe::ui {
namespace {

using Model = FetchTableModel;

using workflow::FetchStatus;

std::vector<FetchRow> sampleRows()
{
    return {{QStringLiteral("0xaa"), FetchStatus::Complete, 12, 11'500, 300, 20'000'000, {}},
            {QStringLiteral("0xbb"), FetchStatus::Reading, 2, 2'000, 2'000, 9'000'000, {}},
            {QStringLiteral("0xcc"), FetchStatus::Failed, 0, 0, 0, {}, QStringLiteral("no answer")},
            {QStringLiteral("0xdd"), FetchStatus::Queued, 0, 0, 0, {}, {}}};
}

class FetchTableModelTest : public testing::Test {
protected:
    FetchTableModelTest() { m_model.setRows(sampleRows()); }

    std::string text(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model.index(row, column).data(role).toString().toStdString();
    }
    /// The wallets in the order in which the filter shows them.
    static std::string order(const QAbstractItemModel& rows)
    {
        std::string all;
        for (int row = 0; row < rows.rowCount(); ++row)
            all += rows.index(row, Model::Wallet).data().toString().toStdString().substr(2) + ' ';
        return all;
    }

    Model m_model;
    FetchRowFilter m_filter;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(FetchTableModelTest, ReportsHowFarEachIs)
{
    ASSERT_EQ(m_model.rowCount(), 4);
    EXPECT_EQ(text(0, Model::State), "Complete");
    EXPECT_EQ(text(0, Model::Rows), "11,500");
    EXPECT_EQ(text(0, Model::ReadTo), "20,000,000");
    EXPECT_EQ(text(1, Model::State), "Page 3") << "the one that is being read";
    EXPECT_EQ(text(2, Model::Reason), "no answer");
    EXPECT_NE(text(2, Model::State, Qt::ToolTipRole).find("no answer"), std::string::npos);
    EXPECT_EQ(text(3, Model::ReadTo), "");
    EXPECT_EQ(text(0, Model::ReadTo, TableCopyRole), "20000000");
    EXPECT_EQ(m_model.index(0, Model::Rows).data(TableSortRole).toULongLong(), 11'500U);
}

TEST_F(FetchTableModelTest, ReportsWhichRowsAreFurther)
{
    const QSignalSpy changed(&m_model, &Model::dataChanged);
    const QSignalSpy reset(&m_model, &Model::modelReset);
    std::vector<FetchRow> rows = sampleRows();
    rows[2].state = FetchStatus::Partial;
    m_model.updateRows(2, {rows[2], rows[3]});
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 2);
    EXPECT_EQ(changed[0][1].toModelIndex().row(), 3);
    EXPECT_EQ(text(2, Model::State), "Partial");
    EXPECT_EQ(reset.count(), 0);
    m_model.updateRows(3, {rows[2], rows[3]});
    m_model.updateRows(0, {});
    EXPECT_EQ(changed.count(), 1) << "rows that are not there change nothing";
}

TEST_F(FetchTableModelTest, SortsByNumbersAndEmptyOnesComeLast)
{
    m_filter.setSourceModel(&m_model);
    m_filter.sort(Model::ReadTo, Qt::AscendingOrder);
    EXPECT_EQ(order(m_filter), "bb aa cc dd ");
    m_filter.sort(Model::ReadTo, Qt::DescendingOrder);
    EXPECT_EQ(order(m_filter), "aa bb cc dd ");
    m_filter.sort(Model::State, Qt::AscendingOrder);
    EXPECT_EQ(order(m_filter), "dd bb aa cc ");
}

TEST_F(FetchTableModelTest, FiltersByTextAndState)
{
    m_filter.setSourceModel(&m_model);
    m_filter.setText(QStringLiteral(" BB "));
    EXPECT_EQ(order(m_filter), "bb ");
    m_filter.setText({});
    m_filter.setState(FetchStatus::Failed);
    EXPECT_EQ(order(m_filter), "cc ");
    m_filter.setState(std::nullopt);
    EXPECT_EQ(order(m_filter), "aa bb cc dd ");
}

TEST(FetchStates, EachHasItsOwnWordAndIcon)
{
    std::set<QString> words;
    std::set<QString> icons;
    for (const FetchStatus state : allFetchStates) {
        words.insert(fetchStateText(state));
        icons.insert(fetchStateIcon(state));
        EXPECT_FALSE(fetchStateHelp(state).isEmpty());
    }
    EXPECT_EQ(words.size(), allFetchStates.size());
    EXPECT_EQ(icons.size(), allFetchStates.size());
}

TEST(FetchTable, KeepsTheChoiceWhileWalletsMove)
{
    FetchTable table;
    table.resize(900, 400);
    table.show();
    table.setRows(sampleRows());
    auto* view = table.findChild<TableView*>();
    view->selectRow(1);
    std::vector<FetchRow> rows = sampleRows();
    rows[1].pages = 3;
    table.updateRows(1, {rows[1]});
    EXPECT_EQ(view->selectedRows(), QList<int>{1});
    EXPECT_EQ(view->model()->index(1, Model::State).data().toString(), QStringLiteral("Page 4"));
    table.findChild<QComboBox*>()->setCurrentIndex(1);
    EXPECT_EQ(view->model()->rowCount(), 1);
    table.setRows(sampleRows());
    EXPECT_EQ(view->model()->rowCount(), 4) << "other wallets, no filter";
}

TEST(FetchTable, TheReasonHasRoomBesideTheForm)
{
    FetchTable table;
    table.setRows(sampleRows());
    table.show();
    const auto* view = table.findChild<TableView*>();
    for (const int width : {560, 1300}) {
        table.resize(width, 400);
        QCoreApplication::processEvents();
        EXPECT_EQ(view->horizontalScrollBar()->maximum(), 0) << width;
        EXPECT_GE(view->columnWidth(Model::Reason), 190) << width;
        EXPECT_FALSE(view->isColumnHidden(Model::State)) << width;
    }
    EXPECT_FALSE(view->isColumnHidden(Model::Pages)) << "there is room for all";
}

TEST(FetchTable, AddressesAreWrittenAsSuch)
{
    Model model;
    model.setRows(sampleRows());
    EXPECT_EQ(model.index(0, Model::Wallet).data(Qt::FontRole).value<QFont>(), addressFont());
    EXPECT_FALSE(model.index(0, Model::Rows).data(Qt::FontRole).isValid());
}

}  // namespace
}  // namespace walletloupe::ui
