#pragma once

#include "core/base/executor.h"
#include "core/ml/mixture/mixture_density.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// What the E-step gives: how the rows belong to the components.
struct Expectation {
    Eigen::MatrixXd memberships;  ///< n x k posterior probabilities; each row has the sum 1
    double logLikelihood = 0.0;   ///< of all rows, natural logarithm
};

/// Rows whose sums are added together, for n rows; depends on n alone, so that sums never depend
/// on the number of threads.
FixedChunks mixtureChunks(Eigen::Index rows);

/// The E-step of expectation-maximisation (Dempster, Laird, Rubin 1977) for n x d `points`, with
/// sums of exponentials shifted by their largest term (log-sum-exp). Meaningless when cancelled.
Expectation expectation(const Eigen::MatrixXd& points, const MixtureDensity& density,
                        const Executor& executor = {});

/// The component of the largest membership of each row; ties go to the lower one.
std::vector<std::int32_t> largestMemberships(const Eigen::MatrixXd& memberships);

}  // namespace walletloupe::ml
