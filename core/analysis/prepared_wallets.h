#pragma once

#include "core/analysis/segmentation.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace walletloupe::analysis {

/// Wallets ready for clustering, and what had to be learned on the way there.
struct PreparedWallets {
    std::vector<std::string> features;         ///< d
    std::vector<std::size_t> rows;             ///< n indices into the table
    std::vector<table::Problem> problems;      ///< why the other rows are not among them
    std::vector<model::TrainingRange> ranges;  ///< d, original units
    ml::Scaler scaler;
    Eigen::MatrixXd scaled;             ///< n x d
    std::vector<std::string> warnings;  ///< dead columns, filled cells
};

/// Selects, measures and scales the features chosen in `options`.
Result<PreparedWallets> prepareWallets(const table::WalletTable& table,
                                       const SegmentOptions& options, const Progress& progress);

}  // namespace walletloupe::analysis
