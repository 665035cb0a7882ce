#include "core/analysis/risk/risk_cohort.h"

#include "core/text/sentence.h"
#include "core/wallets/wallet_table.h"
#include "tests/support/risk_wallets.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace walletloupe::analysis {
namespace {

using tests::riskTable;
using tests::shippedProfile;
using tests::valueOf;

const std::string testData = tests::testData();
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

PreparedRisk prepared(const FeatureTable& table, const risk::Profile& profile,
                      const model::ReferencePopulation* reference = nullptr, unsigned threads = 1)
{
    auto result = prepareRisk(table, profile, reference, Executor(threads));
    EXPECT_TRUE(result) << text::sentence(result.error());
    return result ? std::move(*result) : PreparedRisk();
}

/// What is said about each wallet, by name.
std::map<std::string, std::vector<double>> scoredColumns(const PreparedRisk& risk,
                                                         const ScoredCohort& scored)
{
    std::map<std::string, std::vector<double>> result;
    for (std::size_t i = 0; i < risk.wallets.size(); ++i) {
        const risk::ScoreBreakdown& parts = scored.parts[i];
        std::vector<double>& values = result[risk.wallets[i]];
        values = {static_cast<double>(scored.categories[i]),
                  static_cast<double>(parts.score),
                  parts.base,
                  parts.anomalyPoints,
                  parts.clusterPoints,
                  parts.isFlagged ? 1.0 : 0.0};
        if (risk.rowOf[i])
            values.push_back(risk.fit.anomalyScores[*risk.rowOf[i]]);
        for (std::size_t c = 0; c < scored.profile.components.size(); ++c)
            values.push_back(scored.componentPoints(i, c));
    }
    return result;
}

std::map<std::string, std::vector<double>> evaluated(
    const FeatureTable& table, const risk::Profile& profile,
    const model::ReferencePopulation* reference = nullptr, unsigned threads = 1)
{
    const PreparedRisk risk = prepared(table, profile, reference, threads);
    return scoredColumns(risk, scoreRisk(risk, profile));
}

FeatureTable tableFrom(const wallets::WalletTable& wallets)
{
    FeatureTable table;
    for (std::size_t i = 0; i < wallets.rows(); ++i) {
        WalletFeatures wallet;
        wallet.wallet = wallets.wallets[i];
        wallet.values.resize(features::allFeatures().size(), unknown);
        for (const wallets::NumericColumn& column : wallets.columns)
            valueOf(wallet, column.name) = column.values[i];
        wallet.rows = static_cast<std::uint64_t>(valueOf(wallet, "total_transactions"));
        table.wallets.push_back(std::move(wallet));
    }
    return table;
}

TEST(RiskCohort, ContractAccountsAreNeverScored)
{
    FeatureTable table = tableFrom(*wallets::readWalletTable(testData + "/features/expected.csv"));
    table.wallets[0].isContractAccount = true;
    const PreparedRisk risk = prepared(table, shippedProfile("standard"));
    EXPECT_EQ(risk.status[0], risk::Status::ContractAccount);
    EXPECT_FALSE(risk.rowOf[0]);
    EXPECT_NE(risk.status[1], risk::Status::ContractAccount);
}

class EveryProfile : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Risk, EveryProfile, testing::Values("classic", "standard"));

TEST_P(EveryProfile, AgreesWithAnIndependentProgram)
{
    const auto features = wallets::readWalletTable(testData + "/features/expected.csv");
    const auto expected = wallets::readWalletTable(testData + "/risk/expected.csv");
    ASSERT_TRUE(features && expected);
    const risk::Profile profile = shippedProfile(GetParam());
    const PreparedRisk risk = prepared(tableFrom(*features), profile);
    const ScoredCohort scored = scoreRisk(risk, profile);
    const auto column = [&](const std::string& name) {
        const auto found =
            std::find_if(expected->columns.begin(), expected->columns.end(),
                         [&](const auto& c) { return c.name == GetParam() + ("_" + name); });
        return found->values;
    };
    std::size_t compared = 0;
    for (std::size_t i = 0; i < risk.wallets.size(); ++i) {
        ASSERT_EQ(risk.wallets[i], expected->wallets[i]);
        ASSERT_EQ(risk.rowOf[i].has_value(), !std::isnan(column("base")[i]));
        if (!risk.rowOf[i])
            continue;
        EXPECT_NEAR(scored.parts[i].base, column("base")[i], profile.roundBase ? 0.0 : 1e-9);
        EXPECT_NEAR(scored.componentPoints(i, 0), column("volume")[i], 1e-9);
        EXPECT_NEAR(scored.componentPoints(i, 1), column("behavioral")[i], 1e-9);
        EXPECT_NEAR(scored.componentPoints(i, 2), column("technical")[i], 1e-9);
        EXPECT_NEAR(scored.componentPoints(i, 3), column("temporal")[i], 1e-9);
        EXPECT_NEAR(scored.componentPoints(i, 4), column("diversity")[i], 1e-9);
        ++compared;
    }
    EXPECT_GE(compared, 11U);
}

