#include "ui/clusters/fit_form.h"

#include "tests/support/csv_tables.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"
#include "tests/ui/parts/widgets_in.h"
#include "ui/clusters/scale_selector.h"

#include <QComboBox>
#include <QListWidget>
#include <QSettings>
#include <QSpinBox>
#include <QTest>
#include <gtest/gtest.h>

#include <set>

namespace walletloupe::ui {
namespace {

using Names = std::vector<std::string>;

class FitFormTest : public testing::Test {
protected:
    FitFormTest()
    {
        QObject::connect(&m_form, &FitForm::fitRequested, &m_form,
                         [this](const auto& options) { m_fits.push_back(options); });
        QObject::connect(&m_form, &FitForm::sweepRequested, &m_form,
                         [this](const auto& options) { m_sweeps.push_back(options); });
        m_form.setTable(&m_table);
        m_form.show();
    }

    QSpinBox* spin(const char* name) const { return tests::named<QSpinBox>(m_form, name); }
    QSpinBox* kBox() const { return spin("Number of clusters, k"); }
    QAbstractButton* button(const char* text) const { return tests::button(m_form, text); }
    QListWidget* list() const { return m_form.findChild<QListWidget*>(); }

    /// The combo box that offers this.
    QComboBox* choiceOf(const char* text) const
    {
        for (QComboBox* box : m_form.findChildren<QComboBox*>()) {
            if (box->findText(QString::fromUtf8(text)) >= 0)
                return box;
        }
        return nullptr;
    }

    static void type(QSpinBox* box, const char* digits)
    {
        box->selectAll();
        QTest::keyClicks(box, QString::fromUtf8(digits));
    }

    void toggle(int feature)
    {
        list()->setCurrentRow(feature);
        QTest::keyClick(list(), Qt::Key_Space);
    }

    void click(const char* text) { QTest::mouseClick(button(text), Qt::LeftButton); }

