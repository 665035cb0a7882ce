#include "ui/wallets/wallet_table_model.h"

#include "tests/support/sample_labelling.h"

#include <QAbstractItemModelTester>
#include <QBrush>
#include <gtest/gtest.h>

#include <cmath>

namespace walletloupe::ui {
namespace {

using tests::threeLabels;
using tests::threeWallets;

std::shared_ptr<const WalletRows> rows(bool labelled)
{
    return std::make_shared<const WalletRows>(threeWallets(), labelled ? threeLabels() : nullptr);
}

std::string text(const WalletTableModel& model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString().toStdString();
}

TEST(WalletTableModel, AMixtureHasAColumnForEveryProbability)
{
    auto labelling = std::make_shared<analysis::Labelling>(*threeLabels());
    labelling->memberships.resize(2, 2);
    labelling->memberships << 0.125, 0.875, 0.75, 0.25;
    WalletTableModel model;
    model.setRows(std::make_shared<const WalletRows>(threeWallets(), labelling));
    EXPECT_EQ(model.columnCount(), 10);
    const auto header = [&](int column, int role) {
        return model.headerData(column, Qt::Horizontal, role).toString().toStdString();
    };
    EXPECT_EQ(header(5, Qt::DisplayRole), "Probability of 0");
    EXPECT_NE(header(2, Qt::ToolTipRole).find("Mahalanobis"), std::string::npos);
    EXPECT_EQ(text(model, 0, 6), "0.875");
    EXPECT_EQ(text(model, 2, 5), "0.75");
    EXPECT_TRUE(std::isnan(model.index(1, 5).data(WalletTableModel::SortRole).toDouble()));
}

TEST(WalletTableModel, PassesTheModelTesterInEveryState)
{
    WalletTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.columnCount(), 0);
    model.setRows(rows(false));
    EXPECT_EQ(model.columnCount(), 4);
    model.setRows(rows(true));
    model.setDark(true);
    EXPECT_EQ(model.columnCount(), 8);
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 0);
    model.setRows(std::make_shared<const WalletRows>());
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(WalletTableModel, ShowsWalletsLabelsNumbersAndStatus)
{
    WalletTableModel model;
    model.setRows(rows(true));
    EXPECT_EQ(text(model, 0, 0), "0xAlpha");
    EXPECT_EQ(text(model, 0, 1), "Whales");
    EXPECT_EQ(text(model, 0, 3), "Cluster 0");
    EXPECT_EQ(text(model, 0, 4), "0.5");
    EXPECT_EQ(text(model, 2, 5), "100");
    EXPECT_EQ(text(model, 0, 7), "ok");
    EXPECT_EQ(text(model, 1, 1), "") << "left out: no label";
    EXPECT_NE(text(model, 1, 7).find("balance"), std::string::npos);
    EXPECT_EQ(text(model, 3, 0), "");
    EXPECT_NE(text(model, 3, 7).find("Line 5"), std::string::npos) << text(model, 3, 7);
}

TEST(WalletTableModel, GivesRawNumbersForSorting)
{
    WalletTableModel model;
    model.setRows(rows(true));
    EXPECT_EQ(model.index(0, 5).data(WalletTableModel::SortRole).toDouble(), 10.0);
    EXPECT_EQ(model.index(0, 1).data(WalletTableModel::SortRole).toDouble(), 1.0);
    EXPECT_TRUE(std::isnan(model.index(1, 6).data(WalletTableModel::SortRole).toDouble()));
    EXPECT_EQ(model.index(0, 0).data(WalletTableModel::ClusterRole).toInt(), 1);
    EXPECT_EQ(model.index(1, 0).data(WalletTableModel::ClusterRole).toInt(), -1);
    EXPECT_TRUE(model.index(1, 0).data(WalletTableModel::ProblemRole).toBool());
}

TEST(WalletTableModel, ColoursClustersAndProblems)
{
    WalletTableModel model;
    model.setRows(rows(true));
    const auto colour = [&](int row, int column) {
        return model.index(row, column).data(Qt::ForegroundRole).value<QBrush>().color();
    };
    EXPECT_NE(colour(0, 1), colour(2, 1));
    EXPECT_TRUE(model.index(3, 7).data(Qt::ForegroundRole).isValid());
    EXPECT_FALSE(model.index(0, 7).data(Qt::ForegroundRole).isValid());
    const QColor light = colour(0, 1);
    model.setDark(true);
    EXPECT_NE(colour(0, 1), light);
}

TEST(WalletTableModel, NamesItsColumns)
{
    WalletTableModel model;
    model.setRows(rows(true));
    EXPECT_EQ(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Wallet"));
    EXPECT_EQ(model.headerData(5, Qt::Horizontal).toString(), QStringLiteral("tx_count"));
    EXPECT_EQ(model.headerData(7, Qt::Horizontal).toString(), QStringLiteral("Status"));
    EXPECT_FALSE(model.headerData(4, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    EXPECT_FALSE(model.headerData(8, Qt::Horizontal).isValid());
}

TEST(WalletTableModel, ItsToolTipsRenderNothing)
{
    auto table = std::make_shared<wallets::WalletTable>();
    table->wallets.append("<h1>big</h1>");
    WalletTableModel model;
    model.setRows(std::make_shared<const WalletRows>(table, nullptr));
    EXPECT_EQ(text(model, 0, 0), "<h1>big</h1>");
    EXPECT_NE(text(model, 0, 0, Qt::ToolTipRole).find("&lt;h1&gt;big"), std::string::npos);
    EXPECT_EQ(text(model, 0, 0, WalletTableModel::CopyRole), "<h1>big</h1>");
}

}  // namespace
}  // namespace walletloupe::ui
