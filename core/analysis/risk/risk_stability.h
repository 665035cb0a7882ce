#pragma once

#include "core/analysis/risk/risk_cohort.h"
#include "core/base/executor.h"
#include "core/risk/stability.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace walletloupe::analysis {

struct RiskStabilityOptions {
    int runs = 50;            ///< at least 1
    std::uint64_t seed = 42;  ///< of the resamples and of the seeds of forest and clusters
};

/// Judges the wallets again against populations drawn with replacement from their own, each with
/// a forest and clusters of other seeds. One entry a wallet, none for those without a score.
/// Error: Cancelled.
Result<std::vector<std::optional<risk::Stability>>> riskStability(
    const PreparedRisk& prepared, const ScoredCohort& scored, const RiskStabilityOptions& options,
    const Executor& executor = {});

}  // namespace walletloupe::analysis
