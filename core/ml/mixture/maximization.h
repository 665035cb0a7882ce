#pragma once

#include "core/base/executor.h"
#include "core/ml/mixture/mixture_parameters.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// The M-step of expectation-maximisation (Dempster, Laird, Rubin 1977): the weights, means and
/// covariances that n x k `memberships` give to n x d `points`. `regCovar` is added to every
/// variance. A component without members keeps a weight of about 0 and the mean 0, as in
/// scikit-learn. Meaningless when cancelled.
MixtureParameters maximization(const Eigen::MatrixXd& points, const Eigen::MatrixXd& memberships,
                               CovarianceType type, double regCovar, const Executor& executor = {});

/// Memberships of 1 and 0 as labels in [0, k) give them, n x k.
Eigen::MatrixXd membershipsOf(const std::vector<std::int32_t>& labels, Eigen::Index components);

}  // namespace walletloupe::ml
