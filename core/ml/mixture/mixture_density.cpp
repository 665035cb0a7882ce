#include "core/ml/mixture/mixture_density.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>

namespace walletloupe::ml {
namespace {

/// The lower triangular L of S = L L^T (Cholesky); nothing unless S is positive definite.
std::optional<Eigen::MatrixXd> choleskyOf(const Eigen::MatrixXd& covariance)
{
    const Eigen::Index d = covariance.rows();
    Eigen::MatrixXd lower = Eigen::MatrixXd::Zero(d, d);
    for (Eigen::Index j = 0; j < d; ++j) {
        double pivot = covariance(j, j);
        for (Eigen::Index m = 0; m < j; ++m)
            pivot -= lower(j, m) * lower(j, m);
        if (!(pivot > 0.0) || !std::isfinite(pivot))
            return std::nullopt;
        lower(j, j) = std::sqrt(pivot);
        for (Eigen::Index i = j + 1; i < d; ++i) {
            double value = covariance(i, j);
            for (Eigen::Index m = 0; m < j; ++m)
                value -= lower(i, m) * lower(j, m);
            lower(i, j) = value / lower(j, j);
        }
    }
    return lower;
}

/// The inverse of a lower triangular matrix, by forward substitution.
Eigen::MatrixXd inverseOf(const Eigen::MatrixXd& lower)
{
    const Eigen::Index d = lower.rows();
    Eigen::MatrixXd inverse = Eigen::MatrixXd::Zero(d, d);
    for (Eigen::Index column = 0; column < d; ++column) {
        inverse(column, column) = 1.0 / lower(column, column);
        for (Eigen::Index row = column + 1; row < d; ++row) {
            double sum = 0.0;
            for (Eigen::Index m = column; m < row; ++m)
                sum -= lower(row, m) * inverse(m, column);
            inverse(row, column) = sum / lower(row, row);
        }
    }
    return inverse;
}

/// What makes rows of a covariance spherical: L^-1 in the covariance's own shape.
std::optional<Eigen::MatrixXd> whiteningOf(const Eigen::MatrixXd& covariance, CovarianceType type)
{
    if (type == CovarianceType::Full || type == CovarianceType::Tied) {
        const auto lower = choleskyOf(covariance);
        return lower ? std::optional(inverseOf(*lower)) : std::nullopt;
    }
    if (!(covariance.array() > 0.0).all() || !covariance.allFinite())
        return std::nullopt;
    return Eigen::MatrixXd(1.0 / covariance.array().sqrt());
}

/// log |L^-1| for d features.
double logDeterminant(const Eigen::MatrixXd& whitening, CovarianceType type, Eigen::Index features)
{
    if (type == CovarianceType::Spherical)
        return static_cast<double>(features) * std::log(whitening(0, 0));
    double sum = 0.0;
    for (Eigen::Index j = 0; j < features; ++j)
        sum += std::log(type == CovarianceType::Diag ? whitening(j, 0) : whitening(j, j));
    return sum;
}

Error notPositiveDefinite(std::size_t index, CovarianceType type)
{
    const std::string whose =
        type == CovarianceType::Tied ? "" : " of component " + std::to_string(index);
    return {ErrorCode::Unusable,
            "The covariance" + whose +
                " is singular: its rows have no spread in some direction. Choose fewer clusters, "
                "another covariance type (diag or spherical), or features that do not depend on "
                "one another."};
}

}  // namespace

Result<MixtureDensity> MixtureDensity::of(const MixtureParameters& parameters)
{
    MixtureDensity density;
    density.m_type = parameters.type;
    density.m_means = parameters.means;
    std::vector<double> determinants;
    for (std::size_t i = 0; i < parameters.covariances.size(); ++i) {
        auto whitening = whiteningOf(parameters.covariances[i], parameters.type);
        if (!whitening || !whitening->allFinite())
            return failure(notPositiveDefinite(i, parameters.type));
        determinants.push_back(logDeterminant(*whitening, parameters.type, density.features()));
        density.m_whitening.push_back(std::move(*whitening));
    }
    const double scale =
        0.5 * static_cast<double>(density.features()) * std::log(2.0 * std::numbers::pi);
    for (Eigen::Index component = 0; component < density.components(); ++component) {
        const bool isTied = parameters.type == CovarianceType::Tied;
        const std::size_t own = isTied ? 0 : static_cast<std::size_t>(component);
        density.m_constants.push_back(std::log(parameters.weights[component]) + determinants[own] -
                                      scale);
    }
    return density;
}

void MixtureDensity::squaredDistances(const Eigen::MatrixXd& points, const Range& rows,
                                      Eigen::Index component, double* squared) const
{
    const std::size_t count = rows.end - rows.begin;
    const bool isTied = m_type == CovarianceType::Tied;
    const bool isTriangular = isTied || m_type == CovarianceType::Full;
    const Eigen::MatrixXd& whitening =
        m_whitening[isTied ? 0 : static_cast<std::size_t>(component)];
    std::array<double, densityBlockRows> projected;
    std::fill_n(squared, count, 0.0);
    for (Eigen::Index j = 0; j < features(); ++j) {
        std::fill_n(projected.begin(), count, 0.0);
        for (Eigen::Index i = isTriangular ? 0 : j; i <= j; ++i) {
            const double* values = points.col(i).data() + rows.begin;
            const double mean = m_means(component, i);
            const double factor =
                isTriangular ? whitening(j, i) : whitening(whitening.rows() == 1 ? 0 : j, 0);
            for (std::size_t row = 0; row < count; ++row)
                projected[row] += factor * (values[row] - mean);
        }
        for (std::size_t row = 0; row < count; ++row)
            squared[row] += projected[row] * projected[row];
    }
}

}  // namespace walletloupe::ml
