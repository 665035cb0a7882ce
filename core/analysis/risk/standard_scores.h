#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/ml/scaling/scaler.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace walletloupe::analysis {

/// n wallets x d features, a wallet's values side by side; NaN: not known.
using RowMatrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Some features as multiples of the standard deviation from the mean of a population; a value
/// that is not known stands at the mean.
struct StandardScores {
    std::vector<Eigen::Index> columns;  ///< of the raw matrix
    ml::Scaler scaler;

    /// m x columns, for forest and clusters.
    Eigen::MatrixXd apply(const RowMatrix& raw) const;
};

/// Fits on the first `population` rows (at least 1) of `raw`. `names` are those of its columns.
/// Errors: as of ml::fitScaler.
Result<StandardScores> fitStandardScores(const RowMatrix& raw, Eigen::Index population,
                                         std::vector<Eigen::Index> columns,
                                         const std::vector<std::string>& names,
                                         const Executor& executor);

}  // namespace walletloupe::analysis
