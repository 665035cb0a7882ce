#pragma once

#include "core/analysis/segmentation/segmentation.h"
#include "core/wallets/wallet_table.h"

#include <string>

namespace walletloupe::workflow {

/// report.json of a segmentation; numbers read back exactly, an undefined silhouette is null.
std::string segmentReportJson(const wallets::WalletTable& table,
                              const analysis::Segmentation& segmentation);

}  // namespace walletloupe::workflow
