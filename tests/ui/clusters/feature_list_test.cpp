#include "ui/clusters/feature_list.h"

#include "tests/support/csv_tables.h"
#include "tests/ui/parts/widgets_in.h"
#include "ui/format/tool_tip_text.h"

#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOptionViewItem>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using Names = std::vector<std::string>;

/// Two classic features in another order than the program's own, one unknown column, one result.
wallets::WalletTable mixedTable()
{
    return tests::tableOf(
        "wallet,tx_count,oddness,balance,credit_score,note\n"
        "a,1,5,0.5,300,x\n"
        "b,2,6,1.5,400,y\n");
}

class FeatureListTest : public testing::Test {
protected:
    FeatureListTest()
    {
        m_features.resize(400, 300);
        m_features.setTable(&m_table);
        m_features.show();
    }

    QListWidget* list() const { return tests::named<QListWidget>(m_features, "Features"); }
    QAbstractButton* defaults() const { return tests::button(m_features, "Defaults"); }

    void press(int row)
    {
        list()->setCurrentRow(row);
        QTest::keyClick(list(), Qt::Key_Space);
    }

    wallets::WalletTable m_table = mixedTable();
    FeatureList m_features;
    QSignalSpy m_changed{&m_features, &FeatureList::changed};
};

TEST_F(FeatureListTest, OffersTheColumnsWithNumbersInFileOrder)
{
    ASSERT_EQ(list()->count(), 4);
    EXPECT_EQ(list()->item(0)->text(), QStringLiteral("tx_count"));
    EXPECT_EQ(list()->item(1)->text(), QStringLiteral("oddness"));
    EXPECT_EQ(list()->item(2)->text(), QStringLiteral("balance"));
    EXPECT_EQ(list()->item(3)->text(), QStringLiteral("credit_score (a result)"));
}

TEST_F(FeatureListTest, TheDefaultFeaturesAreOnAndResultsAreOff)
{
    EXPECT_EQ(m_features.checked(), (Names{"balance", "tx_count", "oddness"}));
    EXPECT_TRUE(tests::sees(m_features, "3 of 4"));
}

TEST_F(FeatureListTest, WithoutClassicFeaturesEveryColumnButResultsIsOn)
{
    const auto table = tests::tableOf("wallet,width,label,height\na,1,2,3\nb,4,5,6\n");
    m_features.setTable(&table);
    EXPECT_EQ(m_features.checked(), (Names{"width", "height"}));
}

TEST_F(FeatureListTest, SpaceTogglesTheCurrentFeature)
{
    press(1);
    EXPECT_EQ(m_features.checked(), (Names{"balance", "tx_count"}));
    EXPECT_TRUE(tests::sees(m_features, "2 of 4"));
    press(0);
    EXPECT_EQ(m_features.checked(), (Names{"balance"}));
    EXPECT_EQ(m_changed.count(), 2);
}

TEST_F(FeatureListTest, AClickOnTheBoxTogglesIt)
{
    QStyleOptionViewItem option;
    option.initFrom(list());
    option.rect = list()->visualItemRect(list()->item(3));
    option.features = QStyleOptionViewItem::HasCheckIndicator;
    const QRect box =
        list()->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, list());
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, box.center());
    EXPECT_EQ(m_features.checked(), (Names{"balance", "tx_count", "oddness", "credit_score"}));
    EXPECT_EQ(m_changed.count(), 1);
}

TEST_F(FeatureListTest, DefaultsIsOfferedOnlyWhereItChangesSomething)
{
    EXPECT_FALSE(defaults()->isEnabled()) << "the defaults are checked already";
    press(0);
    ASSERT_TRUE(defaults()->isEnabled());
    m_changed.clear();
    QTest::mouseClick(defaults(), Qt::LeftButton);
    EXPECT_EQ(m_features.checked(), (Names{"balance", "tx_count", "oddness"}));
    EXPECT_FALSE(defaults()->isEnabled());
    EXPECT_EQ(m_changed.count(), 1);
}

TEST_F(FeatureListTest, ChecksTheGivenFeatures)
{
    m_features.setChecked({"credit_score", "oddness", "nothing like that"});
    EXPECT_EQ(m_features.checked(), (Names{"oddness", "credit_score"}));
    EXPECT_TRUE(tests::sees(m_features, "2 of 4"));
    EXPECT_EQ(m_changed.count(), 1) << "one change, not one a column";
    m_features.setChecked({});
    EXPECT_EQ(m_features.checked(), Names());
    EXPECT_TRUE(tests::sees(m_features, "0 of 4"));
}

TEST_F(FeatureListTest, ExplainsItsColumns)
{
    EXPECT_TRUE(list()->item(0)->toolTip().contains(
        QStringLiteral("\nHow many transactions the wallet took part in.")));
    EXPECT_EQ(list()->item(1)->toolTip(), toolTipText(list()->item(1)->text()));
    EXPECT_TRUE(list()->item(3)->toolTip().contains(QStringLiteral("earlier result")));
}

TEST_F(FeatureListTest, IsEmptyWithoutATable)
{
    m_features.setTable(nullptr);
    EXPECT_EQ(list()->count(), 0);
    EXPECT_EQ(m_features.checked(), Names());
    EXPECT_FALSE(defaults()->isEnabled());
    EXPECT_FALSE(tests::sees(m_features, "2 of 4"));
    EXPECT_EQ(m_changed.count(), 0) << "a new table is no choice of the user";
}

TEST_F(FeatureListTest, ItsInputsHaveNames)
{
    const tests::Inputs inputs = tests::inputsOf(m_features);
    EXPECT_EQ(inputs.count, 2);
    EXPECT_EQ(inputs.nameless, "");
}

TEST_F(FeatureListTest, ALongNameIsElidedAndReportedInFull)
{
    const std::string name = "<b>" + std::string(300, 'x');
    const wallets::WalletTable table = tests::tableOf("wallet," + name + "\na,1\nb,2\n");
    m_features.setTable(&table);
    m_features.resize(240, 200);
    m_features.show();
    static_cast<void>(m_features.grab());
    ASSERT_EQ(list()->count(), 1);
    EXPECT_EQ(list()->textElideMode(), Qt::ElideMiddle);
    EXPECT_LE(list()->visualItemRect(list()->item(0)).width(), list()->viewport()->width());
    EXPECT_EQ(list()->horizontalScrollBar()->maximum(), 0);
    EXPECT_TRUE(list()->item(0)->toolTip().contains(QStringLiteral("&lt;b&gt;x")));
}

}  // namespace
}  // namespace walletloupe::ui
