#include "ui/shell/clusters_page.h"

#include "tests/support/sample_labelling.h"
#include "tests/support/sample_steps.h"
#include "tests/support/temporary_folder.h"
#include "ui/charts/cluster_sizes_chart.h"
#include "ui/charts/elbow_chart.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSettings>
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

    static std::shared_ptr<const analysis::Sweep> finished()
    {
        auto sweep = std::make_shared<analysis::Sweep>();
        sweep->rows = 2000;
        sweep->steps = tests::fourSteps();
        sweep->knee = 3;
        sweep->advice = {5, "k = 5 is recommended."};
        return sweep;
    }

    tests::TemporaryFolder m_folder;
    QSettings m_settings{QString::fromStdString(m_folder.path("s.ini")), QSettings::IniFormat};
    ClustersPage m_page{m_settings};
};

TEST_F(ClustersPageTest, OffersAFileWhileThereIsNone)
{
    QSignalSpy open(&m_page, &ClustersPage::openRequested);
    QSignalSpy sample(&m_page, &ClustersPage::sampleRequested);
    QTest::mouseClick(button("Open wallets…"), Qt::LeftButton);
    QTest::mouseClick(button("Try the sample data"), Qt::LeftButton);
    EXPECT_EQ(open.count(), 1);
    EXPECT_EQ(sample.count(), 1);
    EXPECT_FALSE(button("Fit")->isVisible());
}

TEST_F(ClustersPageTest, ShowsASweepAsItGrows)
{
    m_page.setTable(tests::threeWallets());
    m_page.startSweep();
    const auto* elbow = m_page.findChild<ElbowChart*>();
    for (const analysis::SweepStep& step : tests::fourSteps())
        m_page.addStep(step);
    EXPECT_EQ(elbow->curve().points.size(), 4);
    EXPECT_FALSE(elbow->curve().mark) << "the knee is known at the end";
    m_page.finishSweep(*finished(), {});
    EXPECT_EQ(elbow->curve().points.size(), 4);
    EXPECT_EQ(elbow->curve().mark, 3.0);
    EXPECT_TRUE(texts().contains(QStringLiteral("Knee at k = 3")));
    EXPECT_TRUE(texts().contains(QStringLiteral("k = 5 is recommended.")));
}

TEST_F(ClustersPageTest, SaysThatASweepWasStoppedOrWhyItFailed)
{
    m_page.setTable(tests::threeWallets());
    m_page.startSweep();
    m_page.addStep(tests::fourSteps().front());
    m_page.stopSweep(nullptr, {ErrorCode::Cancelled, "Cancelled."});
    EXPECT_TRUE(texts().contains(QStringLiteral("stopped before its end")));
    m_page.stopSweep(nullptr, {ErrorCode::Unusable, "too few wallets"});
    EXPECT_TRUE(texts().contains(QStringLiteral("too few wallets")));
}

TEST_F(ClustersPageTest, AStoppedSweepBringsTheOneBeforeBack)
{
    m_page.setTable(tests::threeWallets());
    m_page.finishSweep(*finished(), {});
    m_page.startSweep();
    m_page.stopSweep(finished().get(), {ErrorCode::Cancelled, "Cancelled."});
    EXPECT_EQ(m_page.findChild<ElbowChart*>()->curve().points.size(), 4);
    EXPECT_FALSE(button("Use k = 5")->isHidden());
}

TEST_F(ClustersPageTest, TheAdvisedKIsFitted)
{
    m_page.setTable(tests::threeWallets());
    m_page.finishSweep(*finished(), {});
    QSignalSpy fit(&m_page, &ClustersPage::fitRequested);
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
    m_page.finishSweep(*finished(), {});
    m_page.setTable(tests::threeWallets());
    EXPECT_TRUE(m_page.findChild<ElbowChart*>()->isEmpty());
    EXPECT_TRUE(m_page.findChild<ClusterSizesChart*>()->isEmpty());
    EXPECT_FALSE(texts().contains(QStringLiteral("is recommended")));
}

}  // namespace
}  // namespace walletloupe::ui
