#include "ui/risk/detail/history_table_model.h"

#include "tests/support/sample_history.h"

#include <QAbstractItemModelTester>
#include <QSortFilterProxyModel>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using Model = HistoryTableModel;

class HistoryTableModelTest : public testing::Test {
protected:
    HistoryTableModelTest() { m_model.setHistory(tests::sampleHistory()); }

    std::string text(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model.index(row, column).data(role).toString().toStdString();
    }

    Model m_model;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(HistoryTableModelTest, ShowsTheContentOfARow)
{
    ASSERT_EQ(m_model.rowCount(), 4);
    EXPECT_EQ(text(0, Model::Time), "2020-01-01 00:00");
    EXPECT_EQ(text(0, Model::Direction), "Sent");
    EXPECT_EQ(text(0, Model::Party), "cETH (Compound Ether)");
    EXPECT_EQ(text(0, Model::Action), "Deposit");
    EXPECT_EQ(text(0, Model::Amount), "1.5 ETH");
    EXPECT_EQ(text(0, Model::Value), "1.5");
    EXPECT_EQ(text(0, Model::Function), "mint");
    EXPECT_EQ(text(1, Model::Outcome), "Failed");
    EXPECT_EQ(text(1, Model::Party), "0x0000…0003");
    EXPECT_EQ(text(2, Model::Action), "Redeem (approximate), Borrow (approximate)");
    EXPECT_EQ(text(2, Model::Amount), "1,234,567 units (cUSDCv3)") << "one amount for both";
    EXPECT_EQ(text(3, Model::Direction), "Received");
    EXPECT_EQ(text(3, Model::Protocol), "");
    EXPECT_NE(text(1, Model::CountsIn).find("Error rate"), std::string::npos);
    EXPECT_EQ(text(0, Model::CountsIn).find("Error rate"), std::string::npos);
}

TEST_F(HistoryTableModelTest, CopiesInFull)
{
    EXPECT_EQ(text(0, Model::Party, TableCopyRole), "0x0000000000000000000000000000000000000001");
    EXPECT_EQ(text(3, Model::Value, TableCopyRole), "0.000000000000000007");
    EXPECT_EQ(text(1, Model::Function, TableCopyRole), "swap(uint256 amount)");
    EXPECT_EQ(text(2, Model::Hash, TableCopyRole).size(), 66U);
    EXPECT_EQ(text(2, Model::Block, TableCopyRole), "9000002");
}

TEST_F(HistoryTableModelTest, SortsByRawNumbers)
{
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&m_model);
    sorted.setSortRole(TableSortRole);
    sorted.sort(Model::Value, Qt::DescendingOrder);
    EXPECT_EQ(sorted.mapToSource(sorted.index(0, 0)).row(), 0);
    EXPECT_EQ(sorted.mapToSource(sorted.index(1, 0)).row(), 3);
    EXPECT_EQ(m_model.index(0, Model::Time).data(TableSortRole).toLongLong(), 1'577'836'800);
}

TEST_F(HistoryTableModelTest, ShowsChosenRowsOnly)
{
    m_model.setRows({1, 3});
    ASSERT_EQ(m_model.rowCount(), 2);
    EXPECT_EQ(text(0, Model::Outcome), "Failed");
    m_model.setHistory(nullptr);
    EXPECT_EQ(m_model.rowCount(), 0);
}

}  // namespace
}  // namespace walletloupe::ui
