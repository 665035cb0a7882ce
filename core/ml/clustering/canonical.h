#pragma once

#include "core/base/executor.h"
#include "core/ml/kernels/distance_kernels.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// Rows assigned to centroids in canonical order.
struct CanonicalClusters {
    std::vector<double> centroids;  ///< k x d, row by row
    std::vector<std::int32_t> labels;
    std::vector<std::int64_t> sizes;  ///< descending
    double inertia = 0.0;
};

/// Assigns every row to its nearest centroid (k x d, row by row) and orders the clusters by
/// descending size, ties by centroid. The labels are those of the ordered centroids, so that
/// assigning again gives the same.
CanonicalClusters canonicalClusters(const Eigen::MatrixXd& points, std::vector<double> centroids,
                                    const DistanceKernels& kernels, const Executor& executor);

/// Columns-first copy of centroids that stand row by row.
Eigen::MatrixXd asMatrix(const std::vector<double>& centroids, Eigen::Index features);

/// The same the other way round.
std::vector<double> rowByRow(const Eigen::MatrixXd& centroids);

}  // namespace walletloupe::ml