TEST_P(EveryProfile, StepsSumToTheScoreOfEveryWallet)
{
    const PreparedRisk risk = prepared(riskTable(300, 3), shippedProfile(GetParam()));
    const ScoredCohort scored = scoreRisk(risk, risk.profile);
    std::size_t flagged = 0;
    for (std::size_t i = 0; i < risk.wallets.size(); ++i) {
        if (!risk.rowOf[i])
            continue;
        double sum = 0.0;
        for (const risk::Step& step : explainRisk(risk, scored, i).score.steps)
            sum += step.points;
        EXPECT_EQ(sum, scored.parts[i].score);
        flagged += scored.parts[i].isFlagged ? 1 : 0;
    }
    EXPECT_GT(flagged, 5U) << "else anomalies were not tried";
}

TEST_P(EveryProfile, ComponentsAddUpToTheBaseBeforePenalties)
{
    risk::Profile profile = shippedProfile(GetParam());
    profile.penalties.clear();
    profile.roundBase = false;
    const PreparedRisk risk = prepared(riskTable(100, 4), profile);
    const ScoredCohort scored = scoreRisk(risk, profile);
    for (std::size_t i = 0; i < risk.wallets.size(); ++i) {
        double sum = 0.0;
        for (std::size_t c = 0; c < profile.components.size(); ++c)
            sum += scored.componentPoints(i, c);
        EXPECT_NEAR(sum, scored.parts[i].base, 1e-9);
    }
}

TEST_P(EveryProfile, ThreadsHaveNoPartInTheResult)
{
    const FeatureTable table = riskTable(400, 5);
    EXPECT_EQ(evaluated(table, shippedProfile(GetParam()), nullptr, 1),
              evaluated(table, shippedProfile(GetParam()), nullptr, 3));
}

TEST_P(EveryProfile, TheOrderOfWalletsHasNoPartInTheResult)
{
    FeatureTable table = riskTable(200, 6);
    const auto before = evaluated(table, shippedProfile(GetParam()));
    std::reverse(table.wallets.begin(), table.wallets.end());
    std::swap(table.wallets[3], table.wallets[90]);
    EXPECT_EQ(evaluated(table, shippedProfile(GetParam())), before);
}

TEST_P(EveryProfile, WithAReferenceNoWalletMovesAnother)
{
    FeatureTable table = riskTable(200, 7);
    const risk::Profile profile = shippedProfile(GetParam());
    const PreparedRisk own = prepared(table, profile);
    const model::ReferencePopulation reference = referenceOf(own, {});
    const auto before = evaluated(table, profile, &reference);
    EXPECT_EQ(before, scoredColumns(own, scoreRisk(own, profile)))
        << "the same population gives the same scores";

    FeatureTable one;
    one.wallets = {table.wallets[17]};
    EXPECT_EQ(evaluated(one, profile, &reference).at("w17"), before.at("w17"));

    std::reverse(table.wallets.begin(), table.wallets.end());
    table.wallets.resize(150);
    const FeatureTable others = riskTable(80, 99);
    for (WalletFeatures wallet : others.wallets) {
        wallet.wallet += "-new";
        for (double& value : wallet.values)
            value *= 1000.0;
        table.wallets.push_back(std::move(wallet));
    }
    const auto after = evaluated(table, profile, &reference);
    for (std::size_t i = 0; i < 150; ++i)
        EXPECT_EQ(after.at(table.wallets[i].wallet), before.at(table.wallets[i].wallet));
}

TEST_P(EveryProfile, ScoresAgainAsIfPreparedAnew)
{
    const FeatureTable table = riskTable(150, 8);
    const risk::Profile profile = shippedProfile(GetParam());
    const PreparedRisk risk = prepared(table, profile);
    risk::Profile other = profile;
    std::swap(other.components[0].weight, other.components[1].weight);
    other.components[2].features.push_back({"burst_ratio", risk::Direction::Low});
    other.penalties = {{"burst_share", true, 0.7, 1.1}};
    other.anomaly->contamination = 0.2;
    other.bands = {150, 350, 550, 750};
    ASSERT_TRUE(servesProfile(risk, other));
    EXPECT_EQ(scoredColumns(risk, scoreRisk(risk, other)), evaluated(table, other));
    EXPECT_NE(scoredColumns(risk, scoreRisk(risk, other)),
              scoredColumns(risk, scoreRisk(risk, profile)));
}

