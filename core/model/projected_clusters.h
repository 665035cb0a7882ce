#pragma once

#include "core/model/cluster_method.h"

#include <Eigen/Core>

#include <memory>

namespace walletloupe::model {

/// k-means of rows behind a linear projection, such as scikit-learn's PCA in front of a KMeans. No
/// method that fits: `fit` is an error of kind Usage, and clusterMethods() does not list it.
const ClusterMethod& projectedKMeansMethod();

/// Clusters of the rows z (d values, scaled) with the least |A (z - centre)|: `projection` is A,
/// q x d and finite; `centers` are k x d.
std::shared_ptr<const ClusterModel> projectedClusters(Eigen::MatrixXd projection,
                                                      Eigen::MatrixXd centers);

}  // namespace walletloupe::model
