#pragma once

#include "core/base/executor.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// The two nearest centroids of one point.
struct Nearest {
    std::int32_t label = 0;
    std::int32_t second = -1;  ///< -1 when there is one centroid only
    double distance = 0.0;     ///< Euclidean, to the nearest
    double secondDistance = 0.0;
};

/// Nearest and second-nearest centroid of each of the n x d `points`; ties go to the lower
/// label. Bit-identical to the assignment inside kMeans.
std::vector<Nearest> nearestCentroids(const Eigen::MatrixXd& points,
                                      const Eigen::MatrixXd& centroids,
                                      const Executor& executor = {});

/// The labels of nearestCentroids alone, faster.
std::vector<std::int32_t> nearestLabels(const Eigen::MatrixXd& points,
                                        const Eigen::MatrixXd& centroids, const Executor& executor);

/// Euclidean distance of one point (d values) to each of the k centroids, summed in the same
/// order as everywhere else.
std::vector<double> distancesTo(const Eigen::VectorXd& point, const Eigen::MatrixXd& centroids);

}  // namespace walletloupe::ml
