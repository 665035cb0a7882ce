#include "ui/risk/validation/evaluation_view.h"

#include "core/synthetic/sample_transactions.h"
#include "core/workflow/risk/risk_session.h"
#include "tests/support/wait_until.h"
#include "tests/ui/shell/window_driver.h"
#include "ui/risk/validation/classifier_curve_chart.h"
#include "ui/risk/validation/reference_view.h"
#include "ui/tables/drift_table_model.h"

#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLabel>
#include <QTabBar>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using tests::WindowDriver;

/// The place Risk with transactions of a few hundred wallets, every third of them labelled 1.
class RiskEvaluationTest : public testing::Test {
protected:
    RiskEvaluationTest()
    {
        m_driver.window().resize(1280, 800);
        m_driver.open(QString::fromStdString(
            m_driver.folder().write("tx.csv", synthetic::sampleTransactions(8'000, 42))));
        std::string csv = "wallet,fraud\n";
        const auto& wallets = m_driver.risk().run()->prepared.wallets;
        for (std::size_t i = 0; i < wallets.size(); ++i)
            csv += wallets[i] + (i % 3 == 0 ? ",1\n" : ",0\n");
        m_driver.folder().write("labels.csv", csv);
        m_view = m_driver.window().findChild<EvaluationView*>();
    }

    void show(const char* view) { m_driver.window().showView(QString::fromLatin1(view)); }
    void openLabels(const char* button, const char* file)
    {
        m_driver.click(button);
        m_driver.answerFileDialog(m_driver.path(file));
        m_driver.waitUntilIdle();
    }
    /// Everything that the view says now.
    QString said() const
    {
        QStringList texts;
        for (const QLabel* label : m_view->findChildren<QLabel*>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }

    mutable WindowDriver m_driver;
    EvaluationView* m_view = nullptr;
};

TEST_F(RiskEvaluationTest, RequestsLabelsAndValidatesAgainstThem)
{
    show("evaluation");
    EXPECT_TRUE(said().contains(QStringLiteral("No labels yet")));
    openLabels("Open labels…", "labels.csv");
    ASSERT_TRUE(m_driver.risk().run()->evaluation);
    EXPECT_TRUE(said().contains(QStringLiteral("ROC AUC"))) << said().toStdString();
    EXPECT_TRUE(said().contains(QStringLiteral("labels.csv")));
    for (const ClassifierCurveChart* chart : m_view->findChildren<ClassifierCurveChart*>()) {
        EXPECT_TRUE(chart->isVisible());
        EXPECT_FALSE(chart->isEmpty());
    }
    m_driver.click("Without labels");
    m_driver.waitUntilIdle();
    EXPECT_FALSE(m_driver.risk().run()->evaluation);
    EXPECT_TRUE(said().contains(QStringLiteral("No labels yet")));
}

TEST_F(RiskEvaluationTest, TheKeysNameThresholds)
{
    show("evaluation");
    openLabels("Open labels…", "labels.csv");
    auto* chart = m_view->findChild<ClassifierCurveChart*>();
    chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chart, Qt::Key_Right);
    EXPECT_TRUE(said().contains(QStringLiteral("of the positives"))) << said().toStdString();
}

TEST_F(RiskEvaluationTest, LabelsStayWhenTheProfileChangesAndGoWithTheTransactions)
{
    show("evaluation");
    openLabels("Open labels…", "labels.csv");
    const double before = m_driver.risk().run()->evaluation->score.rocAuc.value;
    show("profile");
    m_driver.find<QDoubleSpinBox>("Weight of Volume in percent")->setValue(100.0);
    EXPECT_TRUE(tests::waitUntil(
        [&] { return m_driver.risk().run()->scored.profile.components[0].weight == 1.0; }));
    m_driver.waitUntilIdle();
    ASSERT_TRUE(m_driver.risk().run()->evaluation);
    EXPECT_NE(m_driver.risk().run()->evaluation->score.rocAuc.value, before);
    m_driver.open(QString::fromStdString(
        m_driver.folder().write("other.csv", synthetic::sampleTransactions(400, 7))));
    EXPECT_FALSE(m_driver.risk().run()->evaluation);
    EXPECT_TRUE(m_driver.risk().request().labels.empty());
}

TEST_F(RiskEvaluationTest, LabelsThatCannotBeReadLeaveAllAsItWas)
{
    show("evaluation");
    openLabels("Open labels…", "labels.csv");
    const QString before = said();
    m_driver.folder().write("bad.csv", "wallet,fraud\n0x00,7\n");
    openLabels("Other labels…", "bad.csv");
    EXPECT_TRUE(m_driver.stripText().contains(QStringLiteral("bad.csv")))
        << m_driver.stripText().toStdString();
    EXPECT_TRUE(QString::fromStdString(m_driver.risk().request().labels)
                    .endsWith(QStringLiteral("/labels.csv")));
    EXPECT_EQ(said(), before);
}

TEST_F(RiskEvaluationTest, LabelsThatDoNotServeReportWhy)
{
    show("evaluation");
    m_driver.folder().write(
        "one.csv", "wallet,fraud\n" + m_driver.risk().run()->prepared.wallets[0] + ",1\n0x1,1\n");
    openLabels("Open labels…", "one.csv");
    EXPECT_TRUE(said().contains(QStringLiteral("there must be some of both")))
        << said().toStdString();
    EXPECT_TRUE(said().contains(QStringLiteral("1 row of the labels cannot be used")));
    EXPECT_TRUE(said().contains(QStringLiteral("column fraud")));
    EXPECT_FALSE(said().contains(QStringLiteral("Point at a curve")));
    EXPECT_FALSE(m_view->findChild<ClassifierCurveChart*>()->grab().isNull());
}

TEST_F(RiskEvaluationTest, LabelsThatChangedAreReadAnewWhenTheyAreOpenedAgain)
{
    show("evaluation");
    openLabels("Open labels…", "labels.csv");
    const std::size_t before = m_driver.risk().run()->evaluation->score.positives;
    std::string csv = m_driver.folder().read("labels.csv");
    const std::size_t first = csv.find(",0\n");
    csv.replace(first, 2, ",1");
    m_driver.folder().write("labels.csv", csv);
    openLabels("Other labels…", "labels.csv");
    EXPECT_EQ(m_driver.risk().run()->evaluation->score.positives, before + 1);
}

TEST_F(RiskEvaluationTest, StabilityThatIsKnownStaysWhenLabelsCome)
{
    ASSERT_TRUE(tests::waitUntil([&] { return !m_driver.risk().run()->stability.empty(); }));
    show("evaluation");
    openLabels("Open labels…", "labels.csv");
    ASSERT_TRUE(m_driver.risk().run()->evaluation);
    EXPECT_FALSE(m_driver.risk().run()->stability.empty());
}

TEST_F(RiskEvaluationTest, TheDriftFromAReferenceIsShown)
{
    show("drift");
    auto* view = m_driver.window().findChild<ReferenceView*>();
    auto* model = view->findChild<DriftTableModel*>();
    EXPECT_TRUE(view->isVisible());
    EXPECT_EQ(model->rowCount(), 0);
    m_driver.risk().saveReference(m_driver.path("reference.json"));
    ASSERT_TRUE(
        tests::waitUntil([&] { return QFileInfo::exists(m_driver.path("reference.json")); }));
    m_driver.click("Compare with a reference…");
    m_driver.answerFileDialog(m_driver.path("reference.json"));
    m_driver.waitUntilIdle();
    EXPECT_GT(model->rowCount(), 40);
    EXPECT_EQ(model->headerData(DriftTableModel::Training, Qt::Horizontal).toString(),
              QStringLiteral("Reference"));
    EXPECT_FALSE(m_driver.stripText().contains(QStringLiteral("drifted")));
    m_driver.click("Compare with one another");
    m_driver.waitUntilIdle();
    EXPECT_EQ(model->rowCount(), 0);
    EXPECT_TRUE(m_driver.risk().request().reference.empty());
}

TEST_F(RiskEvaluationTest, TheStripLeadsToTheDriftFromAnyPage)
{
    const auto run = m_driver.risk().run();
    model::ReferencePopulation other = analysis::referenceOf(run->prepared, run->options);
    other.values.col(0).array() += 1e6;
    m_driver.folder().write("other.json", model::referenceText(other));
    show("drift");
    m_driver.click("Compare with a reference…");
    m_driver.answerFileDialog(m_driver.path("other.json"));
    m_driver.waitUntilIdle();
    EXPECT_TRUE(m_driver.stripText().contains(QStringLiteral("drifted away from the reference")))
        << m_driver.stripText().toStdString();
    m_driver.window().showPage(QStringLiteral("wallets"));
    auto* view = m_driver.window().findChild<ReferenceView*>();
    EXPECT_FALSE(view->isVisible());
    m_driver.click("Show the drift");
    EXPECT_TRUE(view->isVisible());
}

}  // namespace
}  // namespace walletloupe::ui
