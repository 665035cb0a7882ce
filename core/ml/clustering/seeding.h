#pragma once

#include "core/base/executor.h"
#include "core/base/random.h"
#include "core/ml/clustering/kmeans.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace walletloupe::ml {

/// Rows of `points` to start from.
///
/// k-means++ (Arthur, Vassilvitskii 2007) with 2 + floor(ln k) candidates for each centre, of
/// which the one that lowers the inertia most is kept, distinct as points while distinct ones
/// are left; or k rows drawn without replacement. Nothing when cancelled.
std::optional<std::vector<std::size_t>> seedRows(const Eigen::MatrixXd& points, int clusters,
                                                 KMeansInit init, Random& random,
                                                 const Executor& executor);

}  // namespace walletloupe::ml
