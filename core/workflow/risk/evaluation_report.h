#pragma once

#include "core/analysis/risk/risk_evaluation.h"

#include <string>

namespace walletloupe::workflow {

/// evaluation.json: the areas with their intervals, the curves, what a date alone would do.
std::string evaluationJson(const analysis::RiskEvaluation& evaluation,
                           const std::string& profileName);

}  // namespace walletloupe::workflow
