#include "ui/predict/predict_inputs.h"

#include "tests/ui/parts/widgets_in.h"
#include "ui/parts/number_input.h"

#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

#include <limits>

namespace walletloupe::ui {
namespace {

using Values = std::vector<double>;
using Flags = std::vector<bool>;

analysis::PredictorInput input(const char* name, double median)
{
    return {name, "", "", "", 0.0, median, 100.0};
}

class PredictInputsTest : public testing::Test {
protected:
    PredictInputsTest()
    {
        analysis::PredictorInput known = input("TX_COUNT", 50.0);
        known.help = "How many.";
        m_inputs.setInputs({known, input("size", 2.5), input("age", 7.0)});
        m_inputs.resize(800, 400);
        m_inputs.show();
        m_changed.clear();
    }

    NumberInput* edit(const char* name) const { return tests::named<NumberInput>(m_inputs, name); }
    void type(const char* name, const char* text)
    {
        QTest::keyClicks(edit(name), QString::fromUtf8(text));
    }
    void click(const char* text)
    {
        QTest::mouseClick(tests::button(m_inputs, text), Qt::LeftButton);
    }

    PredictInputs m_inputs;
    QSignalSpy m_changed{&m_inputs, &PredictInputs::changed};
};

TEST_F(PredictInputsTest, MediansStandInForWhatIsNotTyped)
{
    EXPECT_TRUE(m_inputs.isUntouched());
    EXPECT_EQ(m_inputs.values(), (Values{50.0, 2.5, 7.0}));
    EXPECT_EQ(m_inputs.typed(), (Flags{false, false, false}));
    type("size", "4");
    EXPECT_FALSE(m_inputs.isUntouched());
    EXPECT_EQ(m_inputs.values(), (Values{50.0, 4.0, 7.0}));
    EXPECT_EQ(m_inputs.typed(), (Flags{false, true, false}));
    EXPECT_EQ(m_changed.count(), 1);
}

TEST_F(PredictInputsTest, NamesTheFirstInputThatCannotBeRead)
{
    EXPECT_EQ(m_inputs.unreadableInput(), QString());
    type("age", "nan");
    EXPECT_EQ(m_inputs.unreadableInput(), QStringLiteral("age"));
    type("size", "1e400");
    EXPECT_EQ(m_inputs.unreadableInput(), QStringLiteral("size"));
    EXPECT_EQ(m_inputs.values(), (Values{50.0, 2.5, 7.0}));
}

TEST_F(PredictInputsTest, FillsEmptyInputsWithMediansAndLeavesTheOthers)
{
    type("size", "oops");
    type("age", " ");
    m_changed.clear();
    click("Fill with medians");
    EXPECT_EQ(edit("TX_COUNT")->text(), QStringLiteral("50"));
    EXPECT_EQ(edit("size")->text(), QStringLiteral("oops"));
    EXPECT_EQ(edit("age")->text(), QStringLiteral("7"));
    EXPECT_EQ(m_changed.count(), 1);
}

TEST_F(PredictInputsTest, ClearEmptiesEveryInputAndGoesToTheFirst)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_inputs));
    m_inputs.setValues(QStringLiteral("0xAlpha"), {{QStringLiteral("size"), 3.0}});
    type("age", "abc");
    m_changed.clear();
    click("Clear");
    EXPECT_TRUE(m_inputs.isUntouched());
    EXPECT_EQ(m_inputs.wallet(), QString());
    EXPECT_TRUE(edit("TX_COUNT")->hasFocus());
    EXPECT_EQ(m_changed.count(), 1);
}

TEST_F(PredictInputsTest, TakesAWalletByTheNamesOfItsColumns)
{
    type("age", "9");
    m_changed.clear();
    m_inputs.setValues(QStringLiteral("0xAlpha"),
                       {{QStringLiteral("num_transactions"), 0.1},
                        {QStringLiteral("unknown"), 1.0},
                        {QStringLiteral("SIZE"), std::numeric_limits<double>::quiet_NaN()}});
    EXPECT_EQ(edit("TX_COUNT")->text(), QStringLiteral("0.1")) << "bound by its alias";
    EXPECT_EQ(edit("size")->text(), QString()) << "a missing value stays empty";
    EXPECT_EQ(edit("age")->text(), QString()) << "of another wallet";
    EXPECT_EQ(m_inputs.wallet(), QStringLiteral("0xAlpha"));
    EXPECT_TRUE(tests::sees(m_inputs, "0xAlpha"));
    EXPECT_EQ(m_changed.count(), 1);
}

