#pragma once

#include "core/analysis/risk/risk_scores.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::tests {

/// What `sampleJudgement` is made of, to be changed before it is made.
struct SampleRisk {
    analysis::PreparedRisk prepared;
    analysis::ScoredCohort scored;
    std::vector<std::optional<risk::Stability>> stability;

    analysis::RiskScores riskScores() const
    {
        return {std::make_shared<const analysis::PreparedRisk>(prepared),
                std::make_shared<const analysis::ScoredCohort>(scored),
                std::make_shared<const std::vector<std::optional<risk::Stability>>>(stability)};
    }
};

/// Scored wallets one after the other, each with the same two components of its points.
inline SampleRisk scoredWallets(const std::vector<int>& scores)
{
    SampleRisk sample;
    risk::Profile& profile = sample.scored.profile;
    profile.name = "Sample";
    profile.minimumTransactions = 5;
    profile.components = {{"Volume", 0.4, {}}, {"Temporal", 0.6, {}}};
    profile.anomaly = risk::AnomalyRule();
    profile.clusters = risk::ClusterRule();
    const auto n = static_cast<Eigen::Index>(scores.size());
    sample.prepared.fit.anomalyScores = Eigen::VectorXd::Constant(n, 0.4);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        sample.prepared.wallets.push_back("0x" + std::to_string(i));
        sample.prepared.transactions.push_back(10 + i);
        sample.prepared.status.push_back(risk::Status::Scored);
        sample.prepared.rowOf.emplace_back(static_cast<Eigen::Index>(i));
        sample.prepared.fit.clusters.push_back(i % 2);
        risk::ScoreBreakdown parts;
        parts.score = scores[i];
        sample.scored.parts.push_back(parts);
        sample.scored.categories.push_back(risk::categoryOf(scores[i], profile.bands));
        sample.scored.components.push_back(0.4 * scores[i]);
        sample.scored.components.push_back(0.6 * scores[i]);
    }
    sample.prepared.profile = profile;
    sample.prepared.rows.population = n;
    return sample;
}

inline void addUnscored(SampleRisk& sample, const char* wallet, risk::Status status,
                        std::uint64_t transactions)
{
    sample.prepared.wallets.emplace_back(wallet);
    sample.prepared.transactions.push_back(transactions);
    sample.prepared.status.push_back(status);
    sample.prepared.rowOf.emplace_back();
    sample.scored.parts.emplace_back();
    sample.scored.categories.push_back(risk::categoryWithoutScore(status));
    sample.scored.components.resize(sample.scored.components.size() + 2);
}

/// Five wallets: 430 Medium, 850 Very High and unusual, 120 Very Low, one with too few
/// transactions, one without any.
inline SampleRisk fiveWallets()
{
    SampleRisk sample = scoredWallets({430, 850, 120});
    sample.scored.parts[1].isFlagged = true;
    sample.prepared.fit.anomalyScores[1] = 0.71;
    addUnscored(sample, "0xfew", risk::Status::InsufficientData, 2);
    addUnscored(sample, "0xnone", risk::Status::NoActivity, 0);
    return sample;
}

/// The same with how far the scores hold.
inline SampleRisk fiveWalletsWithStability()
{
    SampleRisk sample = fiveWallets();
    sample.stability = {risk::Stability{400.0, 455.4, 0.96}, risk::Stability{640.0, 900.0, 0.5},
                        risk::Stability{110.0, 130.0, 1.0}, std::nullopt, std::nullopt};
    return sample;
}

}  // namespace walletloupe::tests
