#pragma once

#include "core/analysis/risk/transaction_features.h"
#include "core/base/executor.h"
#include "core/base/ordered_output.h"

namespace walletloupe::workflow {

/// features.csv: wallet, every feature under its name, and for each counted action whether its
/// count is exact or approximate; one row a wallet. What is not known is empty, never 0. Handed
/// over piece by piece while several threads write; the text never depends on them.
void writeFeaturesCsv(const analysis::FeatureTable& table, const Executor& executor,
                      const OrderedOutput::Receiver& receive);

}  // namespace walletloupe::workflow
