#pragma once

#include "core/analysis/profile_comparison.h"
#include "core/base/executor.h"
#include "core/workflow/risk_run.h"

#include <string>

namespace walletloupe::workflow {

/// The same wallets judged by another profile.
struct OtherJudgement {
    analysis::PreparedRisk prepared;
    analysis::ScoredCohort scored;
};

/// Judges the wallets of a run by another profile, a name or a file, as the request has it
/// otherwise; the files are read again only where the profile counts other transactions. Errors:
/// as of computeRisk; Usage where standard input would have to be read again.
Result<OtherJudgement> judgeByOther(const RiskRequest& request, const RiskRun& run,
                                    const std::string& profile, const Executor& executor = {});

/// One row a wallet: its score and category by the profile and by the other, the change of the
/// score, and the three steps that differ most.
std::string changesCsv(const analysis::JudgedCohort& cohort, const analysis::JudgedCohort& other);

}  // namespace walletloupe::workflow
