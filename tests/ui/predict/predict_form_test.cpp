#include "ui/predict/predict_form.h"

#include "tests/support/sample_model.h"
#include "tests/ui/parts/widgets_in.h"
#include "ui/format/number_text.h"
#include "ui/parts/number_input.h"
#include "ui/predict/cluster_chip.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <gtest/gtest.h>

#include <functional>

namespace walletloupe::ui {
namespace {

constexpr const char* invitation = "The label appears here as soon as you type a value.";
constexpr const char* whales = "Whales \"ü\"";

/// The sample model: TX_COUNT 0..100 and balance 0..10, medians 50 and 5.
std::shared_ptr<const analysis::WalletPredictor> predictor(
    const std::function<void(model::SegmentationModel&)>& change = [](auto&) {})
{
    model::SegmentationModel model = tests::sampleModel();
    change(model);
    return std::make_shared<analysis::WalletPredictor>(std::move(model));
}

class PredictFormTest : public testing::Test {
protected:
    PredictFormTest()
    {
        m_form.setPredictor(predictor());
        m_form.resize(1200, 700);
        m_form.show();
    }

    NumberInput* edit(const char* name) const { return tests::named<NumberInput>(m_form, name); }
    void type(const char* name, const char* text)
    {
        QTest::keyClicks(edit(name), QString::fromUtf8(text));
    }
    void click(const char* text) { QTest::mouseClick(tests::button(m_form, text), Qt::LeftButton); }
    /// The cluster that is shown; empty while the label waits.
    std::string cluster() const
    {
        const auto* chip = m_form.findChild<ClusterChip*>();
        return chip->isVisible() ? chip->text().toStdString() : "";
    }
    std::string value(const char* name) const
    {
        return tests::named<QLabel>(m_form, name)->text().toStdString();
    }

