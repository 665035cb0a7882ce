#pragma once

#include "core/analysis/risk/risk_cohort.h"
#include "core/analysis/segmentation/drift.h"
#include "core/base/executor.h"

#include <string>
#include <vector>

namespace walletloupe::analysis {

/// How far the features of the scored wallets have moved away from those of the reference
/// population that they are compared with: one entry a risk feature, in the order of
/// riskFeatures(); none where the wallets are their own population. A feature of which the
/// reference has fewer than `minDriftValues` values is Unknown. Errors: Cancelled.
Result<std::vector<FeatureDrift>> referenceDrift(const PreparedRisk& prepared,
                                                 const Executor& executor = {});

/// "2 of 52 features …", one sentence that names the most moved ones.
Message referenceDriftSummary(const std::vector<FeatureDrift>& drift);

}  // namespace walletloupe::analysis
