#include "ui/risk/scores/risk_table.h"

#include "tests/support/sample_risk.h"
#include "ui/risk/scores/risk_table_model.h"
#include "ui/tables/table_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <gtest/gtest.h>

#include <cmath>

namespace walletloupe::ui {
namespace {

using tests::fiveWallets;
using tests::fiveWalletsWithStability;

class RiskModel : public testing::Test {
protected:
    RiskModel() { m_model.setRiskScores(fiveWalletsWithStability().riskScores()); }

    QString text(int row, int column) const { return m_model.index(row, column).data().toString(); }
    QVariant raw(int row, int column) const
    {
        return m_model.index(row, column).data(TableSortRole);
    }
    int columnOf(const char* title) const
    {
        for (int i = 0; i < m_model.columnCount(); ++i) {
            if (m_model.headerData(i, Qt::Horizontal).toString() == QLatin1String(title))
                return i;
        }
        return -1;
    }

    RiskTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(RiskModel, ShowsWordsAndKeepsRawNumbers)
{
    EXPECT_EQ(m_model.rowCount(), 5);
    EXPECT_EQ(text(0, RiskTableModel::Score), QStringLiteral("430"));
    EXPECT_EQ(raw(0, RiskTableModel::Score).toDouble(), 430.0);
    EXPECT_EQ(text(1, RiskTableModel::Category), QStringLiteral("Very High"));
    EXPECT_EQ(raw(1, RiskTableModel::Category).toDouble(), 4.0);
    EXPECT_EQ(text(0, RiskTableModel::Band), QStringLiteral("400–455"));
    EXPECT_NEAR(raw(0, RiskTableModel::Band).toDouble(), 55.4, 1e-9);
    EXPECT_EQ(text(0, RiskTableModel::Kept), QStringLiteral("96.0 %"));
    EXPECT_EQ(text(1, columnOf("Anomaly")), QStringLiteral("Unusual · 0.710"));
    EXPECT_EQ(text(0, columnOf("Anomaly")), QStringLiteral("0.400"));
    EXPECT_EQ(text(1, columnOf("Peer group")), QStringLiteral("1"));
    EXPECT_EQ(text(0, columnOf("Temporal")), QStringLiteral("258.0"));
}

TEST_F(RiskModel, AWalletWithoutAScoreReportsWhyAndHasNoNumber)
{
    EXPECT_EQ(text(3, RiskTableModel::Category), QStringLiteral("Insufficient data"));
    EXPECT_EQ(text(4, RiskTableModel::Category), QStringLiteral("Not scored: no activity"));
    for (const int row : {3, 4}) {
        EXPECT_EQ(text(row, RiskTableModel::Score), QString());
        EXPECT_TRUE(std::isnan(raw(row, RiskTableModel::Score).toDouble()));
        EXPECT_TRUE(std::isnan(raw(row, columnOf("Volume")).toDouble()));
        EXPECT_EQ(m_model.index(row, RiskTableModel::Score).data(TableCopyRole).toString(),
                  QString());
    }
    EXPECT_TRUE(m_model.index(3, 2)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("also risky")));
    EXPECT_EQ(text(3, RiskTableModel::Transactions), QStringLiteral("2"));
}

TEST_F(RiskModel, HasNoColumnForWhatTheProfileLeavesOut)
{
    tests::SampleRisk plain = fiveWallets();
    plain.scored.profile.anomaly.reset();
    plain.scored.profile.clusters.reset();
    m_model.setRiskScores(plain.riskScores());
    EXPECT_EQ(columnOf("Anomaly"), -1);
    EXPECT_EQ(columnOf("Peer group"), -1);
    EXPECT_EQ(m_model.columnCount(), RiskTableModel::FirstOfProfile + 2);
}

TEST_F(RiskModel, OtherScoresOfTheSameWalletsKeepTheRows)
{
    const QSignalSpy resets(&m_model, &RiskTableModel::modelReset);
    const QSignalSpy changes(&m_model, &RiskTableModel::dataChanged);
    tests::SampleRisk other = fiveWallets();
    other.scored.parts[0].score = 77;
    m_model.setRiskScores(other.riskScores());
    EXPECT_EQ(resets.count(), 0);
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(text(0, RiskTableModel::Score), QStringLiteral("77"));
    m_model.setRiskScores(tests::scoredWallets({1}).riskScores());
    EXPECT_EQ(resets.count(), 1);
    m_model.setRiskScores({});
    EXPECT_EQ(m_model.rowCount(), 0);
}

using Wallets = std::vector<std::string>;

class RiskTableTest : public testing::Test {
protected:
    RiskTableTest()
    {
        m_table.resize(1100, 500);
        m_table.setRiskScores(fiveWallets().riskScores());
        m_table.show();
    }

