#pragma once

#include "core/analysis/segmentation/segmentation.h"
#include "core/base/executor.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace walletloupe::analysis {

/// Wallets ready for clustering, and what had to be learned on the way there.
struct PreparedWallets {
    std::vector<std::string> features;         ///< d
    std::vector<std::size_t> rows;             ///< n indices into the table, as in `scaled`
    std::vector<wallets::Problem> problems;    ///< why the other rows are not among them
    std::vector<model::TrainingRange> ranges;  ///< d, original units
    ml::Scaler scaler;
    /// n x d, its rows and columns in an order that the file's order has no part in, so that
    /// neither have labels.
    Eigen::MatrixXd scaled;
    std::vector<Eigen::Index> columns;  ///< column c of `scaled` is feature columns[c]
    std::vector<Message> warnings;      ///< dead columns, filled cells
};

/// An order of features by what they mean, not by where they stand or how they are spelled.
std::vector<Eigen::Index> columnsByMeaning(const std::vector<std::string>& names);

/// Selects, measures and scales the features chosen in `options`.
Result<PreparedWallets> prepareWallets(const wallets::WalletTable& table,
                                       const SegmentOptions& options, const Executor& executor);

}  // namespace walletloupe::analysis
