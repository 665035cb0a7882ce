#pragma once

#include "core/wallets/feature_selection.h"

#include <Eigen/Core>

#include <cstddef>
#include <vector>

namespace walletloupe::analysis {

/// Leaves those of the n rows in the matrix that `isKept` (n) marks.
void keepMarkedRows(wallets::FeatureMatrix& selected, const std::vector<char>& isKept);

/// The same for a matrix of n rows.
void keepMarkedRows(Eigen::MatrixXd& rows, const std::vector<char>& isKept);

/// Leaves the rows that are also among `rows` (ascending indices into the table).
void keepOnly(wallets::FeatureMatrix& selected, const std::vector<std::size_t>& rows);

}  // namespace walletloupe::analysis