TEST_F(PredictInputsTest, AChangedValueIsNoLongerThatWallet)
{
    m_inputs.setValues(QStringLiteral("0xAlpha"), {{QStringLiteral("size"), 3.0}});
    type("size", "0");
    EXPECT_EQ(m_inputs.wallet(), QString());
    EXPECT_FALSE(tests::sees(m_inputs, "0xAlpha"));
    EXPECT_EQ(edit("size")->text(), QStringLiteral("30"));
}

TEST_F(PredictInputsTest, KeepsWhatWasTypedInInputsOfTheSameName)
{
    type("size", "4");
    type("age", "x");
    edit("size")->setFocus();
    m_changed.clear();
    m_inputs.setInputs({input("age", 8.0), input("weight", 1.0), input("size", 3.0)});
    EXPECT_EQ(m_inputs.values(), (Values{8.0, 1.0, 4.0}));
    EXPECT_EQ(edit("age")->text(), QStringLiteral("x"));
    EXPECT_EQ(edit("TX_COUNT"), nullptr);
    EXPECT_EQ(m_inputs.findChildren<NumberInput*>().size(), 3);
    EXPECT_GE(m_changed.count(), 1);
}

TEST_F(PredictInputsTest, AnotherModelForgetsTheWallet)
{
    m_inputs.setValues(QStringLiteral("0xAlpha"), {{QStringLiteral("size"), 3.0}});
    m_inputs.setInputs({input("weight", 1.0)});
    EXPECT_TRUE(m_inputs.isUntouched());
    EXPECT_EQ(m_inputs.wallet(), QString());
    EXPECT_FALSE(tests::sees(m_inputs, "0xAlpha"));
}

TEST_F(PredictInputsTest, HelpsWithTheInputThatIsEntered)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_inputs));
    QTest::mouseClick(edit("size"), Qt::LeftButton);
    edit("size")->setFocus();
    EXPECT_TRUE(tests::sees(m_inputs, "size. Training wallets: 0 to 100, median 2.5."));
    QTest::keyClick(edit("size"), Qt::Key_Backtab);
    EXPECT_TRUE(
        tests::sees(m_inputs, "TX_COUNT: How many. Training wallets: 0 to 100, median 50."));
}

TEST_F(PredictInputsTest, OnlyKnownPercentilesHaveASlider)
{
    analysis::PredictorInput known = input("known", 50.0);
    for (int i = 0; i <= 100; ++i)
        known.percentiles.push_back(i * 2.0);
    m_inputs.setInputs({known, input("size", 2.5)});
    auto* slider = tests::named<QSlider>(m_inputs, "known percentile");
    ASSERT_TRUE(slider->isVisible());
    EXPECT_FALSE(tests::named<QSlider>(m_inputs, "size percentile")->isVisible());
    EXPECT_FALSE(slider->isWindow());
    m_changed.clear();
    QTest::mouseClick(slider, Qt::LeftButton, {},
                      QPoint(slider->width() - 2, slider->height() / 2));
    EXPECT_EQ(edit("known")->text(), QStringLiteral("200"));
    EXPECT_EQ(m_changed.count(), 1);
}

TEST_F(PredictInputsTest, DescribesTypedValuesOnly)
{
    type("size", "4");
    m_inputs.showReadings({{"TX_COUNT", 50.0, 50.0, {}}, {"size", 4.0, 81.0, {}}});
    EXPECT_TRUE(tests::sees(m_inputs, "percentile rank 81"));
    EXPECT_FALSE(tests::sees(m_inputs, "percentile rank 50")) << "nobody typed the median";
    m_inputs.showReadings({});
    EXPECT_FALSE(tests::sees(m_inputs, "percentile rank 81"));
}

TEST_F(PredictInputsTest, EveryInputHasAName)
{
    const tests::Inputs inputs = tests::inputsOf(m_inputs);
    EXPECT_EQ(inputs.count, 6);
    EXPECT_EQ(inputs.nameless, "");
}