    wallets::WalletTable m_table =
        tests::tableOf("wallet,tx_count,balance,risk_score\na,1,2,3\nb,4,5,6\n");
    FitForm m_form;
    std::vector<analysis::SegmentOptions> m_fits;
    std::vector<analysis::ComparisonOptions> m_sweeps;
};

TEST_F(FitFormTest, BeginsWithTheClassicOptions)
{
    click("Fit clusters");
    ASSERT_EQ(m_fits.size(), 1U);
    const analysis::SegmentOptions& options = m_fits[0];
    EXPECT_EQ(options.kMeans.nClusters, 3);
    EXPECT_EQ(options.kMeans.nInit, 10);
    EXPECT_EQ(options.kMeans.randomState, 42U);
    EXPECT_EQ(options.scale, Scale::MinMax);
    EXPECT_EQ(options.missing, wallets::MissingPolicy::LeaveOut);
    EXPECT_EQ(options.features, (Names{"balance", "tx_count"}));
    EXPECT_TRUE(m_sweeps.empty());
}

TEST_F(FitFormTest, RequestsAFitWithExactlyWhatIsChosen)
{
    type(kBox(), "17");
    type(spin("Seed"), "2147483647");
    type(spin("Restarts"), "25");
    QTest::keyClick(choiceOf("Rank"), Qt::Key_Down);
    QTest::keyClick(choiceOf("Rank"), Qt::Key_Down);
    QTest::keyClick(choiceOf("Fill with the median"), Qt::Key_Down);
    toggle(0);
    toggle(2);
    click("Fit clusters");
    ASSERT_EQ(m_fits.size(), 1U);
    const analysis::SegmentOptions& options = m_fits[0];
    EXPECT_EQ(options.kMeans.nClusters, 17);
    EXPECT_EQ(options.kMeans.randomState, 2147483647U);
    EXPECT_EQ(options.kMeans.nInit, 25);
    EXPECT_EQ(options.scale, Scale::LogMinMax);
    EXPECT_EQ(options.missing, wallets::MissingPolicy::FillMedian);
    EXPECT_EQ(options.features, (Names{"balance", "risk_score"}));
    EXPECT_EQ(m_form.k(), 17);
}

TEST_F(FitFormTest, RequestsASweepWithExactlyWhatIsChosen)
{
    type(spin("Smallest k to try"), "4");
    type(spin("Largest k to try"), "12");
    type(spin("Seed"), "7");
    type(spin("Restarts"), "3");
    QTest::keyClick(choiceOf("Rank"), Qt::Key_Down);
    QTest::keyClick(choiceOf("Fill with the median"), Qt::Key_Down);
    toggle(1);
    click("Compare k");
    ASSERT_EQ(m_sweeps.size(), 1U);
    const analysis::SweepOptions& options = m_sweeps[0].sweep;
    EXPECT_EQ(options.from, 4);
    EXPECT_EQ(options.to, 12);
    EXPECT_EQ(options.segment.kMeans.randomState, 7U);
    EXPECT_EQ(options.segment.kMeans.nInit, 3);
    EXPECT_EQ(options.segment.scale, Scale::ZScore);
    EXPECT_EQ(options.segment.missing, wallets::MissingPolicy::FillMedian);
    EXPECT_EQ(options.segment.features, (Names{"tx_count"}));
    EXPECT_TRUE(m_fits.empty());
}

TEST_F(FitFormTest, ASweepGoesFromTwoToTenByDefault)
{
    click("Compare k");
    ASSERT_EQ(m_sweeps.size(), 1U);
    EXPECT_EQ(m_sweeps[0].sweep.from, 2);
    EXPECT_EQ(m_sweeps[0].sweep.to, 10);
}

TEST_F(FitFormTest, ControlReturnFits)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_form));
    QTest::keyClick(kBox(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(tests::waitUntil([this] { return !m_fits.empty(); }))
        << "the button goes down first";
}

TEST_F(FitFormTest, ClassicThreeSetsKToThree)
{
    EXPECT_FALSE(button("Classic 3")->isEnabled()) << "k is 3 already";
    type(kBox(), "8");
    ASSERT_TRUE(button("Classic 3")->isEnabled());
    click("Classic 3");
    EXPECT_EQ(kBox()->value(), 3);
    EXPECT_FALSE(button("Classic 3")->isEnabled());
    EXPECT_TRUE(m_fits.empty()) << "it sets k; the fit is another click";
}

TEST_F(FitFormTest, KStaysBetweenTwoAndFifty)
{
    m_form.setK(1);
    EXPECT_EQ(m_form.k(), 2);
    m_form.setK(51);
    EXPECT_EQ(m_form.k(), 50);
    m_form.setK(50);
    EXPECT_EQ(m_form.segmentOptions().kMeans.nClusters, 50);
}

TEST_F(FitFormTest, WithoutAFeatureThereIsNothingToRun)
{
    toggle(0);
    EXPECT_TRUE(button("Fit clusters")->isEnabled());
    toggle(1);
    EXPECT_FALSE(button("Fit clusters")->isEnabled());
    EXPECT_FALSE(button("Compare k")->isEnabled());
    EXPECT_TRUE(tests::sees(m_form, "check at least one feature"));
    m_form.requestFit();
    m_form.requestSweep();
    EXPECT_TRUE(m_fits.empty());
    EXPECT_TRUE(m_sweeps.empty());
    toggle(2);
    EXPECT_TRUE(button("Fit clusters")->isEnabled());
    EXPECT_TRUE(button("Compare k")->isEnabled());
    EXPECT_FALSE(tests::sees(m_form, "check at least one feature"));
}

TEST_F(FitFormTest, WithoutATableEverythingIsOff)
{
    m_form.setTable(nullptr);
    EXPECT_FALSE(m_form.isEnabled());
    EXPECT_FALSE(kBox()->isEnabled());
    EXPECT_FALSE(button("Fit clusters")->isEnabled());
    m_form.requestFit();
    m_form.requestSweep();
    EXPECT_TRUE(m_fits.empty());
    EXPECT_TRUE(m_sweeps.empty());
    EXPECT_FALSE(tests::sees(m_form, "check at least one feature"));
    m_form.setTable(&m_table);
    click("Fit clusters");
    EXPECT_EQ(m_fits.size(), 1U);
}

TEST_F(FitFormTest, ARangeOutOfOrderCannotBeSwept)
{
    type(spin("Smallest k to try"), "10");
    EXPECT_TRUE(button("Compare k")->isEnabled()) << "a single k is a range";
    type(spin("Smallest k to try"), "11");
    EXPECT_FALSE(button("Compare k")->isEnabled());
    EXPECT_TRUE(button("Fit clusters")->isEnabled());
    m_form.requestSweep();
    EXPECT_TRUE(m_sweeps.empty());
    const char* reason = "The first k must not be larger than the last.";
    EXPECT_TRUE(tests::sees(m_form, reason));
    QTest::keyClick(spin("Largest k to try"), Qt::Key_Up);
    EXPECT_TRUE(button("Compare k")->isEnabled());
    EXPECT_FALSE(tests::sees(m_form, reason));
}

TEST_F(FitFormTest, ReportsThatAFitIsOverdue)
{
    const auto isOverdue = [this] { return tests::sees(m_form, "changed since the last fit"); };
    QTest::keyClick(kBox(), Qt::Key_Up);
    EXPECT_FALSE(isOverdue()) << "there was no fit yet";
    click("Fit clusters");
    EXPECT_FALSE(isOverdue()) << "it was only asked for";
    m_form.setFitted(m_fits.back());
    EXPECT_FALSE(isOverdue());
    QTest::keyClick(choiceOf("Rank"), Qt::Key_Down);
    EXPECT_TRUE(isOverdue());
    click("Fit clusters");
    EXPECT_TRUE(isOverdue()) << "until it is done";
    QTest::keyClick(choiceOf("Rank"), Qt::Key_Up);
    EXPECT_FALSE(isOverdue()) << "back to what was fitted";
    toggle(2);
    EXPECT_TRUE(isOverdue());
    m_form.setFitted(m_form.segmentOptions());
    EXPECT_FALSE(isOverdue());
    kBox()->stepUp();
    EXPECT_TRUE(isOverdue());
    m_form.setTable(&m_table);
    EXPECT_FALSE(isOverdue()) << "another file was never fitted";
}

TEST_F(FitFormTest, TheDefaultFeaturesAreNoChange)
{
    analysis::SegmentOptions fitted = m_form.segmentOptions();
    fitted.features.clear();
    m_form.setFitted(fitted);
    EXPECT_FALSE(tests::sees(m_form, "changed since the last fit"));
    toggle(0);
    EXPECT_TRUE(tests::sees(m_form, "changed since the last fit"));
    m_form.setFitted({});
    EXPECT_FALSE(tests::sees(m_form, "changed since the last fit"));
}

TEST_F(FitFormTest, ReportsThatAComparisonIsOverdue)
{
    const auto isOverdue = [this] {
        return tests::sees(m_form, "changed since the last comparison");
    };
    m_form.setFitted(m_form.segmentOptions());
    m_form.setCompared(m_form.comparisonOptions());
    kBox()->stepUp();
    EXPECT_FALSE(isOverdue()) << "every k is compared";
    EXPECT_TRUE(tests::sees(m_form, "changed since the last fit"));
    spin("Largest k to try")->stepUp();
    EXPECT_TRUE(isOverdue());
    spin("Largest k to try")->stepDown();
    EXPECT_FALSE(isOverdue());
    spin("Seed")->stepUp();
    EXPECT_TRUE(isOverdue());
    m_form.setTable(&m_table);
    EXPECT_FALSE(isOverdue());
}

TEST_F(FitFormTest, ComparesAllScalingsOnRequest)
{
    click("Compare k");
    click("Compare scalings");
    click("Compare k");
    ASSERT_EQ(m_sweeps.size(), 2U);
    EXPECT_EQ(analysis::scalesOf(m_sweeps[0]), std::vector{ml::ScaleKind::MinMax});
    EXPECT_EQ(analysis::scalesOf(m_sweeps[1]), analysis::everyScale());
    const auto isOverdue = [this] {
        return tests::sees(m_form, "changed since the last comparison");
    };
    m_form.setCompared(m_sweeps[1]);
    EXPECT_FALSE(isOverdue());
    m_form.setScale(ml::ScaleKind::Rank);
    EXPECT_EQ(m_form.segmentOptions().scale, ml::ScaleKind::Rank);
    EXPECT_FALSE(isOverdue()) << "every scaling is compared";
    click("Compare scalings");
    EXPECT_TRUE(isOverdue());
}

TEST_F(FitFormTest, TheRangeOfTheSweepIsNoPartOfAFit)
{
    m_form.setFitted(m_form.segmentOptions());
    type(spin("Largest k to try"), "12");
    EXPECT_FALSE(tests::sees(m_form, "changed since the last fit"));
}

TEST_F(FitFormTest, RemembersItsChoices)
{
    tests::TemporaryFolder folder;
    QSettings settings(QString::fromStdString(folder.path("settings.ini")), QSettings::IniFormat);
    m_form.restoreInputs(settings);
    EXPECT_EQ(m_form.comparisonOptions().sweep.to, 10) << "nothing was remembered";
    spin("Seed")->setValue(7);
    spin("Restarts")->setValue(3);
    spin("Smallest k to try")->setValue(4);
    spin("Largest k to try")->setValue(12);
    choiceOf("Rank")->setCurrentIndex(3);
    choiceOf("Fill with the median")->setCurrentIndex(1);
    kBox()->setValue(9);
    click("Compare scalings");
    m_form.saveInputs(settings);
    FitForm other;
    other.restoreInputs(settings);
    EXPECT_EQ(other.comparisonOptions().scales, analysis::everyScale());
    const analysis::SweepOptions options = other.comparisonOptions().sweep;
    EXPECT_EQ(options.segment.kMeans.randomState, 7U);
    EXPECT_EQ(options.segment.kMeans.nInit, 3);
    EXPECT_EQ(options.from, 4);
    EXPECT_EQ(options.to, 12);
    EXPECT_EQ(options.segment.scale, Scale::Rank);
    EXPECT_EQ(options.segment.missing, wallets::MissingPolicy::FillMedian);
    EXPECT_EQ(other.k(), 3) << "k belongs to a file";
    settings.setValue(QStringLiteral("fit/seed"), QStringLiteral("seven"));
    settings.setValue(QStringLiteral("fit/scaling"), QStringLiteral("sideways"));
    other.restoreInputs(settings);
    EXPECT_EQ(other.segmentOptions(), options.segment) << "nonsense changes nothing";
}

TEST_F(FitFormTest, TheFocusBeginsAtK)
{
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_form));
    m_form.focusFirst();
    EXPECT_TRUE(kBox()->hasFocus());
    QTest::keyClicks(kBox(), QStringLiteral("8"));
    EXPECT_EQ(m_form.k(), 8) << "typing replaces it";
}

