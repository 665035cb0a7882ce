#include "ui/wallets/row_order_proxy_model.h"

#include "tests/support/sample_labelling.h"
#include "ui/wallets/wallet_table_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class RowOrderProxyModelTest : public testing::Test {
protected:
    RowOrderProxyModelTest()
    {
        m_arranged.setSourceModel(&m_model);
        m_model.setRows(std::make_shared<const WalletRows>(tests::threeWallets(), nullptr));
    }

    std::string wallet(int row) const
    {
        return m_arranged.index(row, 0).data().toString().toStdString();
    }

    WalletTableModel m_model;
    RowOrderProxyModel m_arranged;
    QAbstractItemModelTester m_tester{&m_arranged,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(RowOrderProxyModelTest, BeginsWithAllRows)
{
    EXPECT_EQ(m_arranged.rowCount(), 4);
    EXPECT_EQ(m_arranged.columnCount(), 4);
    EXPECT_EQ(wallet(2), "0xGamma");
}

TEST_F(RowOrderProxyModelTest, FollowsAnOrder)
{
    m_arranged.setOrder({2, 0, 1, 3});
    EXPECT_EQ(wallet(0), "0xGamma");
    EXPECT_EQ(m_arranged.mapToSource(m_arranged.index(0, 1)), m_model.index(2, 1));
    EXPECT_EQ(m_arranged.mapFromSource(m_model.index(0, 1)), m_arranged.index(1, 1));
}

TEST_F(RowOrderProxyModelTest, HidesRows)
{
    m_arranged.setOrder({1});
    EXPECT_EQ(m_arranged.rowCount(), 1);
    EXPECT_EQ(wallet(0), "0xBeta");
    EXPECT_FALSE(m_arranged.mapFromSource(m_model.index(0, 0)).isValid());
    m_arranged.setOrder({});
    EXPECT_EQ(m_arranged.rowCount(), 0);
    m_arranged.setOrder({3, 2, 1, 0});
    EXPECT_EQ(m_arranged.rowCount(), 4);
}

TEST_F(RowOrderProxyModelTest, PersistentIndexesFollowTheirRows)
{
    const QPersistentModelIndex beta = m_arranged.index(1, 0);
    QSignalSpy resets(&m_arranged, &QAbstractItemModel::modelReset);
    m_arranged.setOrder({1, 3, 2, 0});
    EXPECT_EQ(beta.row(), 0);
    EXPECT_EQ(beta.data().toString(), QStringLiteral("0xBeta"));
    EXPECT_EQ(resets.count(), 0) << "the selection would be lost";
}

TEST_F(RowOrderProxyModelTest, ANewTableBeginsAnew)
{
    m_arranged.setOrder({1});
    m_model.setRows(std::make_shared<const WalletRows>());
    EXPECT_EQ(m_arranged.rowCount(), 0);
    m_model.setRows(
        std::make_shared<const WalletRows>(tests::threeWallets(), tests::threeLabels()));
    EXPECT_EQ(m_arranged.rowCount(), 4);
    EXPECT_EQ(m_arranged.columnCount(), 8);
}

TEST_F(RowOrderProxyModelTest, RequestsAnOrderInsteadOfComparing)
{
    QSignalSpy requests(&m_arranged, &RowOrderProxyModel::sortRequested);
    m_arranged.sort(1, Qt::DescendingOrder);
    ASSERT_EQ(requests.count(), 1);
    EXPECT_EQ(requests[0][0].toInt(), 1);
    EXPECT_EQ(wallet(0), "0xAlpha");
}

}  // namespace
}  // namespace walletloupe::ui
