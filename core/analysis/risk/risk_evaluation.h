#pragma once

#include "core/analysis/risk/risk_cohort.h"
#include "core/risk/evaluation.h"

#include <optional>
#include <string>
#include <vector>

namespace walletloupe::analysis {

/// Scores beside labels that came from elsewhere.
struct RiskEvaluation {
    risk::Evaluation score;
    risk::Interval date;            ///< ROC AUC of a date alone, the better way round
    bool dateSeparates = false;     ///< as well as the score does, and better than chance
    std::vector<Message> messages;  ///< the figures (Info), and what they do not mean
};

/// "0.61 (95 %: 0.56 to 0.66)"
Message intervalMessage(const risk::Interval& interval);

/// Compares the scores with `labels` (one a wallet; none: not labelled). `table` is the one that
/// was scored: of the first and the last transaction's date the one that separates the labels
/// better is tried as a score of its own. Errors: as of risk::evaluate.
Result<RiskEvaluation> evaluateRisk(const FeatureTable& table, const PreparedRisk& prepared,
                                    const ScoredCohort& scored,
                                    const std::vector<std::optional<bool>>& labels,
                                    const Progress& progress = {});

}  // namespace walletloupe::analysis