    QAction m_openWallets;
    QAction m_openModel;
    PredictForm m_form{m_openWallets, m_openModel};
};

TEST_F(PredictFormTest, WithoutAModelItReportsWhereOneComesFrom)
{
    m_form.setPredictor(nullptr);
    EXPECT_TRUE(tests::sees(m_form, "No model yet"));
    EXPECT_FALSE(edit("TX_COUNT")->isVisible());
    QSignalSpy wallets(&m_openWallets, &QAction::triggered);
    QSignalSpy model(&m_openModel, &QAction::triggered);
    click("Open wallets…");
    EXPECT_EQ(wallets.count(), 1);
    EXPECT_EQ(model.count(), 0);
    click("Open model…");
    EXPECT_EQ(wallets.count(), 1);
    EXPECT_EQ(model.count(), 1);
}

TEST_F(PredictFormTest, InvitesToType)
{
    EXPECT_FALSE(tests::sees(m_form, "No model yet"));
    EXPECT_TRUE(edit("TX_COUNT")->isVisible());
    EXPECT_TRUE(tests::sees(m_form, invitation));
    EXPECT_EQ(cluster(), "");
}

TEST_F(PredictFormTest, TheLabelFollowsEveryKey)
{
    type("TX_COUNT", "9");
    EXPECT_EQ(cluster(), "Cluster 0");
    type("TX_COUNT", "5");
    EXPECT_EQ(cluster(), whales);
    QTest::keyClick(edit("TX_COUNT"), Qt::Key_Backspace);
    EXPECT_EQ(cluster(), "Cluster 0");
    QTest::keyClick(edit("TX_COUNT"), Qt::Key_Backspace);
    EXPECT_EQ(cluster(), "");
    EXPECT_TRUE(tests::sees(m_form, invitation));
}

TEST_F(PredictFormTest, ShowsHowSureItIs)
{
    type("TX_COUNT", "95");
    EXPECT_TRUE(tests::sees(m_form, "Clearly in Whales \"ü\""));
    EXPECT_EQ(value("Reason"), "The next one, Cluster 0, is 17 times as far away.");
    EXPECT_EQ(value("Distance"), "0.05");
    EXPECT_EQ(value("Second best"), "Cluster 0");
    EXPECT_EQ(value("Margin"), "0.816186");
    EXPECT_TRUE(tests::sees(m_form, "percentile rank 95"));
    EXPECT_TRUE(
        tests::sees(m_form, "1 of 2 values given; the training median stands in for the others."));
}

TEST_F(PredictFormTest, WarnsOnTheBorder)
{
    type("TX_COUNT", "50");
    EXPECT_EQ(cluster(), whales);
    EXPECT_TRUE(tests::sees(m_form, "On the border to Cluster 0"));
}

TEST_F(PredictFormTest, WarnsOfValuesOutsideTheTrainingData)
{
    const char* one = "1 value is outside the training data: the label is an extrapolation.";
    type("TX_COUNT", "100");
    EXPECT_FALSE(tests::sees(m_form, one)) << "the largest is inside";
    type("TX_COUNT", ".5");
    EXPECT_EQ(cluster(), whales);
    EXPECT_TRUE(tests::sees(m_form, one));
    EXPECT_TRUE(tests::sees(m_form, "above every training wallet, largest was 100"));
    type("balance", "-1");
    EXPECT_TRUE(tests::sees(m_form, "below every training wallet, smallest was 0"));
    EXPECT_TRUE(tests::sees(
        m_form, "2 values are outside the training data: the label is an extrapolation."));
}

TEST_F(PredictFormTest, TheLabelWaitsForWhatCannotBeRead)
{
    const char* notANumber = "Not a number; write it like 12, 0.5 or 1.45e20";
    const struct {
        const char* typed;
        const char* message;
    } cases[] = {{"1,5", "Decimals take a point: write 1.5"},
                 {"abc", notANumber},
                 {"nan", notANumber},
                 {"inf", notANumber},
                 {"1e400", "Too large or too small for a number"}};
    type("TX_COUNT", "95");
    for (const auto& [typed, message] : cases) {
        edit("balance")->clear();
        type("balance", typed);
        EXPECT_EQ(cluster(), "") << typed;
        EXPECT_TRUE(tests::sees(m_form, "The label waits for a number in balance.")) << typed;
        EXPECT_TRUE(tests::sees(m_form, message)) << typed;
        EXPECT_TRUE(tests::sees(m_form, "percentile rank 95")) << "the other input is fine";
    }
    edit("balance")->clear();
    EXPECT_EQ(cluster(), whales);
    EXPECT_FALSE(tests::sees(m_form, notANumber));
}

TEST_F(PredictFormTest, ReadsTheUsualSpellings)
{
    for (const char* typed : {"9.5e1", " 95 ", "+95", "95.0", "0.95E+2"}) {
        edit("TX_COUNT")->clear();
        type("TX_COUNT", typed);
        EXPECT_EQ(value("Distance"), "0.05") << typed;
        EXPECT_EQ(cluster(), whales) << typed;
    }
}

TEST_F(PredictFormTest, FillsWithMedians)
{
    type("balance", "9");
    click("Fill with medians");
    EXPECT_EQ(edit("TX_COUNT")->text(), QStringLiteral("50"));
    EXPECT_EQ(edit("balance")->text(), QStringLiteral("9"));
    EXPECT_EQ(cluster(), whales);
    EXPECT_FALSE(tests::visibleTexts(m_form).join(u' ').contains(QStringLiteral("stands in for")));
}

TEST_F(PredictFormTest, ClearsEverything)
{
    type("TX_COUNT", "950");
    type("balance", "abc");
    click("Clear");
    EXPECT_EQ(edit("TX_COUNT")->text(), QString());
    EXPECT_EQ(edit("balance")->text(), QString());
    EXPECT_TRUE(tests::sees(m_form, invitation));
    EXPECT_FALSE(tests::sees(m_form, "above every training wallet, largest was 100"));
}

TEST_F(PredictFormTest, CopiesTheWholeAnswer)
{
    m_form.setValues(QStringLiteral("0xBeta"), {{QStringLiteral("tx_count"), 95.0}});
    QGuiApplication::clipboard()->clear();
    click("Copy result");
    const auto expected = predictor()->predict({95.0, 5.0});
    ASSERT_TRUE(expected);
    const QString text =
        QStringLiteral(
            "Wallet: 0xBeta\nCluster: Whales \"ü\"\nDistance: %1\nSecond best: Cluster 0\n"
            "Margin: %2\nTX_COUNT = 95\nbalance = 5 (median)\n")
            .arg(exactNumberText(expected->label.distance),
                 exactNumberText(expected->label.margin));
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(), text.toStdString());
}

TEST_F(PredictFormTest, TakesAWalletOfTheTable)
{
    type("balance", "3");
    m_form.setValues(QStringLiteral("0xBeta"), {{QStringLiteral("num_transactions"), 9.0},
                                                {QStringLiteral("active_days"), 4.0}});
    EXPECT_TRUE(tests::sees(m_form, "0xBeta"));
    EXPECT_EQ(edit("TX_COUNT")->text(), QStringLiteral("9"));
    EXPECT_EQ(edit("balance")->text(), QString()) << "that wallet has none";
    EXPECT_EQ(cluster(), "Cluster 0");
}

TEST_F(PredictFormTest, PredictsTypedValuesWithTheNewModel)
{
    type("TX_COUNT", "95");
    m_form.setPredictor(predictor([](auto& model) { model.names[1] = "Busy"; }));
    EXPECT_EQ(edit("TX_COUNT")->text(), QStringLiteral("95"));
    EXPECT_EQ(cluster(), "Busy");
    m_form.setPredictor(nullptr);
    m_form.setPredictor(predictor());
    EXPECT_EQ(cluster(), whales);
}

TEST_F(PredictFormTest, AModelWithOtherInputsBeginsAnew)
{
    m_form.setValues(QStringLiteral("0xBeta"), {{QStringLiteral("tx_count"), 9.0}});
    m_form.setPredictor(predictor([](auto& model) { model.features = {"width", "height"}; }));
    EXPECT_TRUE(tests::sees(m_form, invitation));
    EXPECT_FALSE(tests::sees(m_form, "0xBeta"));
    EXPECT_EQ(edit("TX_COUNT"), nullptr);
    type("height", "10");
    EXPECT_EQ(cluster(), whales);
}

TEST_F(PredictFormTest, PassesOnWhyAModelCannotTakeAValue)
{
    m_form.setPredictor(
        predictor([](auto& model) { model.scaler.kind = ml::ScaleKind::LogMinMax; }));
    type("balance", "-1");
    EXPECT_EQ(cluster(), "");
    EXPECT_EQ(value("Message"),
              "balance is below 0, which this model's scaling (log-minmax) cannot take.");
}

TEST_F(PredictFormTest, WithoutMediansEveryValueMustBeTyped)
{
    m_form.setPredictor(predictor([](auto& model) {
        for (auto& range : model.ranges)
            range = {0.0, 0.0, {}, false};
    }));
    type("TX_COUNT", "95");
    EXPECT_EQ(value("Message"), "The label waits for a number in balance.");
    EXPECT_TRUE(edit("balance")->placeholderText().isEmpty());
    type("balance", "10");
    EXPECT_EQ(cluster(), whales);
    EXPECT_FALSE(tests::sees(m_form, "above every training wallet"));
}

TEST_F(PredictFormTest, AModelOfOneClusterHasNoSecondBest)
{
    m_form.setPredictor(predictor([](auto& model) {
        model.clustering = model::kMeansClusters(model.centers().topRows(1));
        model.names.resize(1);
        model.sizes.resize(1);
    }));
    type("TX_COUNT", "95");
    EXPECT_TRUE(tests::sees(m_form, "In Cluster 0"));
    EXPECT_EQ(value("Second best"), "none");
}

TEST_F(PredictFormTest, EveryInputHasAName)
{
    const tests::Inputs inputs = tests::inputsOf(m_form);
    EXPECT_EQ(inputs.count, 8) << "two numbers, six buttons";
    EXPECT_EQ(inputs.nameless, "");
}

TEST_F(PredictFormTest, TabEndsAtTheAnswer)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_form));
    type("TX_COUNT", "95");
    m_form.setPredictor(predictor([](auto& model) { model.features = {"TX_COUNT", "height"}; }));
    m_form.focusFirst();
    EXPECT_TRUE(edit("TX_COUNT")->hasFocus());
    QStringList stops;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&m_form, Qt::Key_Tab);
        const auto* asButton = qobject_cast<QAbstractButton*>(m_form.focusWidget());
        stops << (asButton ? asButton->text().remove(u'&')
                           : m_form.focusWidget()->accessibleName());
    }
    EXPECT_EQ(stops.join(u',').toStdString(),
              "TX_COUNT percentile,height,height percentile,Fill with medians,Clear,Copy result");
}