    Wallets wallets() const
    {
        Wallets texts;
        for (int i = 0; i < view()->model()->rowCount(); ++i)
            texts.push_back(view()->model()->index(i, 0).data().toString().toStdString());
        return texts;
    }
    TableView* view() const { return m_table.findChild<TableView*>(); }
    QString counts() const
    {
        for (const auto* label : m_table.findChildren<QLabel*>()) {
            if (label->accessibleName() == QStringLiteral("Counts"))
                return label->text();
        }
        return {};
    }

    RiskTable m_table;
};

TEST_F(RiskTableTest, BeginsWithTheRiskiestAndEndsWithTheUnscored)
{
    EXPECT_EQ(wallets(), (Wallets{"0x1", "0x0", "0x2", "0xfew", "0xnone"}));
    view()->sortByColumn(RiskTableModel::Score, Qt::AscendingOrder);
    EXPECT_EQ(wallets(), (Wallets{"0x2", "0x0", "0x1", "0xfew", "0xnone"}));
}

TEST_F(RiskTableTest, FiltersByTextCategoryAndScore)
{
    auto* text = m_table.findChild<QLineEdit*>();
    QTest::keyClicks(text, QStringLiteral("0XF"));
    EXPECT_EQ(wallets(), (Wallets{"0xfew"}));
    EXPECT_EQ(counts(), QStringLiteral("1 of 5 wallets"));
    text->clear();
    m_table.setCategory(risk::Category::NotScored);
    EXPECT_EQ(wallets(), (Wallets{"0xnone"}));
    m_table.setCategory({});
    const auto boxes = m_table.findChildren<QSpinBox*>();
    boxes[0]->setValue(430);
    EXPECT_EQ(wallets(), (Wallets{"0x1", "0x0"}));
    boxes[0]->setValue(431);
    EXPECT_EQ(wallets(), (Wallets{"0x1"}));
    boxes[1]->setValue(849);
    EXPECT_EQ(wallets(), (Wallets()));
    QTest::mouseClick(m_table.findChild<QPushButton*>(), Qt::LeftButton);
    EXPECT_EQ(wallets().size(), 5U);
    EXPECT_EQ(counts(), QStringLiteral("5 wallets"));
}

TEST_F(RiskTableTest, SelectsTheWalletByItsIndexInTheScores)
{
    QSignalSpy chosen(&m_table, &RiskTable::walletChosen);
    QTest::keyClick(view(), Qt::Key_Down);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toInt(), 0);
    m_table.chooseWallet(2);
    EXPECT_EQ(chosen.last()[0].toInt(), 2);
    m_table.setRiskScores({});
    EXPECT_EQ(chosen.last()[0].toInt(), -1);
}

TEST_F(RiskTableTest, TheChosenWalletAndTheFiltersOutliveOtherScores)
{
    m_table.setCategory(risk::Category::VeryLow);
    m_table.chooseWallet(2);
    QSignalSpy chosen(&m_table, &RiskTable::walletChosen);
    tests::SampleRisk other = fiveWalletsWithStability();
    other.scored.profile.components.pop_back();
    other.scored.components.resize(other.prepared.wallets.size());
    m_table.setRiskScores(other.riskScores());
    EXPECT_EQ(wallets(), (Wallets{"0x2"}));
    EXPECT_EQ(chosen.last()[0].toInt(), 2);
    EXPECT_EQ(view()->currentIndex().row(), 0);
}

TEST_F(RiskTableTest, AnnouncesACategoryThatIsChosenHere)
{
    const QSignalSpy changed(&m_table, &RiskTable::categoryChanged);
    m_table.findChild<QComboBox*>()->setCurrentIndex(6);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(m_table.category(), risk::Category::InsufficientData);
    EXPECT_EQ(wallets(), (Wallets{"0xfew"}));
}

TEST_F(RiskTableTest, DrawsBarsAndChipsOfAnyWidth)
{
    m_table.setRiskScores(fiveWalletsWithStability().riskScores());
    for (const int width : {1100, 420}) {
        m_table.resize(width, 300);
        EXPECT_FALSE(m_table.grab().isNull());
    }
}

}  // namespace
}  // namespace walletloupe::ui
