#pragma once

#include "core/ml/clustering/nearest.h"
#include "core/model/cluster_method.h"

#include <Eigen/Core>

#include <memory>

namespace walletloupe::model {

/// k-means: `--method kmeans`, the default.
const ClusterMethod& kMeansMethod();

/// Clusters of the rows nearest to these centroids (k x d, scaled).
std::shared_ptr<const ClusterModel> kMeansClusters(Eigen::MatrixXd centroids);

/// The place of a row by its two nearest centroids.
ClusterPlace placeOf(const ml::Nearest& nearest);

}  // namespace walletloupe::model
