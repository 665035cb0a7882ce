#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/ml/mixture/mixture_parameters.h"

#include <Eigen/Core>

#include <cstddef>
#include <vector>

namespace walletloupe::ml {

/// Rows whose distances are computed together.
inline constexpr std::size_t densityBlockRows = 256;

/// The log-densities of a mixture's components, ready to be evaluated: each covariance is
/// factored once, S = L L^T (Cholesky), and a row x has the squared Mahalanobis distance
/// |L^-1 (x - mean)|^2.
class MixtureDensity final {
public:
    /// Errors: Unusable, naming the component, for a covariance that is not positive definite.
    static Result<MixtureDensity> of(const MixtureParameters& parameters);

    Eigen::Index components() const { return m_means.rows(); }
    Eigen::Index features() const { return m_means.cols(); }

    /// Squared Mahalanobis distances to a component of at most `densityBlockRows` rows of n x d
    /// `points`, into `squared`.
    void squaredDistances(const Eigen::MatrixXd& points, const Range& rows, Eigen::Index component,
                          double* squared) const;

    /// log(weight) + log(density) of a row at this squared distance from a component.
    double weightedLog(Eigen::Index component, double squared) const
    {
        return m_constants[static_cast<std::size_t>(component)] - 0.5 * squared;
    }

private:
    MixtureDensity() = default;

    CovarianceType m_type = CovarianceType::Full;
    Eigen::MatrixXd m_means;                   ///< k x d
    std::vector<Eigen::MatrixXd> m_whitening;  ///< L^-1, in the shapes of the covariances
    std::vector<double> m_constants;           ///< k: log weight + log |L^-1| - d/2 log 2 pi
};

}  // namespace walletloupe::ml
