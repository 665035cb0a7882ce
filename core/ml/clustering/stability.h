#pragma once

#include "core/ml/clustering/kmeans.h"

namespace walletloupe::ml {

/// How well a clustering of `points` survives resampling: the mean adjusted Rand index between
/// `labels` and the labels that `bootstraps` fits on resampled rows (with replacement) give to
/// all rows. Refits use one start each. Errors: Usage for bootstraps < 1; Cancelled.
Result<double> bootstrapStability(const Eigen::MatrixXd& points,
                                  const std::vector<std::int32_t>& labels,
                                  const KMeansOptions& options, int bootstraps,
                                  const Executor& executor = {});

}  // namespace walletloupe::ml
