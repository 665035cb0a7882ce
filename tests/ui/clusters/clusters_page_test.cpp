#include "ui/clusters/clusters_page.h"

#include "tests/support/sample_comparison.h"
#include "tests/support/sample_labelling.h"
#include "tests/ui/page/page_services.h"
#include "ui/clusters/cluster_sizes_chart.h"
#include "ui/clusters/criterion_chart.h"
#include "ui/clusters/fit_form.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class ClustersPageTest : public testing::Test {
protected:
    ClustersPageTest()
    {
        m_page.resize(1200, 700);
        m_page.show();
    }

    QString texts() const
    {
        QStringList all;
        for (const auto* label : m_page.findChildren<QLabel*>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        // No-break spaces keep "k = 5" on one line.
        return all.join(u'\n').replace(QChar::Nbsp, u' ');
    }

    QAbstractButton* button(const char* text) const
    {
        for (auto* candidate : m_page.findChildren<QAbstractButton*>()) {
            if (QString(candidate->text()).remove(u'&') == QString::fromUtf8(text))
                return candidate;
        }
        return nullptr;
    }

    CriterionChart* elbow() const { return m_page.findChildren<CriterionChart*>().value(0); }

    FitForm* form() const { return m_page.findChild<FitForm*>(); }

    tests::PageServices m_served;
    ClustersPage m_page{m_served.services()};
};

TEST_F(ClustersPageTest, OffersAFileWhileThereIsNone)
{
    QSignalSpy open(&m_served.openWallets, &QAction::triggered);
    QSignalSpy sample(&m_served.openSample, &QAction::triggered);
    QTest::mouseClick(button("Open wallets…"), Qt::LeftButton);
    QTest::mouseClick(button("Try the sample data"), Qt::LeftButton);
    EXPECT_EQ(open.count(), 1);
    EXPECT_EQ(sample.count(), 1);
    EXPECT_FALSE(button("Fit clusters")->isVisible());
}

TEST_F(ClustersPageTest, ShowsASweepAsItGrows)
{
    m_page.setTable(tests::threeWallets());
    m_page.startSweep();
    for (const analysis::SweepStep& step : tests::fourSteps())
        m_page.addStep(ml::ScaleKind::MinMax, step);
    EXPECT_EQ(elbow()->curve().lines[0].points.size(), 4);
    EXPECT_FALSE(elbow()->curve().lines[0].mark) << "the knee is known at the end";
    m_page.finishSweep(tests::oneScale());
    EXPECT_EQ(elbow()->curve().lines[0].points.size(), 4);
    EXPECT_EQ(elbow()->curve().lines[0].mark, 3.0);
    EXPECT_TRUE(texts().contains(QStringLiteral("knee at k = 3")));
    EXPECT_TRUE(texts().contains(QStringLiteral("k = 5 is recommended.")));
}

TEST_F(ClustersPageTest, ReportsThatASweepWasStoppedOrWhyItFailed)
{
    m_page.setTable(tests::threeWallets());
    m_page.startSweep();
    m_page.addStep(ml::ScaleKind::MinMax, tests::fourSteps().front());
    m_page.stopSweep(nullptr, {ErrorCode::Cancelled, "Cancelled."});
    EXPECT_TRUE(texts().contains(QStringLiteral("stopped before its end")));
    m_page.stopSweep(nullptr, {ErrorCode::Unusable, "too few wallets"});
    EXPECT_TRUE(texts().contains(QStringLiteral("too few wallets")));
}

TEST_F(ClustersPageTest, AStoppedSweepBringsTheOneBeforeBack)
{
    m_page.setTable(tests::threeWallets());
    m_page.finishSweep(tests::oneScale());
    m_page.startSweep();
    const analysis::ScaleComparison before = tests::oneScale();
    m_page.stopSweep(&before, {ErrorCode::Cancelled, "Cancelled."});
    EXPECT_EQ(elbow()->curve().lines[0].points.size(), 4);
    EXPECT_FALSE(button("Use k = 5")->isHidden());
}

TEST_F(ClustersPageTest, ACancelledSweepKeepsTheStepsThatWereDone)
{
    const analysis::ScaleComparison before = tests::oneScale();
    m_page.setTable(tests::threeWallets());
    m_page.finishSweep(before);
    m_page.startSweep();
    m_page.addStep(ml::ScaleKind::Rank, tests::fourSteps()[0]);
    m_page.addStep(ml::ScaleKind::Rank, tests::fourSteps()[1]);
    m_page.stopSweep(&before, {ErrorCode::Cancelled, "Cancelled."});
    EXPECT_EQ(elbow()->curve().lines[0].points.size(), 2);
    EXPECT_TRUE(texts().contains(QStringLiteral("what was done is shown")));
    EXPECT_TRUE(texts().contains(QStringLiteral("Saving gives the complete comparison before it")));
    EXPECT_FALSE(button("Use k = 5")->isVisible());
}

