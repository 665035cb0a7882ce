#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/model/cluster_method.h"

#include <Eigen/Core>

#include <vector>

namespace walletloupe::analysis {

/// How the clusters of every k of a comparison are fitted.
struct FitPlan {
    const model::ClusterMethod& method;
    model::MethodChoice choice;
    ml::KMeansOptions options;  ///< its nClusters is not used

    /// Fits of k = from, from + 1, ... to n x d `points`, side by side. Errors: as of the method.
    Result<std::vector<model::ClusterFit>> fitGroup(const Eigen::MatrixXd& points, int from,
                                                    int size, const Executor& executor) const;

    /// How well clusters survive resampling (ml::bootstrapStability); a refit keeps the better of a
    /// start from `clusters` and a fresh one.
    Result<double> stabilityOf(const Eigen::MatrixXd& points, const model::ClusterFit& clusters,
                               int bootstraps, const Executor& executor) const;
};

}  // namespace walletloupe::analysis
