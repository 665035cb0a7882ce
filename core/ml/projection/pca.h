#pragma once

#include "core/base/executor.h"

#include <Eigen/Core>

#include <optional>

namespace walletloupe::ml {

/// Principal components of n x d points: the directions in which they spread most.
struct Pca {
    Eigen::VectorXd mean;       ///< d
    Eigen::MatrixXd loadings;   ///< c x d, rows of length 1, by falling variance
    Eigen::VectorXd variances;  ///< c, along each component, divided by n - 1
    Eigen::VectorXd shares;     ///< c, of the whole variance; 0 where nothing varies

    /// A point (d) in the c components.
    Eigen::VectorXd project(const Eigen::VectorXd& point) const;
};

/// The first `components` of the points by their covariance matrix (Pearson 1901; Jolliffe,
/// Principal Component Analysis, 2002). A component's largest loading, by size, is positive.
/// Where there are fewer than `components` features the rest is 0. `points` are n x d, finite,
/// n and d > 0. Nothing when
/// cancelled.
std::optional<Pca> fitPca(const Eigen::MatrixXd& points, int components,
                          const Executor& executor = {});

/// Every row of n x d `points` in the components: n x c. Nothing when cancelled.
std::optional<Eigen::MatrixXd> projectRows(const Pca& pca, const Eigen::MatrixXd& points,
                                           const Executor& executor = {});

}  // namespace walletloupe::ml
