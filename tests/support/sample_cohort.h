#pragma once

#include "core/analysis/risk/risk_cohort.h"
#include "core/analysis/risk/risk_what_if.h"
#include "core/base/random.h"

#include <cmath>
#include <string>
#include <utility>

namespace walletloupe::tests {

/// Made-up wallets; shares come in tenths, so that many are equal.
inline analysis::FeatureTable sampleFeatureTable(std::size_t wallets, std::uint64_t seed = 42)
{
    Random random(seed);
    analysis::FeatureTable table;
    for (std::size_t i = 0; i < wallets; ++i) {
        analysis::WalletFeatures wallet;
        wallet.wallet = "0x" + std::to_string(i);
        wallet.rows = 5 + random.below(100);
        const bool isBot = i % 6 == 0;
        for (const std::string_view name : analysis::riskFeatures()) {
            double value = std::exp(random.normal() + (isBot ? 2.0 : 0.0));
            if (analysis::isCount(name))
                value = std::floor(3.0 * value);
            else if (name.find("ratio") != name.npos || name.find("share") != name.npos ||
                     name.find("rate") != name.npos)
                value = static_cast<double>(random.below(11)) / 10.0;
            wallet.values.push_back(value);
        }
        wallet.values[static_cast<std::size_t>(analysis::riskFeatureColumn("total_transactions"))] =
            static_cast<double>(wallet.rows);
        table.wallets.push_back(std::move(wallet));
    }
    return table;
}

/// Every kind of rule on few features: three directions, penalties on both kinds of values.
inline risk::Profile cohortProfile(risk::Scaling scaling, risk::Combine combine)
{
    using risk::Direction;
    risk::Profile profile;
    profile.name = "Cohort";
    profile.minimumTransactions = 5;
    profile.scaling = scaling;
    profile.components = {
        {"Technical", 0.25, {{"error_rate", Direction::High}, {"gas_efficiency", Direction::Low}}},
        {"Temporal", 0.35, {{"burst_share", Direction::High}}},
        {"Diversity",
         0.4,
         {{"contract_complexity", Direction::Extreme}, {"unique_recipients", Direction::High}}}};
    profile.penalties = {{"error_rate", true, 0.6, 1.3}, {"unique_recipients", false, 30.0, 1.2}};
    profile.roundBase = combine == risk::Combine::Multiply;
    profile.anomaly.emplace();
    profile.anomaly->combine = combine;
    profile.anomaly->features = {"error_rate", "burst_share", "unique_recipients", "active_days"};
    profile.anomaly->trees = 30;
    profile.anomaly->contamination = 0.2;
    profile.clusters.emplace();
    profile.clusters->combine = combine;
    profile.clusters->features = {"error_rate", "gas_efficiency", "active_days"};
    profile.clusters->clusters = 4;
    profile.clusters->restarts = 2;
    return profile;
}

inline risk::Profile cohortProfile()
{
    return cohortProfile(risk::Scaling::Percentile, risk::Combine::Add);
}

/// Wallets prepared and judged by one profile.
struct SampleCohort {
    explicit SampleCohort(const risk::Profile& profile = cohortProfile(), std::size_t wallets = 60)
        : prepared(
              *analysis::prepareRisk(sampleFeatureTable(wallets), profile, nullptr, Executor(1)))
        , scored(analysis::scoreRisk(prepared, profile))
    {
    }

    analysis::PreparedRisk prepared;
    analysis::ScoredCohort scored;
};

}  // namespace walletloupe::tests
