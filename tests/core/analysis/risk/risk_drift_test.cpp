#include "core/analysis/risk/risk_drift.h"

#include "core/text/sentence.h"
#include "tests/support/risk_wallets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <stop_token>

namespace walletloupe::analysis {
namespace {

using tests::riskTable;
using tests::shippedProfile;
using tests::valueOf;

/// Wallets that all have enough transactions for a score.
FeatureTable scorable(std::size_t wallets, std::uint64_t seed)
{
    FeatureTable table = riskTable(wallets, seed);
    for (WalletFeatures& wallet : table.wallets) {
        wallet.rows += 5;
        valueOf(wallet, "total_transactions") = static_cast<double>(wallet.rows);
    }
    return table;
}

model::ReferencePopulation populationOf(const FeatureTable& table)
{
    const auto prepared = prepareRisk(table, shippedProfile("standard"), nullptr, Executor(1));
    EXPECT_TRUE(prepared);
    return referenceOf(*prepared, {});
}

std::vector<FeatureDrift> driftOf(const FeatureTable& table,
                                  const model::ReferencePopulation& reference, unsigned threads = 1)
{
    const auto prepared = prepareRisk(table, shippedProfile("standard"), &reference, Executor(1));
    EXPECT_TRUE(prepared);
    return referenceDrift(*prepared, Executor(threads)).value();
}

const FeatureDrift& feature(const std::vector<FeatureDrift>& drift, std::string_view name)
{
    return drift[static_cast<std::size_t>(riskFeatureColumn(name))];
}

TEST(RiskDrift, ThereIsNoneWithoutAReference)
{
    const auto prepared =
        prepareRisk(scorable(150, 1), shippedProfile("standard"), nullptr, Executor(1));
    ASSERT_TRUE(prepared);
    EXPECT_TRUE(referenceDrift(*prepared).value().empty());
}

TEST(RiskDrift, WalletsThatAreTheReferenceHaveNotMoved)
{
    const FeatureTable table = scorable(300, 2);
    const auto drift = driftOf(table, populationOf(table));
    ASSERT_EQ(drift.size(), riskFeatures().size());
    for (const FeatureDrift& one : drift) {
        EXPECT_EQ(one.level, DriftLevel::Stable) << one.name;
        EXPECT_EQ(one.base, DriftBase::Reference);
        EXPECT_EQ(one.outside, 0.0) << one.name;
        EXPECT_EQ(one.medianShift(), 0.0) << one.name;
    }
    EXPECT_EQ(text::sentence(referenceDriftSummary(drift)),
              "No feature has drifted away from the reference.");
}

TEST(RiskDrift, NamesWhatHasMoved)
{
    FeatureTable table = scorable(300, 3);
    const auto reference = populationOf(table);
    for (WalletFeatures& wallet : table.wallets)
        valueOf(wallet, "burst_share") += 100.0;
    const auto drift = driftOf(table, reference);
    const FeatureDrift& moved = feature(drift, "burst_share");
    EXPECT_EQ(moved.level, DriftLevel::StronglyShifted);
    EXPECT_EQ(moved.outside, 1.0);
    EXPECT_NEAR(moved.medianShift(), 100.0, 1e-9);
    EXPECT_EQ(driftedCount(drift), 1U);
    EXPECT_TRUE(
        text::sentence(referenceDriftSummary(drift))
            .starts_with(
                "1 of " + std::to_string(drift.size()) +
                " features have drifted away from the reference, most of all burst_share:"));
    const std::string sentence = text::sentence(driftMessage(moved));
    EXPECT_NE(sentence.find("in the reference, 100.0 % outside the reference's range."),
              std::string::npos)
        << sentence;
    EXPECT_EQ(sentence.find("training"), std::string::npos) << sentence;
}

TEST(RiskDrift, ChanceIsNoDrift)
{
    for (const std::size_t wallets : {100U, 200U, 1000U}) {
        const auto drift = driftOf(scorable(wallets, 11), populationOf(scorable(wallets, 12)));
        EXPECT_EQ(driftedCount(drift), 0U)
            << wallets << ": " << text::sentence(referenceDriftSummary(drift));
        EXPECT_GT(feature(drift, "burst_share").chance, 33.7 / static_cast<double>(wallets));
    }
}

TEST(RiskDrift, WhatWasConstantAndIsNotAnyMoreComesFirst)
{
    FeatureTable before = scorable(300, 13);
    FeatureTable after = before;
    for (std::size_t i = 0; i < before.wallets.size(); ++i) {
        valueOf(before.wallets[i], "direction_imbalance") = 0.5;
        valueOf(after.wallets[i], "burst_share") += i % 2 == 0 ? 0.3 : 0.0;
    }
    for (WalletFeatures& wallet : after.wallets)
        valueOf(wallet, "direction_imbalance") += 1000.0;
    const auto drift = driftOf(after, populationOf(before));
    EXPECT_EQ(feature(drift, "direction_imbalance").level, DriftLevel::StronglyShifted);
    EXPECT_EQ(driftEvidence(feature(drift, "direction_imbalance")), 1.0);
    EXPECT_NE(text::sentence(referenceDriftSummary(drift)).find("most of all direction_imbalance"),
              std::string::npos)
        << text::sentence(referenceDriftSummary(drift));
}

TEST(RiskDrift, NamesTheStrongestFirst)
{
    const FeatureTable before = scorable(300, 14);
    FeatureTable after = before;
    for (std::size_t i = 0; i < after.wallets.size(); ++i) {
        valueOf(after.wallets[i], "burst_share") += i % 2 == 0 ? 100.0 : 0.0;
        valueOf(after.wallets[i], "direction_imbalance") += 100.0;
    }
    const auto drift = driftOf(after, populationOf(before));
    EXPECT_GT(driftEvidence(feature(drift, "direction_imbalance")),
              driftEvidence(feature(drift, "burst_share")));
    EXPECT_NE(text::sentence(referenceDriftSummary(drift))
                  .find("most of all direction_imbalance, burst_share:"),
              std::string::npos)
        << text::sentence(referenceDriftSummary(drift));
}

TEST(RiskDrift, FewWalletsOnEitherSideReportNothing)
{
    const FeatureTable many = scorable(300, 4);
    const FeatureTable enough = scorable(minDriftValues, 5);
    const FeatureTable few = scorable(minDriftValues - 1, 5);
    const auto level = [](const FeatureTable& wallets, const FeatureTable& reference) {
        return feature(driftOf(wallets, populationOf(reference)), "error_rate").level;
    };
    EXPECT_NE(level(enough, many), DriftLevel::Unknown);
    EXPECT_NE(level(many, enough), DriftLevel::Unknown);
    EXPECT_EQ(level(few, many), DriftLevel::Unknown);
    EXPECT_EQ(level(many, few), DriftLevel::Unknown);
    const auto drift = driftOf(many, populationOf(few));
    EXPECT_NE(text::sentence(referenceDriftSummary(drift)).find("is unknown"), std::string::npos);
    EXPECT_NE(text::sentence(driftMessage(drift[0])).find("the reference has too few values"),
              std::string::npos);
}

TEST(RiskDrift, WhatIsNotKnownIsNoValue)
{
    FeatureTable table = scorable(300, 6);
    const auto reference = populationOf(table);
    for (std::size_t i = 0; i < 50; ++i)
        valueOf(table.wallets[i], "error_rate") = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(feature(driftOf(table, reference), "error_rate").values, 250U);
    const auto known = [&](std::size_t wallets) {
        FeatureTable partly = scorable(300, 6);
        for (std::size_t i = wallets; i < partly.wallets.size(); ++i)
            valueOf(partly.wallets[i], "error_rate") = std::numeric_limits<double>::quiet_NaN();
        return feature(driftOf(scorable(300, 6), populationOf(partly)), "error_rate").level;
    };
    EXPECT_NE(known(minDriftValues), DriftLevel::Unknown);
    EXPECT_EQ(known(minDriftValues - 1), DriftLevel::Unknown);
}

TEST(RiskDrift, DependsNeitherOnThreadsNorOnTheOrderOfWallets)
{
    FeatureTable table = scorable(300, 7);
    const auto reference = populationOf(scorable(200, 8));
    const auto one = driftOf(table, reference, 1);
    std::reverse(table.wallets.begin(), table.wallets.end());
    const auto two = driftOf(table, reference, 3);
    ASSERT_EQ(one.size(), two.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(one[i].psi, two[i].psi) << one[i].name;
        EXPECT_EQ(one[i].ksDistance, two[i].ksDistance) << one[i].name;
    }
}

TEST(RiskDrift, StopsWhenItIsCancelled)
{
    const FeatureTable table = scorable(150, 9);
    const auto reference = populationOf(table);
    const auto prepared = prepareRisk(table, shippedProfile("standard"), &reference, Executor(1));
    ASSERT_TRUE(prepared);
    std::stop_source stop;
    stop.request_stop();
    const auto drift = referenceDrift(*prepared, Executor(1, Progress(stop.get_token())));
    ASSERT_FALSE(drift);
    EXPECT_EQ(drift.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe::analysis
