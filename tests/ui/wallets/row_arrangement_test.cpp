#include "ui/wallets/row_arrangement.h"

#include "tests/support/sample_labelling.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using Order = std::vector<std::uint32_t>;

class RowArrangementTest : public testing::Test {
protected:
    WalletRows m_rows{tests::threeWallets(), tests::threeLabels()};
    RowArrangement m_arrangement;
};

TEST_F(RowArrangementTest, ShowsEverythingInFileOrder)
{
    EXPECT_EQ(arrangedRows(m_rows, m_arrangement), (Order{0, 1, 2, 3}));
    EXPECT_EQ(arrangedRows(WalletRows(), m_arrangement), Order());
}

TEST_F(RowArrangementTest, SortsByNumberNotByText)
{
    m_arrangement.sortColumn = 5;
    EXPECT_EQ(arrangedRows(m_rows, m_arrangement), (Order{1, 0, 2, 3}))
        << "9 < 10 < 100, nothing last";
    m_arrangement.sortOrder = Qt::DescendingOrder;
    EXPECT_EQ(arrangedRows(m_rows, m_arrangement), (Order{2, 0, 1, 3})) << "nothing stays last";
}

TEST_F(RowArrangementTest, RowsWithoutTheValueComeLastEitherWay)
{
    m_arrangement.sortColumn = 6;
    EXPECT_EQ(arrangedRows(m_rows, m_arrangement), (Order{2, 0, 1, 3}));
    m_arrangement.sortOrder = Qt::DescendingOrder;
    EXPECT_EQ(arrangedRows(m_rows, m_arrangement), (Order{0, 2, 1, 3}));
}

TEST_F(RowArrangementTest, SortsByWalletAndByStatus)
{
    m_arrangement.sortColumn = 0;
    m_arrangement.sortOrder = Qt::DescendingOrder;
    EXPECT_EQ(arrangedRows(m_rows, m_arrangement), (Order{2, 1, 0, 3}));
    m_arrangement.sortColumn = 7;
    m_arrangement.sortOrder = Qt::AscendingOrder;
    EXPECT_EQ(arrangedRows(m_rows, m_arrangement), (Order{1, 3, 0, 2})) << "problems first";
}

TEST_F(RowArrangementTest, FiltersByTextClusterAndProblem)
{
    m_arrangement.text = QStringLiteral(" xALP ");
    EXPECT_EQ(arrangedRows(m_rows, m_arrangement), (Order{0}));
    m_arrangement.text.clear();
    m_arrangement.cluster = 0;
    EXPECT_EQ(arrangedRows(m_rows, m_arrangement), (Order{2}));
    m_arrangement.cluster = -1;
    m_arrangement.problemsOnly = true;
    EXPECT_EQ(arrangedRows(m_rows, m_arrangement), (Order{1, 3}));
}

TEST_F(RowArrangementTest, EqualNumbersKeepFileOrder)
{
    auto table = std::make_shared<wallets::WalletTable>();
    for (int i = 0; i < 100; ++i)
        table->wallets.append("w");
    table->columns.push_back({"x", "", 1, false, std::vector<double>(100, 7.0)});
    m_arrangement.sortColumn = 1;
    m_arrangement.sortOrder = Qt::DescendingOrder;
    const Order order = arrangedRows(WalletRows(table, nullptr), m_arrangement);
    for (std::uint32_t row = 0; row < 100; ++row)
        EXPECT_EQ(order[row], row);
}

}  // namespace
}  // namespace walletloupe::ui