TEST_P(EveryProfile, UnknownValuesLeaveEveryNumberFinite)
{
    FeatureTable table = riskTable(60, 9);
    for (std::size_t i = 0; i < table.wallets.size(); ++i) {
        valueOf(table.wallets[i], "gas_efficiency") = unknown;
        if (i % 2 == 0)
            valueOf(table.wallets[i], "error_rate") = unknown;
    }
    const PreparedRisk risk = prepared(table, shippedProfile(GetParam()));
    for (const auto& [wallet, values] : scoredColumns(risk, scoreRisk(risk, risk.profile))) {
        for (const double value : values)
            EXPECT_TRUE(std::isfinite(value)) << wallet;
    }
    EXPECT_TRUE(std::any_of(risk.messages.begin(), risk.messages.end(), [](const Message& message) {
        const std::string text = text::sentence(message);
        return text.starts_with("error_rate is not known for ");
    }));
}

TEST_P(EveryProfile, IsCancelled)
{
    std::stop_source source;
    source.request_stop();
    const auto result = prepareRisk(riskTable(50, 1), shippedProfile(GetParam()), nullptr,
                                    Executor(1, Progress(source.get_token())));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(RiskCohort, OnlyWeightsAndLimitsComeFree)
{
    const risk::Profile profile = shippedProfile("standard");
    const PreparedRisk risk = prepared(riskTable(30, 2), profile);
    const auto serves = [&](auto change) {
        risk::Profile other = profile;
        change(other);
        return servesProfile(risk, other);
    };
    EXPECT_TRUE(serves([](risk::Profile& p) { p.anomaly.reset(); }));
    EXPECT_TRUE(serves([](risk::Profile& p) { p.clusters->share = 0.1; }));
    EXPECT_FALSE(serves([](risk::Profile& p) { p.scaling = risk::Scaling::MinMax; }));
    EXPECT_FALSE(serves([](risk::Profile& p) { p.minimumTransactions = 6; }));
    EXPECT_FALSE(serves([](risk::Profile& p) { p.anomaly->trees = 50; }));
    EXPECT_FALSE(serves([](risk::Profile& p) { p.anomaly->features.pop_back(); }));
    EXPECT_FALSE(serves([](risk::Profile& p) { p.clusters->clusters = 4; }));
    EXPECT_FALSE(serves([](risk::Profile& p) { p.clusters->seed = 1; }));
}

TEST(RiskCohort, TooFewTransactionsAreInsufficientAndNoneNoActivity)
{
    FeatureTable table = riskTable(40, 10);
    for (const std::size_t rows : {0U, 4U, 5U, 6U}) {
        table.wallets[rows].rows = rows;
        valueOf(table.wallets[rows], "total_transactions") = static_cast<double>(rows);
    }
    const PreparedRisk risk = prepared(table, shippedProfile("standard"));
    const ScoredCohort scored = scoreRisk(risk, risk.profile);
    EXPECT_EQ(scored.categories[0], risk::Category::NotScored);
    EXPECT_EQ(risk.status[0], risk::Status::NoActivity);
    EXPECT_EQ(scored.categories[4], risk::Category::InsufficientData);
    EXPECT_EQ(risk.status[5], risk::Status::Scored);
    EXPECT_EQ(risk.status[6], risk::Status::Scored);
}

TEST(RiskCohort, VolumeAndHistoryAloneDoNotRaiseTheStandardScore)
{
    FeatureTable table = riskTable(120, 11);
    const risk::Profile profile = shippedProfile("standard");
    const model::ReferencePopulation reference = referenceOf(prepared(table, profile), {});
    const auto before = evaluated(table, profile, &reference);
    for (WalletFeatures& wallet : table.wallets) {
        if (wallet.rows < 5)
            continue;
        wallet.rows *= 100;
        for (const char* name :
             {"total_transactions", "sent_transactions", "received_transactions",
              "total_value_sent", "total_value_received", "avg_transaction_value",
              "max_transaction_value", "value_range", "value_std", "total_gas_cost",
              "activity_span_days", "active_days", "block_span", "unique_recipients",
              "total_unique_counterparties", "total_errors", "max_daily_transactions",
              "deposit_count", "borrow_count"})
            valueOf(wallet, name) *= 100.0;
    }
    EXPECT_EQ(evaluated(table, profile, &reference), before);
}

TEST(RiskCohort, OneWalletAndNoneAreNoProblem)
{
    for (const char* name : {"classic", "standard"}) {
        FeatureTable table = riskTable(1, 1);
        table.wallets[0].rows = 50;
        EXPECT_EQ(evaluated(table, shippedProfile(name)).size(), 1U);
        table.wallets[0].rows = 0;
        const PreparedRisk risk = prepared(table, shippedProfile(name));
        EXPECT_EQ(scoreRisk(risk, risk.profile).categories[0], risk::Category::NotScored);
    }
}

TEST(RiskCohort, FewerWalletsThanClustersAreARemark)
{
    FeatureTable table = riskTable(4, 12);
    table.wallets[3].values = table.wallets[2].values;
    const PreparedRisk risk = prepared(table, shippedProfile("classic"));
    EXPECT_EQ(risk.fit.clusterCount, 3U);
    EXPECT_TRUE(std::any_of(risk.messages.begin(), risk.messages.end(), [](const Message& message) {
        const std::string text = text::sentence(message);
        return text.find("3 clusters instead of 5") != std::string::npos;
    }));
}

TEST(RiskCohort, WalletsThatAreAlikeAreOneCluster)
{
    FeatureTable table = riskTable(4, 12);
    for (WalletFeatures& wallet : table.wallets)
        wallet.values = table.wallets[0].values;
    const PreparedRisk risk = prepared(table, shippedProfile("classic"));
    const std::vector<std::string> messages = text::sentences(risk.messages);
    EXPECT_EQ(std::count(messages.begin(), messages.end(),
                         "No two wallets of the population differ: 1 cluster instead of 5."),
              1);
}

TEST(RiskCohort, AReferenceWithoutUsableWalletsIsRefused)
{
    const FeatureTable table = riskTable(20, 13);
    const risk::Profile profile = shippedProfile("standard");
    const auto& names = riskFeatures();
    model::ReferencePopulation reference{"compound", "registry", {names.begin(), names.end()}, {}};
    reference.values = Eigen::MatrixXd::Constant(3, static_cast<Eigen::Index>(names.size()), 4.0);
    const auto result = prepareRisk(table, profile, &reference, Executor(1));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Unusable);
    reference.values(0, riskFeatureColumn("total_transactions")) = 5.0;
    const auto enough = prepareRisk(table, profile, &reference, Executor(1));
    ASSERT_TRUE(enough);
    EXPECT_EQ(enough->rows.population, 1);
}

