#pragma once

#include "core/analysis/transaction_features.h"
#include "core/base/in_order.h"

namespace walletloupe::workflow {

/// features.csv: wallet, every feature under its name, and for each counted action whether its
/// count is exact or approximate; one row a wallet. What is not known is empty, never 0. Handed
/// over piece by piece while `threads` write, 0 for all cores; the text never depends on it.
void writeFeaturesCsv(const analysis::FeatureTable& table, unsigned threads,
                      const InOrder::Receiver& receive);

}  // namespace walletloupe::workflow
