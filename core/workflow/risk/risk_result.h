#pragma once

#include "core/analysis/risk/risk_cohort.h"
#include "core/analysis/risk/risk_drift.h"
#include "core/analysis/risk/risk_evaluation.h"
#include "core/analysis/risk/risk_stability.h"
#include "core/base/executor.h"
#include "core/workflow/risk/feature_result.h"
#include "core/workflow/risk/risk_labels.h"

#include <optional>
#include <string>
#include <vector>

namespace walletloupe::workflow {

/// From transaction files to risk scores.
struct RiskRequest {
    FeatureRequest features;
    std::string profile = "standard";                 ///< a name, or a file
    std::optional<analysis::TransactionScope> scope;  ///< none: the profile's
    std::string reference;  ///< a population to compare with; empty: the wallets themselves
    int stabilityRuns = 0;  ///< 0: how far the scores hold is not asked for
    std::string labels;     ///< a file to judge the scores by; empty: none
};

struct RiskResult {
    RiskRequest request;  ///< as it was asked
    FeatureResult features;
    analysis::PreparedRisk prepared;
    analysis::ScoredCohort scored;
    std::vector<std::optional<risk::Stability>> stability;  ///< one a wallet; empty: not asked for
    std::optional<RiskLabels> labels;                       ///< as they were asked for
    std::optional<analysis::RiskEvaluation> evaluation;
    std::optional<Message> evaluationProblem;     ///< why there is none although there are labels
    std::vector<analysis::FeatureDrift> drift;    ///< from the reference; none without one
    analysis::TransactionFeatureOptions options;  ///< as they were used
    std::vector<Message> referenceMessages;
    std::vector<Message> messages;  ///< all there are, also those on the files
};

/// Reads a reference population. Errors: NotFound, Unreadable, as of model::parseReference.
Result<model::ReferencePopulation> loadReference(const std::string& path);

/// Reads all files and judges every wallet. Errors: those of computeFeatures, loadRiskProfile,
/// loadReference, analysis::prepareRisk, readRiskLabels and analysis::evaluateRisk.
Result<RiskResult> computeRisk(const RiskRequest& request, const Executor& executor = {});

/// The same by a profile that is at hand, whatever `request` names.
Result<RiskResult> computeRisk(const RiskRequest& request, const risk::Profile& profile,
                               const Executor& executor);

/// What becomes of the reference and the labels that a run has read.
enum class CompanionFiles {
    AsTheyWere,  ///< they serve as long as the request names them
    ReadAnew,    ///< they may have changed
};

/// Judges the wallets of a run anew: by another profile, in another population, by other labels,
/// without reading their transactions again; light where the run serves the profile, and without
/// touching scores that stay the same. How far the scores hold is asked for again where `request`
/// asks. Errors: as of computeRisk.
Result<RiskResult> scoreAgain(const RiskResult& run, const RiskRequest& request,
                              const risk::Profile& profile, const Executor& executor = {},
                              CompanionFiles files = CompanionFiles::AsTheyWere);

/// Whether two runs read the same rows by the same rules, for whatever wallets.
bool haveSameRows(const RiskResult& a, const RiskResult& b);

/// Whether a request reads the transactions of a run in the same way, so that scoreAgain serves.
bool readsTheSame(const RiskResult& run, const RiskRequest& request, const risk::Profile& profile);

}  // namespace walletloupe::workflow
