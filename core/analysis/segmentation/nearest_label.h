#pragma once

#include "core/analysis/segmentation/labelling.h"
#include "core/base/executor.h"
#include "core/ml/clustering/nearest.h"

#include <Eigen/Core>

#include <cstddef>
#include <vector>

namespace walletloupe::analysis {

WalletLabel labelOf(const ml::Nearest& nearest);

/// The feature that stands farthest from the middle in a row of scaled values (n x d).
std::size_t farthestFeature(const Eigen::MatrixXd& scaled, Eigen::Index row);

/// The label of each scaled row (n x d) among the centroids (k x d).
std::vector<WalletLabel> labelRows(const Eigen::MatrixXd& scaled, const Eigen::MatrixXd& centroids,
                                   const Executor& executor);

}  // namespace walletloupe::analysis
