#pragma once

#include "core/analysis/segmentation/drift.h"

#include <string>
#include <vector>

namespace walletloupe::workflow {

/// drift.json: every feature of a model, or of a reference population, with its measures and
/// bins; what is unknown is null.
std::string driftJson(const std::vector<analysis::FeatureDrift>& drift);

}  // namespace walletloupe::workflow
