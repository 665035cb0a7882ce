#include "core/workflow/risk/risk_session.h"

#include "core/csv/writing/csv_writer.h"
#include "core/synthetic/sample_transactions.h"
#include "core/workflow/risk/risk_profiles.h"
#include "core/workflow/risk/risk_report.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace walletloupe::workflow {
namespace {

using tests::waitUntil;

std::string contentOf(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

class RiskSessionTest : public testing::Test {
protected:
    RiskSessionTest()
    {
        const std::string text = synthetic::sampleTransactions(800, 42);
        EXPECT_TRUE(csv::writeAtomically(m_folder.path("rows.csv"), text));
        note(&RiskSession::opened, "opened");
        note(&RiskSession::cohortChanged, "cohort");
        note(&RiskSession::stabilityChanged, "stability");
        QObject::connect(&m_session, &RiskSession::failed, &m_session,
                         [this](const Error& error) { m_errors.push_back(error.message); });
    }

    void note(void (RiskSession::*signal)(), const char* word)
    {
        QObject::connect(&m_session, signal, &m_session,
                         [this, word] { m_events.emplace_back(word); });
    }

    RiskRequest request(const char* file = "rows.csv") const
    {
        RiskRequest request;
        request.features.transactions = {m_folder.path(file)};
        return request;
    }

    void wait()
    {
        ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
    }

    void open()
    {
        m_session.open(request());
        wait();
        ASSERT_NE(m_session.run(), nullptr);
        m_events.clear();
    }

    tests::TemporaryFolder m_folder;
    RiskSession m_session;
    std::vector<std::string> m_events;
    std::vector<std::string> m_errors;
};

using Events = std::vector<std::string>;

TEST_F(RiskSessionTest, ReadsScoresAndThenTestsHowFarTheScoresHold)
{
    m_session.open(request());
    EXPECT_TRUE(m_session.isBusy());
    wait();
    EXPECT_EQ(m_events, (Events{"opened", "cohort", "stability"}));
    const auto run = m_session.run();
    EXPECT_GT(run->prepared.wallets.size(), 15U);
    EXPECT_EQ(run->scored.profile.name, "Standard");
    EXPECT_EQ(run->stability.size(), run->prepared.wallets.size());
    EXPECT_TRUE(m_errors.empty());
}

TEST_F(RiskSessionTest, ReportsTheSameAsTheCommand)
{
    open();
    RiskRequest asked = request();
    asked.stabilityRuns = 50;
    const auto run = computeRisk(asked);
    ASSERT_TRUE(run);
    EXPECT_EQ(scoresCsv(*m_session.run()), scoresCsv(*run));
}

TEST_F(RiskSessionTest, OtherWeightsAreScoredWithoutPreparingTheWalletsAgain)
{
    open();
    const auto before = m_session.run();
    risk::Profile profile = before->scored.profile;
    std::swap(profile.components[0].weight, profile.components[1].weight);
    profile.name = "Mine";
    m_session.applyProfile(profile);
    wait();
    EXPECT_EQ(m_events, (Events{"cohort", "stability"}));
    EXPECT_EQ(m_session.run()->prepared.profile, before->prepared.profile);
    EXPECT_EQ(m_session.run()->scored.profile, profile);
    EXPECT_EQ(m_session.ownProfile(), profile);
    const auto whole = computeRisk(request(), profile, {});
    ASSERT_TRUE(whole);
    EXPECT_EQ(m_session.run()->messages, whole->messages);
    EXPECT_EQ(explainJson(*m_session.run()).substr(0, 40), explainJson(*whole).substr(0, 40));
    for (std::size_t i = 0; i < whole->scored.parts.size(); ++i)
        EXPECT_EQ(m_session.run()->scored.parts[i].score, whole->scored.parts[i].score) << i;
}

TEST_F(RiskSessionTest, AnotherScalingPreparesTheWalletsAgain)
{
    open();
    risk::Profile profile = m_session.run()->scored.profile;
    profile.scaling = risk::Scaling::MinMax;
    m_session.applyProfile(profile);
    wait();
    EXPECT_EQ(m_session.run()->prepared.profile.scaling, risk::Scaling::MinMax);
    EXPECT_EQ(m_events, (Events{"cohort", "stability"}));
}

TEST_F(RiskSessionTest, AnotherScopeReadsTheFilesAgainAndKeepsTheProfile)
{
    open();
    risk::Profile profile = m_session.run()->scored.profile;
    profile.name = "Mine";
    m_session.applyProfile(profile);
    wait();
    m_events.clear();
    const auto before = m_session.run()->features.table.counts.counted;
    RiskRequest all = m_session.request();
    all.scope = analysis::TransactionScope::All;
    m_session.setOptions(all);
    wait();
    EXPECT_EQ(m_events, (Events{"opened", "cohort", "stability"}));
    EXPECT_GT(m_session.run()->features.table.counts.counted, before);
    EXPECT_EQ(m_session.run()->scored.profile.name, "Mine");
}

TEST_F(RiskSessionTest, TheClassicProfileByItsName)
{
    open();
    m_session.loadProfile(QStringLiteral("classic"));
    wait();
    EXPECT_EQ(m_session.run()->scored.profile.name, "Classic");
    EXPECT_FALSE(m_session.ownProfile());
    EXPECT_EQ(m_session.request().profile, "classic");
}

TEST_F(RiskSessionTest, WhatCannotBeReadLeavesAllAsItWas)
{
    open();
    const auto before = m_session.run();
    m_session.open(request("none.csv"));
    wait();
    ASSERT_EQ(m_errors.size(), 1U);
    EXPECT_NE(m_errors[0].find("none.csv"), std::string::npos);
    EXPECT_EQ(m_session.run(), before);
    EXPECT_EQ(m_session.request().features.transactions, request().features.transactions);
    m_session.loadProfile(QString::fromStdString(m_folder.path("none.json")));
    wait();
    EXPECT_EQ(m_errors.size(), 2U);
    EXPECT_EQ(m_session.request().profile, "standard");
    EXPECT_EQ(m_session.run(), before);
    EXPECT_TRUE(m_events.empty());
}

TEST_F(RiskSessionTest, AStabilityTestThatAFailureEndedBeginsAgain)
{
    m_session.open(request());
    ASSERT_TRUE(waitUntil([this] { return m_session.run() != nullptr; }));
    m_session.open(request("none.csv"));
    wait();
    EXPECT_FALSE(m_session.run()->stability.empty());
}

TEST_F(RiskSessionTest, AProfileIsCheckedBeforeThereAreTransactions)
{
    m_session.loadProfile(QString::fromStdString(m_folder.path("none.json")));
    wait();
    EXPECT_EQ(m_errors.size(), 1U);
    EXPECT_EQ(m_session.request().profile, "standard");
    m_session.loadProfile(QStringLiteral("classic"));
    wait();
    EXPECT_EQ(m_session.request().profile, "classic");
    RiskRequest next = m_session.request();
    next.features.transactions = request().features.transactions;
    m_session.open(next);
    wait();
    EXPECT_EQ(m_session.run()->scored.profile.name, "Classic");
}

TEST_F(RiskSessionTest, ACancelLeavesAllAsItWas)
{
    open();
    const auto before = m_session.run();
    m_session.open(request());
    m_session.cancel();
    wait();
    EXPECT_EQ(m_session.run(), before);
    EXPECT_TRUE(m_errors.empty());
    EXPECT_TRUE(m_events.empty());
}

TEST_F(RiskSessionTest, AProfileChosenWhileFilesAreReadOvertakesWithoutLosingThem)
{
    open();
    EXPECT_TRUE(
        csv::writeAtomically(m_folder.path("rows.csv"), synthetic::sampleTransactions(400, 7)));
    const auto before = m_session.run()->features.table.counts.read;
    m_session.open(request());
    m_session.loadProfile(QStringLiteral("classic"));
    wait();
    EXPECT_LT(m_session.run()->features.table.counts.read, before);
    EXPECT_EQ(m_session.run()->scored.profile.name, "Classic");
}

TEST_F(RiskSessionTest, TheSampleIsMadeUp)
{
    const std::string path = m_folder.path("sample.csv");
    m_session.openSample(QString::fromStdString(path));
    wait();
    ASSERT_TRUE(m_errors.empty()) << m_errors[0];
    EXPECT_GT(m_session.run()->prepared.wallets.size(), 300U);
    EXPECT_FALSE(contentOf(path).empty());
}

TEST_F(RiskSessionTest, SavesScoresExplanationsAndTheReferenceThatItCanUse)
{
    m_session.saveScores(QString::fromStdString(m_folder.path("s.csv")));
    ASSERT_EQ(m_errors.size(), 1U);
    open();
    std::vector<QString> saved;
    QObject::connect(&m_session, &RiskSession::saved, &m_session,
                     [&](const QString& path) { saved.push_back(path); });
    m_session.saveScores(QString::fromStdString(m_folder.path("s.csv")));
    m_session.saveExplanations(QString::fromStdString(m_folder.path("e.json")));
    m_session.saveReference(QString::fromStdString(m_folder.path("r.json")));
    ASSERT_TRUE(waitUntil([&] { return saved.size() == 3; }));
    EXPECT_EQ(contentOf(m_folder.path("s.csv")), scoresCsv(*m_session.run()));
    EXPECT_EQ(contentOf(m_folder.path("e.json")), explainJson(*m_session.run()));
    RiskRequest compared = m_session.request();
    compared.reference = m_folder.path("r.json");
    m_session.setOptions(compared);
    wait();
    EXPECT_FALSE(m_session.run()->prepared.isOwnPopulation);
    EXPECT_EQ(m_events, (Events{"cohort", "stability"}));
}

TEST_F(RiskSessionTest, WithoutAWalletToScoreThereIsNoPopulation)
{
    EXPECT_TRUE(
        csv::writeAtomically(m_folder.path("few.csv"), synthetic::sampleTransactions(1, 42)));
    m_session.open(request("few.csv"));
    wait();
    ASSERT_TRUE(m_errors.empty()) << m_errors[0];
    EXPECT_EQ(m_events, (Events{"opened", "cohort"}));
    m_session.saveReference(QString::fromStdString(m_folder.path("r.json")));
    ASSERT_EQ(m_errors.size(), 1U);
    EXPECT_NE(m_errors[0].find("population"), std::string::npos);
}

}  // namespace
}  // namespace walletloupe::workflow
