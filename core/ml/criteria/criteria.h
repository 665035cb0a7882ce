#pragma once

#include "core/base/executor.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <vector>

namespace walletloupe::ml {

/// How well clusters keep apart, with the means of the labels as their centres.
struct Separation {
    double daviesBouldin = 0.0;     ///< Davies and Bouldin 1979; lower is better
    double calinskiHarabasz = 0.0;  ///< Caliński and Harabasz 1974; higher is better, 1 when every
                                    ///< cluster is one point
};

/// Equal to scikit-learn's davies_bouldin_score and calinski_harabasz_score. `points` n x d,
/// `labels` n values in [0, k); Nothing when cancelled.
std::optional<Separation> separationOf(const Eigen::MatrixXd& points,
                                       const std::vector<std::int32_t>& labels, int nClusters,
                                       const Executor& executor = {});

/// Adjusted Rand index (Hubert and Arabie 1985) of two labellings of the same rows: 1 for the
/// same partition, about 0 for chance. Labels are not negative; memory goes with the product of
/// the largest ones.
double adjustedRand(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b);

}  // namespace walletloupe::ml