TEST_F(PredictFormTest, ASliderMovesTheNumberAndTheLabel)
{
    QSignalSpy tried(&m_form, &PredictForm::tried);
    auto* slider = tests::named<QSlider>(m_form, "TX_COUNT percentile");
    slider->setValue(950);
    EXPECT_EQ(edit("TX_COUNT")->text(), QStringLiteral("95"));
    EXPECT_EQ(cluster(), whales);
    EXPECT_EQ(value("Distance"), "0.05");
    ASSERT_EQ(tried.count(), 1);
    QTest::keyClick(slider, Qt::Key_Home);
    EXPECT_EQ(edit("TX_COUNT")->text(), QStringLiteral("0"));
    EXPECT_EQ(cluster(), "Cluster 0");
}

TEST_F(PredictFormTest, ANumberMovesItsSlider)
{
    auto* slider = tests::named<QSlider>(m_form, "TX_COUNT percentile");
    type("TX_COUNT", "25");
    EXPECT_EQ(slider->value(), 250);
    edit("TX_COUNT")->clear();
    EXPECT_EQ(slider->value(), 500) << "the median stands in";
}

TEST_F(PredictFormTest, ResetBringsTheWalletBackAndTheChangeIsReported)
{
    m_form.setValues(QStringLiteral("0xBeta"),
                     {{QStringLiteral("tx_count"), 9.0}, {QStringLiteral("balance"), 2.0}});
    EXPECT_FALSE(tests::button(m_form, "Reset")->isVisible());
    tests::named<QSlider>(m_form, "TX_COUNT percentile")->setValue(950);
    EXPECT_EQ(value("Changes"), "What if: TX_COUNT 9 → 95");
    EXPECT_EQ(value("Change"), "Cluster 0 → Whales \"ü\"");
    click("Reset");
    EXPECT_EQ(edit("TX_COUNT")->text(), QStringLiteral("9"));
    EXPECT_EQ(cluster(), "Cluster 0");
    EXPECT_TRUE(tests::sees(m_form, "0xBeta"));
    EXPECT_FALSE(tests::named<QLabel>(m_form, "Change")->isVisible());
    EXPECT_FALSE(tests::button(m_form, "Reset")->isVisible());
}

