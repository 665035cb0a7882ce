#pragma once

#include "core/analysis/risk/risk_what_if.h"

#include <vector>

namespace walletloupe::analysis {

/// The values of one feature, ascending and from `low` to below `high`, right after which a row's
/// score may jump or turn, all other values as they are: where the forest's paths part, where
/// another cluster is nearest, where a penalty begins, where an extreme direction turns. Between
/// two of them the score only rises or only falls.
std::vector<double> scoreThresholds(RiskWhatIf& whatIf, const WhatIfRow& row, Eigen::Index column,
                                    double low, double high);

}  // namespace walletloupe::analysis
