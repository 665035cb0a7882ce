#include "core/workflow/segmentation/segmentation_session.h"

#include "core/csv/writing/csv_writer.h"
#include "core/model/model_file.h"
#include "core/synthetic/sample_wallets.h"
#include "core/text/sentence.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <gtest/gtest.h>

#include <optional>
#include <utility>

namespace walletloupe::workflow {
namespace {

using tests::waitUntil;

class SegmentationSessionTest : public testing::Test {
protected:
    SegmentationSessionTest()
    {
        EXPECT_TRUE(
            csv::writeAtomically(m_folder.path("wallets.csv"), synthetic::sampleWallets(400, 42)));
        QObject::connect(&m_session, &SegmentationSession::failed, &m_session,
                         [this](const Error& error) { m_errors.push_back(text::sentence(error)); });
        m_options.kMeans.nInit = 2;
    }

    QString path(const char* name) const { return QString::fromStdString(m_folder.path(name)); }

    void open()
    {
        m_session.openWallets(path("wallets.csv"));
        ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
        ASSERT_NE(m_session.walletTable(), nullptr);
    }

    void fit()
    {
        m_session.fit(m_options);
        ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
        ASSERT_NE(m_session.predictor(), nullptr);
    }

    void saveModel() const
    {
        ASSERT_TRUE(
            model::writeModel(*m_session.predictor()->model(), m_folder.path("m.wlm.json")));
    }

