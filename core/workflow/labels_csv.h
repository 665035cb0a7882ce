#pragma once

#include "core/analysis/labelling.h"
#include "core/table/wallet_table.h"

#include <string>

namespace walletloupe::workflow {

/// labels.csv: wallet, cluster, distance, second_cluster, margin, and name where clusters have
/// names; one row a labelled wallet, in the table's order.
std::string labelsCsv(const table::WalletTable& table, const analysis::Labelling& labelling);

/// The same for one wallet that stands in no table.
std::string labelCsv(const std::string& wallet, const analysis::WalletLabel& label,
                     const std::string& clusterName);

}  // namespace walletloupe::workflow
