#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace walletloupe::ml {

/// Which shape the components of a Gaussian mixture have.
enum class CovarianceType {
    Full,      ///< each component its own matrix
    Tied,      ///< one matrix for all components
    Diag,      ///< each component its own variance a feature
    Spherical  ///< each component one variance
};

/// "full", "tied", "diag", "spherical": scikit-learn's names.
std::string_view covarianceName(CovarianceType type);
std::optional<CovarianceType> covarianceFromName(std::string_view name);

/// The parameters of a mixture of k Gaussians in d dimensions.
struct MixtureParameters {
    CovarianceType type = CovarianceType::Full;
    Eigen::VectorXd weights;  ///< k, not negative, of sum 1
    Eigen::MatrixXd means;    ///< k x d
    /// Full: k matrices of d x d. Tied: one of d x d. Diag: k of d x 1. Spherical: k of 1 x 1.
    std::vector<Eigen::MatrixXd> covariances;

    Eigen::Index components() const { return means.rows(); }
    Eigen::Index features() const { return means.cols(); }
    /// The covariance of a component, in the shape that `type` gives it.
    const Eigen::MatrixXd& covarianceOf(Eigen::Index component) const
    {
        return covariances[type == CovarianceType::Tied ? 0 : static_cast<std::size_t>(component)];
    }
};

/// Shape of one entry of `covariances`: rows and columns for d features.
struct CovarianceShape {
    Eigen::Index rows = 0;
    Eigen::Index columns = 0;
};
CovarianceShape covarianceShape(CovarianceType type, Eigen::Index features);

/// How many entries `covariances` has for k components.
Eigen::Index covarianceCount(CovarianceType type, Eigen::Index components);

/// Free parameters of a mixture: k - 1 weights, k d means, and those of the covariances.
double freeParameters(CovarianceType type, Eigen::Index components, Eigen::Index features);

/// Component `i` becomes what component `order[i]` was.
void reorderComponents(MixtureParameters& parameters, const std::vector<std::size_t>& order);

/// Feature `columns[i]` becomes what feature `i` was, as ml::restoreColumns does with points.
void restoreFeatures(MixtureParameters& parameters, const std::vector<Eigen::Index>& columns);

}  // namespace walletloupe::ml
