#pragma once

#include "core/base/executor.h"
#include "core/base/random.h"
#include "core/ml/clustering/lloyd.h"
#include "core/ml/kernels/distance_kernels.h"

#include <Eigen/Core>

#include <optional>

namespace walletloupe::ml {

/// Leads Lloyd's algorithm out of a local minimum: moves the centroid that is missed least to
/// where another one lowers the inertia most, runs Lloyd again, and keeps what is better
/// (random swap, Fränti 2018, with the greedy draws of k-means++). Ends when a number of
/// swaps in a row, fixed by the size of the data, brought nothing. What comes out is a resting
/// place of Lloyd's algorithm like `rest`, with at most its inertia. Nothing when cancelled.
std::optional<LloydResult> improveBySwaps(const Eigen::MatrixXd& points, LloydResult rest,
                                          const LloydOptions& options,
                                          const DistanceKernels& kernels, Random& random,
                                          const Executor& executor);

}  // namespace walletloupe::ml
