#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/ml/clustering/kmeans.h"
#include "core/ml/mixture/mixture_parameters.h"
#include "core/ml/mixture/selection_criteria.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// Names and defaults as scikit-learn's GaussianMixture.
struct MixtureOptions {
    CovarianceType covariance = CovarianceType::Full;
    double regCovar = 1e-6;  ///< added to every variance
    double tol = 1e-3;       ///< stop when the mean log-likelihood changes less
    int maxIter = 100;
};

/// A fitted mixture in canonical form: components in descending number of rows, ties by mean.
struct MixtureResult {
    MixtureParameters parameters;
    std::vector<std::int32_t> labels;  ///< n, the component of the largest membership
    std::vector<std::int64_t> sizes;   ///< k, rows of each label; 0 for a collapsed component
    double lowerBound = 0.0;           ///< mean log-likelihood in the last iteration's E-step
    double logLikelihood = 0.0;        ///< of all rows under the result's parameters
    SelectionCriteria criteria;        ///< of `logLikelihood`
    int iterations = 0;
    bool converged = false;
    std::vector<double> lowerBounds;  ///< one an iteration; they never fall but for `regCovar`
};

/// Gaussian mixture by expectation-maximisation (Dempster, Laird, Rubin 1977) from the clusters
/// of kMeans with the options `start`, whose nClusters is the number of components. `points` is
/// n x d, column-major and finite. Errors: as of kMeans; Usage for options out of range; Unusable
/// for a covariance that is singular, which takes a `regCovar` of about 0; Cancelled.
Result<MixtureResult> gaussianMixture(const Eigen::MatrixXd& points, const KMeansOptions& start,
                                      const MixtureOptions& options = {},
                                      const Executor& executor = {});

/// The same from given labels (n, each in [0, k)).
Result<MixtureResult> gaussianMixtureFrom(const Eigen::MatrixXd& points,
                                          const std::vector<std::int32_t>& labels, int components,
                                          const MixtureOptions& options = {},
                                          const Executor& executor = {});

/// The same from given parameters, whose type of covariance counts.
Result<MixtureResult> gaussianMixtureFrom(const Eigen::MatrixXd& points,
                                          const MixtureParameters& start,
                                          const MixtureOptions& options = {},
                                          const Executor& executor = {});

}  // namespace walletloupe::ml
