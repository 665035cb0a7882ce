#pragma once

#include "core/analysis/labelling.h"
#include "core/ml/clustering/nearest.h"

#include <Eigen/Core>

#include <vector>

namespace walletloupe::analysis {

WalletLabel labelOf(const ml::Nearest& nearest);

/// The label of each scaled row (n x d) among the centroids (k x d).
std::vector<WalletLabel> labelRows(const Eigen::MatrixXd& scaled, const Eigen::MatrixXd& centroids,
                                   unsigned threads);

}  // namespace walletloupe::analysis
