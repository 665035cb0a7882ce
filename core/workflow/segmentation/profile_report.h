#pragma once

#include "core/analysis/segmentation/cluster_findings.h"

#include <string>

namespace walletloupe::workflow {

/// profile.json: `{"rows", "features", "clusters": [{"cluster", "name", "color", "size", "share",
/// "silhouette", "features": [{"feature", "unit", "mean", "median", "difference",
/// "pooled_deviation"}], "apart": [feature]}]}`. A difference that has no number is null.
std::string profileJson(const analysis::ClusterFindings& findings);

}  // namespace walletloupe::workflow
