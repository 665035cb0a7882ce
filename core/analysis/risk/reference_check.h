#pragma once

#include "core/base/result.h"
#include "core/model/reference_population.h"
#include "core/risk/profile.h"

#include <string>
#include <vector>

namespace walletloupe::analysis {

/// The features that enter the base of a score, each once.
std::vector<std::string> baseFeatures(const risk::Profile& profile);

/// Whether a population has all features that a profile needs. Error: Unusable, with the first
/// that it lacks, and the name in its place that is no feature.
Result<void> checkReference(const model::ReferencePopulation& reference,
                            const risk::Profile& profile);

}  // namespace walletloupe::analysis