TEST(RiskCohort, AReferenceMustHaveWhatTheProfileUses)
{
    const FeatureTable table = riskTable(20, 13);
    for (const char* name : {"classic", "standard"}) {
        const risk::Profile profile = shippedProfile(name);
        model::ReferencePopulation reference = referenceOf(prepared(table, profile), {});
        reference.features[static_cast<std::size_t>(riskFeatureColumn("burst_share"))] = "luck";
        const auto result = prepareRisk(table, profile, &reference, Executor(1));
        ASSERT_FALSE(result);
        EXPECT_EQ(text::sentence(result.error()),
                  "The reference population lacks burst_share, which the "
                  "profile " +
                      profile.name +
                      " uses. It has luck, which is no feature of this program. Save one anew.");
    }
}

TEST(RiskCohort, AReferenceMustReportHowManyRowsItsWalletsHave)
{
    const FeatureTable table = riskTable(20, 13);
    const risk::Profile profile = shippedProfile("standard");
    model::ReferencePopulation reference = referenceOf(prepared(table, profile), {});
    reference.features[static_cast<std::size_t>(riskFeatureColumn("total_transactions"))] = "rows";
    const auto result = prepareRisk(table, profile, &reference, Executor(1));
    ASSERT_FALSE(result);
    EXPECT_EQ(text::sentence(result.error()),
              "The reference population lacks total_transactions, which tells which of its wallets "
              "have enough rows. It has rows, which is no feature of this program. Save one anew.");
}

TEST(RiskCohort, SharesOfAnAnomalySumToItsDistanceFromTheExpectedScore)
{
    const PreparedRisk risk = prepared(riskTable(100, 14), shippedProfile("standard"));
    const ScoredCohort scored = scoreRisk(risk, risk.profile);
    const auto wallet = static_cast<std::size_t>(
        std::find(risk.status.begin(), risk.status.end(), risk::Status::Scored) -
        risk.status.begin());
    const WalletExplanation explanation = explainRisk(risk, scored, wallet);
    ASSERT_EQ(explanation.anomalyShares.size(), risk.profile.anomaly->features.size());
    double sum = explanation.expectedAnomaly;
    for (const auto& [feature, share] : explanation.anomalyShares)
        sum += share;
    EXPECT_NEAR(sum, risk.fit.anomalyScores[*risk.rowOf[wallet]], 1e-12);
}

}  // namespace
}  // namespace walletloupe::analysis
