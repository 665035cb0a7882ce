#pragma once

#include "core/analysis/transaction_features.h"

#include <string>

namespace walletloupe::workflow {

/// features.csv: wallet, every feature under its name, and for each counted action whether its
/// count is exact or approximate; one row a wallet. What is not known is empty, never 0.
std::string featuresCsv(const analysis::FeatureTable& table);

}  // namespace walletloupe::workflow
