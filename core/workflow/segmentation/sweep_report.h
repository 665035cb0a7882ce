#pragma once

#include "core/analysis/comparison/scale_comparison.h"

#include <string>

namespace walletloupe::workflow {

/// sweep.json: the criteria of each k, the knee (null when there is none) and the advice.
std::string sweepJson(const analysis::Sweep& sweep);

/// The same file where one scaling was asked for; where several were, `scales` (a sweep of each),
/// the advice across them and `left_out_scales` with their reasons.
std::string comparisonJson(const analysis::ScaleComparison& comparison);

}  // namespace walletloupe::workflow
