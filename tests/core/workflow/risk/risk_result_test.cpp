#include "core/workflow/risk/risk_result.h"

#include "core/text/sentence.h"
#include "core/workflow/risk/risk_profiles.h"
#include "core/workflow/risk/risk_report.h"
#include "tests/support/risk_wallets.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <sstream>

namespace walletloupe::workflow {
namespace {

const std::string fixture = tests::testData() + "/features/transactions.csv";
const std::string risk = tests::sharedData() + "/risk/";
const std::string histories = tests::sharedData() + "/txlist/";

RiskRequest requestFor(std::vector<std::string> files, const std::string& profile)
{
    RiskRequest request;
    request.features.transactions = std::move(files);
    request.profile = profile;
    return request;
}

RiskResult runOf(const RiskRequest& request)
{
    auto run = computeRisk(request);
    EXPECT_TRUE(run) << text::sentence(run.error());
    return run ? std::move(*run) : RiskResult();
}

std::vector<std::vector<std::string>> cellsOf(const std::string& csv)
{
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string>& cells = rows.emplace_back();
        std::istringstream row(line + ",");
        for (std::string cell; std::getline(row, cell, ',');)
            cells.push_back(cell);
    }
    return rows;
}

/// In the file: every number is read back as another program reads it.
void expectStepsToSum(const RiskResult& run)
{
    const QByteArray json = QByteArray::fromStdString(explainJson(run));
    const QJsonArray wallets =
        QJsonDocument::fromJson(json).object().value(QStringLiteral("wallets")).toArray();
    const auto scored =
        std::count(run.prepared.status.begin(), run.prepared.status.end(), risk::Status::Scored);
    EXPECT_EQ(wallets.size(), scored);
    for (const QJsonValue& wallet : wallets) {
        double sum = 0.0;
        const QJsonArray steps = wallet[QStringLiteral("steps")].toArray();
        for (const QJsonValue& step : steps)
            sum += step[QStringLiteral("points")].toDouble();
        EXPECT_EQ(sum, wallet[QStringLiteral("score")].toDouble());
    }
}

TEST(RiskResult, BuiltInProfilesAreGood)
{
    for (const std::string name : {"classic", "standard"}) {
        const auto profile = loadRiskProfile(name);
        ASSERT_TRUE(profile) << text::sentence(profile.error());
        EXPECT_EQ(*profile, tests::shippedProfile(name));
        EXPECT_TRUE(isBuiltInProfile(name));
    }
    const auto none = loadRiskProfile("clasic");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_EQ(text::sentence(none.error()),
              "clasic: no such profile. Give classic, standard or a file.");
}

TEST(RiskResult, AProfileFileIsCheckedAndItsFaultNamed)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.write("mine.json", R"({"format": "walletloupe-risk-profile",
        "version": 1, "name": "Mine", "scaling": "minmax", "bands": [1, 2, 3, 4],
        "components": [{"name": "A", "weight": 0.5,
                        "features": [{"feature": "error_rate", "direction": "high"}]}]})");
    const auto profile = loadRiskProfile(path);
    ASSERT_FALSE(profile);
    EXPECT_EQ(text::sentence(profile.error()),
              path + ": line 3, column 9: components have weights that add up to 0.5, not to 1.");
}

TEST(RiskResult, WritesTheColumnsOfItsProfile)
{
    RiskRequest request = requestFor({fixture}, "standard");
    request.scope = analysis::TransactionScope::All;
    request.stabilityRuns = 3;
    const RiskResult run = runOf(request);
    const auto rows = cellsOf(scoresCsv(run));
    ASSERT_EQ(rows.size(), 13U);
    EXPECT_EQ(rows[0],
              (std::vector<std::string>{"wallet", "status", "score", "category", "base", "anomaly",
                                        "anomaly_score", "cluster", "volume", "behavioral",
                                        "technical", "temporal", "diversity", "transactions",
                                        "stability_low", "stability_high", "unusable_rows"}));
    std::size_t scored = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const bool isScored = rows[i][1] == "scored";
        scored += isScored ? 1 : 0;
        EXPECT_EQ(isScored, run.prepared.transactions[i - 1] >= 5);
        EXPECT_EQ(rows[i][13],
                  isScored ? std::to_string(run.prepared.transactions[i - 1]) : std::string());
        for (const std::size_t column : {2U, 4U, 5U, 6U, 7U, 8U, 9U, 10U, 11U, 12U, 14U, 15U})
            EXPECT_EQ(rows[i][column].empty(), !isScored) << rows[0][column];
        EXPECT_EQ(rows[i][3] == "Insufficient data", !isScored);
    }
    EXPECT_EQ(scored, 11U);
    EXPECT_EQ(scoresCsv(run).find("nan"), std::string::npos);
    expectStepsToSum(run);
}

TEST(RiskResult, ScoresOfASavedReferenceStayWhenWalletsLeave)
{
    RiskRequest request = requestFor({fixture}, "standard");
    request.scope = analysis::TransactionScope::All;
    const RiskResult whole = runOf(request);
    const tests::TemporaryFolder folder;
    request.reference =
        folder.write("population.json",
                     model::referenceText(analysis::referenceOf(whole.prepared, whole.options)));
    request.features.wallets = folder.write("few.csv", "wallet\n" + whole.prepared.wallets[0] +
                                                           "\n" + whole.prepared.wallets[4] + "\n");
    const auto all = cellsOf(scoresCsv(whole));
    const auto few = cellsOf(scoresCsv(runOf(request)));
    ASSERT_EQ(few.size(), 3U);
    EXPECT_EQ(few[1], all[1]);
    EXPECT_EQ(few[2], all[5]);
}