TEST_F(PredictFormTest, WithoutPercentilesThereIsNoSlider)
{
    m_form.setPredictor(predictor([](auto& model) {
        for (auto& range : model.ranges)
            range.percentiles.clear();
    }));
    EXPECT_FALSE(tests::named<QSlider>(m_form, "TX_COUNT percentile")->isVisible());
}

TEST_F(PredictFormTest, TheFocusBeginsAtWhatBringsAModel)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_form));
    m_form.setPredictor(nullptr);
    m_form.focusFirst();
    EXPECT_TRUE(tests::button(m_form, "Open wallets…")->hasFocus());
}

TEST_F(PredictFormTest, ASmallWindowScrollsInsteadOfClipping)
{
    type("TX_COUNT", "95");
    m_form.resize(500, 260);
    static_cast<void>(m_form.grab());
    EXPECT_EQ(m_form.size(), QSize(500, 260));
    const auto areas = m_form.findChildren<QScrollArea*>();
    ASSERT_FALSE(areas.isEmpty());
    const QScrollArea* page = areas.front();
    EXPECT_GT(page->horizontalScrollBar()->maximum(), 0);
    EXPECT_GT(page->verticalScrollBar()->maximum(), 0);
    for (const QScrollArea* area : areas) {
        EXPECT_EQ(area->focusPolicy(), Qt::NoFocus);
        if (area != page) {
            EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0) << "the page does that";
        }
    }
}

}  // namespace
}  // namespace walletloupe::ui