    tests::TemporaryFolder m_folder;
    tests::FixedClock m_clock;
    SegmentationSession m_session{m_clock};
    analysis::SegmentOptions m_options;
    std::vector<std::string> m_errors;
};

TEST_F(SegmentationSessionTest, OpensFitsAndLabels)
{
    open();
    EXPECT_EQ(m_session.labelling(), nullptr);
    fit();
    EXPECT_EQ(m_session.predictor()->clusters(), 3);
    EXPECT_GT(m_session.labelling()->rows.size(), 390U);
    EXPECT_EQ(m_session.segmentation()->model.created, "2026-01-02");
    EXPECT_EQ(m_session.segmentation()->model.trainingFile, "wallets.csv");
    EXPECT_TRUE(m_errors.empty());
}

TEST_F(SegmentationSessionTest, AMissingFileIsReportedAndTheOldOneStays)
{
    open();
    const auto before = m_session.walletTable();
    m_session.openWallets(path("none.csv"));
    ASSERT_TRUE(waitUntil([this] { return !m_errors.empty(); }));
    EXPECT_NE(m_errors[0].find("none.csv"), std::string::npos);
    EXPECT_EQ(m_session.walletTable(), before);
}

TEST_F(SegmentationSessionTest, StreamsTheSweep)
{
    open();
    std::vector<int> ks;
    QObject::connect(&m_session, &SegmentationSession::sweepStepped, &m_session,
                     [&](ml::ScaleKind, const analysis::SweepStep& step) { ks.push_back(step.k); });
    analysis::SweepOptions options;
    options.segment = m_options;
    options.to = 4;
    options.bootstraps = 1;
    m_session.chooseK({options, {}});
    ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    EXPECT_EQ(ks, (std::vector<int>{2, 3, 4}));
    ASSERT_NE(m_session.comparison(), nullptr);
    EXPECT_EQ(m_session.comparison()->sweeps.front().steps.size(), 3U);
}

TEST_F(SegmentationSessionTest, ACancelledComparisonHasStreamedWhatWasDone)
{
    open();
    std::vector<std::pair<ml::ScaleKind, int>> steps;
    bool stopped = false;
    QObject::connect(&m_session, &SegmentationSession::sweepStepped, &m_session,
                     [&](ml::ScaleKind scale, const analysis::SweepStep& step) {
                         steps.emplace_back(scale, step.k);
                         if (scale == ml::ScaleKind::ZScore)
                             m_session.cancel();
                     });
    QObject::connect(&m_session, &SegmentationSession::sweepStopped, &m_session,
                     [&](const Error& reason) { stopped = reason.code == ErrorCode::Cancelled; });
    analysis::ComparisonOptions options;
    options.scales = {ml::ScaleKind::MinMax, ml::ScaleKind::ZScore};
    options.sweep.segment = m_options;
    options.sweep.segment.kMeans.nInit = 1;
    options.sweep.to = 40;
    options.sweep.bootstraps = 4;
    m_session.chooseK(options);
    ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    EXPECT_TRUE(stopped);
    ASSERT_GE(steps.size(), 40U);
    EXPECT_EQ(steps.front(), std::pair(ml::ScaleKind::MinMax, 2));
    EXPECT_EQ(steps[39], std::pair(ml::ScaleKind::ZScore, 2));
    EXPECT_EQ(m_session.comparison(), nullptr);
}

TEST_F(SegmentationSessionTest, CancelEndsAFitQuietlyAndKeepsTheOldModel)
{
    open();
    fit();
    const auto before = m_session.predictor();
    m_options.kMeans.nInit = 100'000;
    m_session.fit(m_options);
    EXPECT_TRUE(m_session.isBusy());
    m_session.cancel();
    ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    EXPECT_EQ(m_session.predictor(), before);
    EXPECT_TRUE(m_errors.empty());
}

TEST_F(SegmentationSessionTest, ASavedModelOpensAndLabelsTheTable)
{
    open();
    fit();
    const auto before = m_session.labelling();
    saveModel();
    m_session.openModel(path("m.wlm.json"));
    ASSERT_TRUE(
        waitUntil([this] { return !m_session.isBusy() && m_session.labelling() != nullptr; }));
    EXPECT_EQ(m_session.segmentation(), nullptr);
    ASSERT_EQ(m_session.labelling()->rows, before->rows);
    for (std::size_t i = 0; i < before->labels.size(); ++i)
        ASSERT_EQ(m_session.labelling()->labels[i].cluster, before->labels[i].cluster);
}

TEST_F(SegmentationSessionTest, ReportsWhatItDoes)
{
    std::vector<QString> activities;
    QObject::connect(&m_session, &SegmentationSession::activityChanged, &m_session,
                     [&](const QString& what) { activities.push_back(what); });
    open();
    ASSERT_GE(activities.size(), 2U);
    EXPECT_EQ(activities.front(), QStringLiteral("Reading wallets.csv"));
    EXPECT_TRUE(activities.back().isEmpty());
}

TEST_F(SegmentationSessionTest, AFileThatCannotServeLeavesTheFitAlone)
{
    open();
    fit();
    const auto labelling = m_session.labelling();
    m_options.kMeans.nClusters = 4;
    m_session.fit(m_options);
    m_session.openWallets(path("missing.csv"));
    ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    EXPECT_EQ(m_errors.size(), 1U);
    EXPECT_EQ(m_session.labelling()->clusterNames.size(), 4U) << "the fit went on";
    EXPECT_EQ(m_session.segmentation()->options.kMeans.nClusters, 4);
}

TEST_F(SegmentationSessionTest, AStoppedSweepLeavesTheOneBefore)
{
    open();
    analysis::SweepOptions options;
    options.to = 3;
    options.bootstraps = 0;
    m_session.chooseK({options, {}});
    ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    const auto before = m_session.comparison();
    ASSERT_NE(before, nullptr);
    std::optional<ErrorCode> stopped;
    QObject::connect(&m_session, &SegmentationSession::sweepStopped, &m_session,
                     [&](const Error& reason) { stopped = reason.code; });
    options.bootstraps = 1'000'000;
    m_session.chooseK({options, {}});
    m_session.cancel();
    ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    EXPECT_EQ(stopped, ErrorCode::Cancelled);
    EXPECT_EQ(m_session.comparison(), before);
    EXPECT_EQ(m_session.comparison()->options.sweep.bootstraps, 0);
}

TEST_F(SegmentationSessionTest, ANewFileEndsTheSweepOfTheOld)
{
    open();
    analysis::SweepOptions options;
    options.bootstraps = 1'000'000;
    m_session.chooseK({options, {}});
    int stepsAfter = 0;
    bool isNew = false;
    QObject::connect(&m_session, &SegmentationSession::walletsChanged, &m_session,
                     [&] { isNew = true; });
    QObject::connect(&m_session, &SegmentationSession::sweepStepped, &m_session,
                     [&](auto, const auto&) { stepsAfter += isNew ? 1 : 0; });
    m_session.openWallets(path("wallets.csv"));
    ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    EXPECT_TRUE(isNew);
    EXPECT_EQ(stepsAfter, 0);
    EXPECT_EQ(m_session.comparison(), nullptr);
}

TEST_F(SegmentationSessionTest, AModelLabelsTheWalletsThatItCanAndReportsTheOthers)
{
    m_options.scale = ml::ScaleKind::LogMinMax;
    m_options.features = {"tx_count", "balance"};
    open();
    fit();
    saveModel();
    EXPECT_TRUE(csv::writeAtomically(m_folder.path("negative.csv"),
                                     "wallet,tx_count,balance\na,-5,1\nb,3,4\nc,2,-1\n"));
    m_session.openWallets(path("negative.csv"));
    ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    QStringList notices;
    QObject::connect(&m_session, &SegmentationSession::noticed, &m_session,
                     [&](const QString& notice) { notices << notice; });
    m_session.openModel(path("m.wlm.json"));
    ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    EXPECT_TRUE(m_errors.empty()) << m_errors.front();
    ASSERT_NE(m_session.labelling(), nullptr);
    EXPECT_EQ(m_session.labelling()->rows, std::vector<std::size_t>{1});
    EXPECT_TRUE(notices.contains(
        QStringLiteral("2 wallets cannot be labelled by this model, the first: line 2, column 2 "
                       "(tx_count): '-5' is below 0, which the scaling log-minmax cannot take.")))
        << notices.join(u'\n').toStdString();
}

TEST_F(SegmentationSessionTest, AModelThatLacksColumnsStaysForSingleWallets)
{
    open();
    fit();
    saveModel();
    EXPECT_TRUE(csv::writeAtomically(m_folder.path("few.csv"), "wallet,x,y\na,1,2\nb,3,4\n"));
    m_session.openWallets(path("few.csv"));
    ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    m_session.openModel(path("m.wlm.json"));
    ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    ASSERT_EQ(m_errors.size(), 1U);
    EXPECT_NE(m_errors[0].find("cannot label these wallets"), std::string::npos) << m_errors[0];
    EXPECT_NE(m_session.predictor(), nullptr);
    EXPECT_EQ(m_session.labelling(), nullptr);
}

}  // namespace
}  // namespace walletloupe::workflow
