#pragma once

#include "core/base/executor.h"
#include "core/ml/kernels/distance_kernels.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <vector>

namespace walletloupe::ml {

struct LloydOptions {
    int maxIter = 300;
    double tolerance = 0.0;  ///< of the summed squared moves of the centroids, absolute
    const PackedPoints* packed = nullptr;  ///< the same points, where many runs share them
};

/// Where Lloyd's algorithm came to rest.
struct LloydResult {
    std::vector<double> centroids;  ///< k x d, row by row
    int iterations = 0;
    bool converged = false;
    std::vector<double> moves;  ///< summed squared moves of the centroids, one an iteration
};

/// Lloyd's algorithm (Lloyd 1982) from `start` (k x d, row by row). Rows whose nearest centroid
/// leads by more than the centroids have moved are not looked at (one bound a row, after Hamerly
/// 2010), a first look in single precision settles most others (see SinglePrecisionCentroids), and
/// sums are corrected by the rows that change their cluster. Every assignment is the one that plain
/// Lloyd makes. Memory: eight bytes a row. Nothing when cancelled.
std::optional<LloydResult> runLloyd(const Eigen::MatrixXd& points, std::vector<double> start,
                                    const LloydOptions& options, const DistanceKernels& kernels,
                                    const Executor& executor);

/// How good a start turns out after its first steps.
struct LloydTrial {
    std::vector<double> centroids;  ///< k x d, row by row
    double inertia = 0.0;           ///< of the rows at their nearest centroids, within `error`
    double error = 0.0;
};

/// The same as runLloyd, and the inertia at its end at no further cost: from the sums of the
/// clusters and `squares`, the sum of all squared values of `points`.
std::optional<LloydTrial> tryLloyd(const Eigen::MatrixXd& points, std::vector<double> start,
                                   const LloydOptions& options, double squares,
                                   const DistanceKernels& kernels, const Executor& executor);

}  // namespace walletloupe::ml