TEST_F(PredictInputsTest, ALongWalletDoesNotWidenThePage)
{
    const int before = m_inputs.minimumSizeHint().width();
    const QString wallet(300, u'w');
    m_inputs.setValues(wallet, {{QStringLiteral("size"), 3.0}});
    EXPECT_EQ(m_inputs.minimumSizeHint().width(), before);
    const auto* source = tests::named<QLabel>(m_inputs, "Source");
    EXPECT_EQ(source->text(), wallet);
    EXPECT_FALSE(source->toolTip().isEmpty());
}

TEST_F(PredictInputsTest, AnotherFitOfTheSameInputsDoesNotDisturbWhoTypes)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_inputs));
    NumberInput* size = edit("size");
    size->setFocus();
    type("size", "123");
    size->setCursorPosition(1);
    m_inputs.setInputs({input("TX_COUNT", 51.0), input("size", 3.5), input("age", 8.0)});
    ASSERT_EQ(edit("size"), size) << "the same row";
    EXPECT_TRUE(size->hasFocus());
    EXPECT_EQ(size->cursorPosition(), 1);
    EXPECT_EQ(size->text(), QStringLiteral("123"));
    EXPECT_EQ(size->placeholderText(), QStringLiteral("3.5"));
    EXPECT_TRUE(tests::sees(m_inputs, "size. Training wallets: 0 to 100, median 3.5."));
    EXPECT_EQ(m_inputs.values(), (Values{51.0, 123.0, 8.0}));
}

TEST_F(PredictInputsTest, OtherInputsKeepTheCaretByName)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_inputs));
    edit("size")->setFocus();
    type("size", "123");
    edit("size")->setCursorPosition(2);
    m_inputs.setInputs({input("weight", 1.0), input("size", 3.0)});
    EXPECT_TRUE(edit("size")->hasFocus());
    EXPECT_EQ(edit("size")->cursorPosition(), 2);
    QTest::keyClicks(edit("size"), QStringLiteral("9"));
    EXPECT_EQ(edit("size")->text(), QStringLiteral("1293"));
}

TEST_F(PredictInputsTest, TabGoesThroughTheInputsAndThenTheButtons)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_inputs));
    m_inputs.setInputs({input("b", 1.0), input("a", 3.0)});
    m_inputs.focusFirst();
    EXPECT_TRUE(edit("b")->hasFocus());
    QTest::keyClick(&m_inputs, Qt::Key_Tab);
    EXPECT_TRUE(edit("a")->hasFocus());
    QTest::keyClick(&m_inputs, Qt::Key_Tab);
    EXPECT_TRUE(tests::button(m_inputs, "Fill with medians")->hasFocus());
    QTest::keyClick(&m_inputs, Qt::Key_Tab);
    EXPECT_TRUE(tests::button(m_inputs, "Clear")->hasFocus());
    QTest::keyClick(&m_inputs, Qt::Key_Tab);
    EXPECT_TRUE(edit("b")->hasFocus()) << "nothing else stops the Tab key";
}

TEST(PredictInputsInAPage, NewRowsComeBetweenWhatStandsBeforeAndBehind)
{
    QWidget page;
    auto* layout = new QVBoxLayout(&page);
    auto* before = new QLineEdit;
    auto* inputs = new PredictInputs;
    auto* behind = new QLineEdit;
    for (QWidget* part : {static_cast<QWidget*>(before), static_cast<QWidget*>(inputs),
                          static_cast<QWidget*>(behind)})
        layout->addWidget(part);
    page.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page));
    inputs->setInputs({input("a", 1.0)});
    inputs->setInputs({input("b", 1.0)});
    before->setFocus();
    QTest::keyClick(&page, Qt::Key_Tab);
    EXPECT_TRUE(tests::named<NumberInput>(*inputs, "b")->hasFocus());
    QTest::keyClick(&page, Qt::Key_Tab);
    EXPECT_TRUE(tests::button(*inputs, "Fill with medians")->hasFocus());
    QTest::keyClick(&page, Qt::Key_Tab);
    QTest::keyClick(&page, Qt::Key_Tab);
    EXPECT_TRUE(behind->hasFocus());
}

}  // namespace
}  // namespace walletloupe::ui
