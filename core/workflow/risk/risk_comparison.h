#pragma once

#include "core/analysis/risk/profile_comparison.h"
#include "core/base/executor.h"
#include "core/workflow/risk/risk_result.h"

#include <string>

namespace walletloupe::workflow {

/// The same wallets judged by another profile.
struct OtherScores {
    analysis::PreparedRisk prepared;
    analysis::ScoredCohort scored;
};

/// Judges the wallets of a run by another profile, a name or a file, as the request has it
/// otherwise; the files are read again only where the profile counts other transactions. Errors:
/// as of computeRisk; Usage where standard input would have to be read again.
Result<OtherScores> scoreWithOtherProfile(const RiskRequest& request, const RiskResult& run,
                                          const std::string& profile,
                                          const Executor& executor = {});

/// One row a wallet: its score and category by the profile and by the other, the change of the
/// score, and the three steps that differ most.
std::string changesCsv(const analysis::CohortScores& cohort, const analysis::CohortScores& other);

}  // namespace walletloupe::workflow