TEST(RiskResult, ReportsWhenTheReferenceWasMadeOtherwise)
{
    RiskRequest request = requestFor({fixture}, "standard");
    request.scope = analysis::TransactionScope::All;
    const RiskResult whole = runOf(request);
    const tests::TemporaryFolder folder;
    request.reference =
        folder.write("population.json",
                     model::referenceText(analysis::referenceOf(whole.prepared, whole.options)));
    request.scope.reset();
    const RiskResult run = runOf(request);
    EXPECT_TRUE(std::any_of(run.messages.begin(), run.messages.end(), [](const Message& message) {
        const std::string text = text::sentence(message);
        return text.find("made with --scope all, these wallets with compound") != std::string::npos;
    }));
}

TEST(RiskResult, ClassicReproducesThePublishedMethod)
{
    if (!std::filesystem::exists(risk))
        GTEST_SKIP() << "needs " << risk;
    RiskRequest request = requestFor({risk + "compound_transactions_277.csv"}, "classic");
    request.features.options.tags = analysis::ProtocolTags::File;
    const RiskResult run = runOf(request);
    ASSERT_EQ(run.scored.parts.size(), 80U);
    double sum = 0.0;
    double smallest = 1000.0;
    double largest = 0.0;
    int flagged = 0;
    for (const risk::ScoreBreakdown& parts : run.scored.parts) {
        sum += parts.base;
        smallest = std::min(smallest, parts.base);
        largest = std::max(largest, parts.base);
        flagged += parts.isFlagged ? 1 : 0;
    }
    EXPECT_NEAR(sum / 80.0, 163.26, 0.005);
    EXPECT_EQ(smallest, 100.0);
    EXPECT_EQ(largest, 518.0);
    EXPECT_EQ(flagged, 4);
    expectStepsToSum(run);
}

TEST(RiskResult, EveryRequestedWalletIsThere)
{
    if (!std::filesystem::exists(risk))
        GTEST_SKIP() << "needs " << risk;
    for (const char* profile : {"classic", "standard"}) {
        RiskRequest request = requestFor({risk + "compound_transactions_277.csv"}, profile);
        request.features.wallets = risk + "wallets_103.csv";
        const RiskResult run = runOf(request);
        const auto rows = cellsOf(scoresCsv(run));
        ASSERT_EQ(rows.size(), 104U);
        std::size_t without = 0;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            if (rows[i][1] != "no_activity")
                continue;
            ++without;
            EXPECT_EQ(rows[i][3], "Not scored");
            for (const std::size_t column : {2U, 4U, 5U, 6U, 7U, 8U, 13U, 14U})
                EXPECT_EQ(rows[i][column], "");
        }
        EXPECT_EQ(without, 23U);
        EXPECT_EQ(run.features.walletsWithoutRows.size(), 23U);
    }
}

TEST(RiskResult, ScoresWholeHistoriesByBothProfiles)
{
    if (!std::filesystem::exists(histories))
        GTEST_SKIP() << "needs " << histories;
    for (const char* profile : {"classic", "standard"}) {
        RiskRequest request = requestFor({histories + "*.csv"}, profile);
        request.scope = analysis::TransactionScope::All;
        const RiskResult run = runOf(request);
        EXPECT_EQ(run.prepared.wallets.size(), 9U);
        EXPECT_EQ(std::count(run.prepared.status.begin(), run.prepared.status.end(),
                             risk::Status::Scored),
                  9);
        expectStepsToSum(run);
    }
}

TEST(RiskResult, ReportsTheDriftFromItsReference)
{
    const tests::TemporaryFolder folder;
    RiskRequest request = requestFor({fixture}, "standard");
    request.scope = analysis::TransactionScope::All;
    const RiskResult own = runOf(request);
    EXPECT_TRUE(own.drift.empty());
    request.reference = folder.write(
        "population.json", model::referenceText(analysis::referenceOf(own.prepared, own.options)));
    const RiskResult run = runOf(request);
    EXPECT_EQ(run.drift.size(), analysis::riskFeatures().size());
    const Message sentence = analysis::referenceDriftSummary(run.drift);
    EXPECT_EQ(std::count(run.messages.begin(), run.messages.end(), sentence), 1);
    const auto again = scoreAgain(run, request, run.scored.profile);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->messages, run.messages);
    RiskRequest without = request;
    without.reference.clear();
    const auto alone = scoreAgain(run, without, run.scored.profile);
    ASSERT_TRUE(alone);
    EXPECT_TRUE(alone->drift.empty());
    EXPECT_EQ(alone->messages, own.messages);
}

TEST(RiskResult, IsCancelled)
{
    std::stop_source source;
    source.request_stop();
    const auto run =
        computeRisk(requestFor({fixture}, "standard"), Executor(1, Progress(source.get_token())));
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe::workflow
