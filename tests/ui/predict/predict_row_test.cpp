#include "ui/predict/predict_row.h"

#include "tests/ui/parts/widgets_in.h"
#include "ui/format/tool_tip_text.h"
#include "ui/parts/percentile_bar.h"

#include <QGridLayout>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using analysis::FeatureReading;
using analysis::RangePosition;

class PredictRowTest : public testing::Test {
protected:
    PredictRowTest() { m_area.show(); }

    /// The label with the message on the typed value.
    QLabel* message() const
    {
        return qobject_cast<QLabel*>(m_grid->itemAtPosition(0, 3)->widget());
    }
    std::string tone() const { return message()->property("tone").toString().toStdString(); }
    QImage bar() const { return m_area.findChild<PercentileBar*>()->grab().toImage(); }

    QWidget m_area;
    QGridLayout* m_grid = new QGridLayout(&m_area);
    PredictRow m_row{{"TX_COUNT", "tx_count", "transactions", "How many.", 0.0, 1234.5, 9000.0},
                     *m_grid,
                     0,
                     nullptr};
};

TEST_F(PredictRowTest, NamesItsInput)
{
    EXPECT_TRUE(tests::sees(m_area, "TX_COUNT"));
    EXPECT_EQ(m_row.edit()->accessibleName(), QStringLiteral("TX_COUNT"));
    EXPECT_EQ(m_row.input().name, "TX_COUNT");
    const auto labels = m_area.findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(),
                            [&](QLabel* label) { return label->buddy() == m_row.edit(); }));
}

TEST_F(PredictRowTest, ShowsTheMedianAsPlaceholderAndTheRangeAsToolTip)
{
    EXPECT_EQ(m_row.edit()->placeholderText(), QStringLiteral("1,234.5"));
    EXPECT_EQ(m_row.edit()->toolTip(),
              toolTipText(QStringLiteral(
                  "How many.\nTraining wallets: 0 to 9,000 transactions, median 1,234.5.")));
    EXPECT_GT(m_row.edit()->textMargins().right(), 0) << "room for the unit";
}

TEST_F(PredictRowTest, DistinguishesTypedFromEmptyAndUnreadable)
{
    EXPECT_TRUE(m_row.isEmpty());
    EXPECT_TRUE(m_row.isReadable());
    EXPECT_FALSE(m_row.typed());
    QTest::keyClicks(m_row.edit(), QStringLiteral("  "));
    EXPECT_TRUE(m_row.isEmpty());
    QTest::keyClicks(m_row.edit(), QStringLiteral("7"));
    EXPECT_FALSE(m_row.isEmpty());
    EXPECT_EQ(m_row.typed(), 7.0);
    QTest::keyClicks(m_row.edit(), QStringLiteral("x"));
    EXPECT_FALSE(m_row.isReadable());
    EXPECT_FALSE(m_row.typed());
}

TEST_F(PredictRowTest, ReportsEveryChange)
{
    QSignalSpy changed(m_row.edit(), &NumberInput::textChanged);
    QTest::keyClicks(m_row.edit(), QStringLiteral("12"));
    EXPECT_EQ(changed.count(), 2);
    m_row.setNumber(0.5);
    EXPECT_EQ(m_row.text(), QStringLiteral("0.5"));
    EXPECT_EQ(changed.count(), 3);
}

TEST_F(PredictRowTest, DescribesAValueInside)
{
    const QImage blank = bar();
    m_row.setNumber(8000.0);
    m_row.showReading(FeatureReading{"TX_COUNT", 8000.0, 97.2, RangePosition::Inside});
    EXPECT_EQ(message()->text().toStdString(), "percentile rank 97");
    EXPECT_EQ(tone(), "");
    EXPECT_EQ(m_row.edit()->accessibleDescription(), message()->text());
    EXPECT_NE(bar(), blank);
    m_row.showReading({});
    EXPECT_EQ(message()->text().toStdString(), "");
    EXPECT_EQ(bar(), blank);
}

TEST_F(PredictRowTest, WarnsOfAValueOutside)
{
    m_row.setNumber(9001.0);
    m_row.showReading(FeatureReading{"TX_COUNT", 9001.0, 100.0, RangePosition::Above});
    EXPECT_EQ(message()->text().toStdString(), "above every training wallet, largest was 9,000");
    EXPECT_EQ(tone(), "warning");
    m_row.showReading(FeatureReading{"TX_COUNT", -1.0, 0.0, RangePosition::Below});
    EXPECT_EQ(message()->text().toStdString(), "below every training wallet, smallest was 0");
    EXPECT_EQ(tone(), "warning");
}

TEST_F(PredictRowTest, ExplainsWhatItCannotRead)
{
    QTest::keyClicks(m_row.edit(), QStringLiteral("1,5"));
    m_row.showReading({});
    EXPECT_EQ(message()->text().toStdString(), "Decimals take a point: write 1.5");
    EXPECT_EQ(tone(), "error");
    EXPECT_EQ(m_row.edit()->accessibleDescription(), message()->text());
}

TEST_F(PredictRowTest, TakesTheInputOfAnotherModelAndKeepsWhatIsTyped)
{
    QTest::keyClicks(m_row.edit(), QStringLiteral("12"));
    m_row.setInput({"TX_COUNT", "tx_count", "transactions", "Other help.", 0.0, 77.0, 80.0});
    EXPECT_EQ(m_row.text(), QStringLiteral("12"));
    EXPECT_EQ(m_row.edit()->placeholderText(), QStringLiteral("77"));
    EXPECT_TRUE(m_row.edit()->toolTip().contains(QStringLiteral("Other help.")));
    EXPECT_EQ(m_row.input().maximum, 80.0);
}

TEST_F(PredictRowTest, AnAmpersandInANameStays)
{
    m_row.setInput({"profit&loss", "", "", "", 0.0, 1.0, 2.0});
    EXPECT_TRUE(tests::sees(m_area, "profit&&loss")) << "one is shown, and none underlines";
    EXPECT_EQ(m_row.edit()->accessibleName(), QStringLiteral("profit&loss"));
}

TEST_F(PredictRowTest, ALongNameIsElidedAndReportedInFull)
{
    const std::string name = "<b>" + std::string(300, 'x');
    m_row.setInput({name, "", "", "", 0.0, 1.0, 2.0});
    EXPECT_LT(m_area.minimumSizeHint().width(), 900);
    EXPECT_TRUE(m_row.edit()->toolTip().contains(QStringLiteral("&lt;b&gt;x")));
}

}  // namespace
}  // namespace walletloupe::ui
