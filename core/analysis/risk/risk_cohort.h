#pragma once

#include "core/analysis/risk/risk_population.h"
#include "core/analysis/risk/transaction_features.h"
#include "core/base/executor.h"
#include "core/model/reference_population.h"
#include "core/risk/category.h"
#include "core/risk/explanation.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace walletloupe::analysis {

/// Wallets ready to be judged: the heavy part, done once. Scores under other weights, directions,
/// penalties, bands or limits come from it without computing it again.
struct PreparedRisk {
    risk::Profile profile;  ///< that it was prepared for
    std::vector<std::string> wallets;
    std::vector<std::uint64_t> transactions;
    std::vector<risk::Status> status;
    std::vector<std::optional<Eigen::Index>> rowOf;  ///< none for a wallet without a score
    RiskRows rows;
    RiskFit fit;
    bool isOwnPopulation = true;  ///< the wallets themselves are the population
    std::vector<Message> messages;
};

/// The judgement on all wallets; vectors are one a wallet, in the order of the input.
struct ScoredCohort {
    risk::Profile profile;
    risk::Calibration calibration;
    std::vector<risk::ScoreBreakdown> parts;  ///< of scored wallets; the others have none
    std::vector<risk::Category> categories;
    /// Points of each component, a wallet's side by side; 0 for wallets without a score.
    std::vector<double> components;

    double componentPoints(std::size_t wallet, std::size_t component) const
    {
        return components[wallet * profile.components.size() + component];
    }
};

/// Why a wallet has its score.
struct WalletExplanation {
    risk::Explanation score;
    double expectedAnomaly = 0.0;  ///< the forest's score for the average row
    /// What each feature added to the forest's score beyond the expected one.
    std::vector<std::pair<std::string, double>> anomalyShares;
};

/// Scales, forest and clusters of the wallets in their population: that of `reference` where
/// given, else the wallets with at least the profile's minimum of transactions. With a reference
/// no wallet's result depends on the others; without one, on their order. Errors: Unusable for a
/// reference that lacks wallets or features; Cancelled.
Result<PreparedRisk> prepareRisk(const FeatureTable& table, const risk::Profile& profile,
                                 const model::ReferencePopulation* reference,
                                 const Executor& executor = {});

/// Whether wallets prepared for one profile can be judged by another.
bool servesProfile(const PreparedRisk& prepared, const risk::Profile& profile);

/// Judges all wallets by a profile that `prepared` serves. Light: no fitting. The result never
/// depends on the threads.
ScoredCohort scoreRisk(const PreparedRisk& prepared, const risk::Profile& profile,
                       const Executor& executor = {});

/// Takes the score of one scored wallet apart.
WalletExplanation explainRisk(const PreparedRisk& prepared, const ScoredCohort& scored,
                              std::size_t wallet);

/// Its steps alone, by the scorer of the profile that the cohort was scored by.
risk::Explanation explainScore(const PreparedRisk& prepared, const ScoredCohort& scored,
                               const risk::Scorer& scorer, std::size_t wallet);

/// The bases of all rows and what the population says, by one profile.
struct CalibratedRows {
    std::vector<double> components;  ///< weight x mean, a row's side by side
    std::vector<double> bases;
    risk::Calibration calibration;
};
CalibratedRows calibrateRows(const RiskRows& rows, const RiskFit& fit, const risk::Scorer& scorer,
                             const Executor& executor = {});

/// The population that the wallets were compared with, to be used again.
model::ReferencePopulation referenceOf(const PreparedRisk& prepared,
                                       const TransactionFeatureOptions& options);

}  // namespace walletloupe::analysis
