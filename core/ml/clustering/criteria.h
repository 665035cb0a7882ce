#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// Davies-Bouldin index (1979), lower is better; equal to scikit-learn's davies_bouldin_score.
/// `points` n x d, `labels` n values in [0, k); centroids are the means of the labels.
double daviesBouldin(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                     int nClusters);

/// Calinski-Harabasz index (1974), higher is better; 1 when all points coincide.
double calinskiHarabasz(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                        int nClusters);

/// Adjusted Rand index (Hubert and Arabie 1985) of two labellings of the same rows: 1 for the
/// same partition, about 0 for chance.
double adjustedRand(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b);

}  // namespace walletloupe::ml