TEST_F(FitFormTest, LeavesADroppedFileToTheWindow)
{
    for (const QLineEdit* edit : m_form.findChildren<QLineEdit*>())
        EXPECT_FALSE(edit->acceptDrops());
}

TEST_F(FitFormTest, ExplainsTheChosenScaling)
{
    EXPECT_TRUE(tests::sees(m_form, scaleExplanation(Scale::MinMax)));
    QTest::keyClick(choiceOf("Rank"), Qt::Key_End);
    EXPECT_TRUE(tests::sees(m_form, scaleExplanation(Scale::Rank)));
    EXPECT_FALSE(tests::sees(m_form, scaleExplanation(Scale::MinMax)));
}

TEST_F(FitFormTest, EveryInputHasAName)
{
    const tests::Inputs inputs = tests::inputsOf(m_form);
    EXPECT_EQ(inputs.count, 15) << "five numbers, four choices, a list, a check box, four buttons";
    EXPECT_EQ(inputs.nameless, "");
}

TEST_F(FitFormTest, NoTwoPartsShareAMnemonic)
{
    std::multiset<std::string> mnemonics;
    for (const QLabel* label : m_form.findChildren<QLabel*>()) {
        if (label->buddy())
            mnemonics.insert(QKeySequence::mnemonic(label->text()).toString().toStdString());
    }
    for (const QAbstractButton* each : m_form.findChildren<QAbstractButton*>()) {
        const QKeySequence mnemonic = QKeySequence::mnemonic(each->text());
        mnemonics.insert(mnemonic.toString().toStdString());
        EXPECT_TRUE(mnemonic.isEmpty() || each->shortcut() == mnemonic) << "an underline that lies";
    }
    mnemonics.erase("");
    for (const char* menu : {"Alt+F", "Alt+V", "Alt+H"})
        EXPECT_EQ(mnemonics.count(menu), 0U) << menu << " opens a menu";
    EXPECT_EQ(mnemonics.size(), 11U);
    for (const std::string& mnemonic : mnemonics)
        EXPECT_EQ(mnemonics.count(mnemonic), 1U) << mnemonic;
}

}  // namespace
}  // namespace walletloupe::ui