TEST_F(ClustersPageTest, TheAdviceOfSeveralScalingsSetsScalingAndK)
{
    m_page.setTable(tests::threeWallets());
    m_page.finishSweep(tests::twoScales());
    QSignalSpy fit(form(), &FitForm::fitRequested);
    QTest::mouseClick(button("Use k = 3, Z-score"), Qt::LeftButton);
    ASSERT_EQ(fit.count(), 1);
    const auto options = fit[0][0].value<analysis::SegmentOptions>();
    EXPECT_EQ(options.kMeans.nClusters, 3);
    EXPECT_EQ(options.scale, ml::ScaleKind::ZScore);
}

TEST_F(ClustersPageTest, APointThatIsClickedSetsScalingAndK)
{
    m_page.setTable(tests::threeWallets());
    m_page.finishSweep(tests::twoScales());
    static_cast<void>(m_page.grab());
    QSignalSpy fit(form(), &FitForm::fitRequested);
    auto* chart = elbow();
    QTest::mouseClick(chart->viewport(), Qt::LeftButton, {},
                      chart->positionOf(chart->curve().lines[1].points[3]));
    ASSERT_EQ(fit.count(), 1);
    EXPECT_EQ(fit[0][0].value<analysis::SegmentOptions>().kMeans.nClusters, 5);
    m_page.setFitted(fit[0][0].value<analysis::SegmentOptions>());
}

TEST_F(ClustersPageTest, TheAdvisedKIsFitted)
{
    m_page.setTable(tests::threeWallets());
    m_page.finishSweep(tests::oneScale());
    QSignalSpy fit(form(), &FitForm::fitRequested);
    QTest::mouseClick(button("Use k = 5"), Qt::LeftButton);
    ASSERT_EQ(fit.count(), 1);
    EXPECT_EQ(fit[0][0].value<analysis::SegmentOptions>().kMeans.nClusters, 5);
}

TEST_F(ClustersPageTest, ShowsTheSizesOfTheClusters)
{
    m_page.setTable(tests::threeWallets());
    m_page.setLabelling(tests::threeLabels());
    const auto* sizes = m_page.findChild<ClusterSizesChart*>();
    EXPECT_FALSE(sizes->isEmpty());
    EXPECT_NE(sizes->csv().find("Whales"), std::string::npos) << sizes->csv();
    m_page.setLabelling(nullptr);
    EXPECT_TRUE(sizes->isEmpty());
}

TEST_F(ClustersPageTest, ANewFileClearsTheOldFindings)
{
    m_page.setTable(tests::threeWallets());
    m_page.setLabelling(tests::threeLabels());
    m_page.finishSweep(tests::oneScale());
    m_page.setTable(tests::threeWallets());
    EXPECT_TRUE(elbow()->isEmpty());
    EXPECT_TRUE(m_page.findChild<ClusterSizesChart*>()->isEmpty());
    EXPECT_FALSE(texts().contains(QStringLiteral("is recommended")));
}

TEST_F(ClustersPageTest, SharesItsFeaturesWithOtherPages)
{
    m_page.setTable(tests::threeWallets());
    EXPECT_EQ(m_served.features.choice(), form()->featureOptions());
    const FeatureOptions choice{{"balance"}, ml::ScaleKind::Rank};
    QSignalSpy fit(form(), &FitForm::fitRequested);
    m_served.features.fitWith(choice);
    EXPECT_EQ(form()->featureOptions(), choice);
    EXPECT_EQ(m_served.features.choice(), choice);
    ASSERT_EQ(fit.count(), 1);
    EXPECT_EQ(fit[0][0].value<analysis::SegmentOptions>().features, choice.features);
}

TEST_F(ClustersPageTest, KeepsTheChoicesThatWereUsed)
{
    m_page.setTable(tests::threeWallets());
    form()->setScale(ml::ScaleKind::Rank);
    EXPECT_TRUE(m_served.settings.allKeys().isEmpty());
    QTest::mouseClick(button("Fit clusters"), Qt::LeftButton);
    ClustersPage next(m_served.services());
    next.restoreState(m_served.settings);
    next.setTable(tests::threeWallets());
    EXPECT_EQ(next.findChild<FitForm*>()->featureOptions().scale, ml::ScaleKind::Rank);
}

}  // namespace
}  // namespace walletloupe::ui
