#pragma once

#include "core/analysis/segmentation/labelling.h"
#include "core/analysis/segmentation/wallet_predictor.h"
#include "core/base/ordered_output.h"
#include "core/wallets/wallet_table.h"

#include <string>

namespace walletloupe::workflow {

/// labels.csv: wallet, cluster, distance, second_cluster, margin, name where clusters have names,
/// and p_0, p_1, ... where the method gives membership probabilities; one row a labelled wallet, in
/// the table's order. Handed over piece by piece while several threads write; the text never
/// depends on them.
void writeLabelsCsv(const wallets::WalletTable& table, const analysis::Labelling& labelling,
                    const Executor& executor, const OrderedOutput::Receiver& receive);

/// The same as one text.
std::string labelsCsv(const wallets::WalletTable& table, const analysis::Labelling& labelling);

/// The same for one wallet that stands in no table.
std::string labelCsv(const std::string& wallet, const analysis::WalletPrediction& prediction,
                     const std::string& clusterName);

}  // namespace walletloupe::workflow
