#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// Gives each cluster without rows the row that lies farthest from its centroid (of equal ones
/// the first), from a cluster that can spare it. `centroids` is k x d, row by row; `counts`
/// and `labels` are corrected. Whether anything was changed.
bool fillEmptyClusters(const Eigen::MatrixXd& points, const std::vector<double>& centroids,
                       std::vector<std::int64_t>& counts, std::vector<std::int32_t>& labels);

/// The row farthest from its centroid among the clusters with at least two rows; of equal ones
/// the first.
std::size_t farthestRow(const Eigen::MatrixXd& points, const std::vector<double>& centroids,
                        const std::vector<std::int64_t>& counts,
                        const std::vector<std::int32_t>& labels);

}  // namespace walletloupe::ml
