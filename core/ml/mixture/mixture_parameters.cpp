#include "core/ml/mixture/mixture_parameters.h"

#include <array>
#include <utility>

namespace walletloupe::ml {
namespace {

constexpr std::array<std::pair<CovarianceType, std::string_view>, 4> covarianceNames{
    {{CovarianceType::Full, "full"},
     {CovarianceType::Tied, "tied"},
     {CovarianceType::Diag, "diag"},
     {CovarianceType::Spherical, "spherical"}}};

}  // namespace

std::string_view covarianceName(CovarianceType type)
{
    for (const auto& [named, name] : covarianceNames) {
        if (named == type)
            return name;
    }
    return {};
}

std::optional<CovarianceType> covarianceFromName(std::string_view name)
{
    for (const auto& [type, known] : covarianceNames) {
        if (known == name)
            return type;
    }
    return std::nullopt;
}

CovarianceShape covarianceShape(CovarianceType type, Eigen::Index features)
{
    if (type == CovarianceType::Spherical)
        return {1, 1};
    return {features, type == CovarianceType::Diag ? 1 : features};
}

Eigen::Index covarianceCount(CovarianceType type, Eigen::Index components)
{
    return type == CovarianceType::Tied ? 1 : components;
}

double freeParameters(CovarianceType type, Eigen::Index components, Eigen::Index features)
{
    const auto k = static_cast<double>(components);
    const auto d = static_cast<double>(features);
    double each = d * (d + 1.0) / 2.0;
    if (type == CovarianceType::Diag)
        each = d;
    if (type == CovarianceType::Spherical)
        each = 1.0;
    return static_cast<double>(covarianceCount(type, components)) * each + k * d + k - 1.0;
}

void reorderComponents(MixtureParameters& parameters, const std::vector<std::size_t>& order)
{
    const MixtureParameters before = parameters;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto to = static_cast<Eigen::Index>(i);
        const auto from = static_cast<Eigen::Index>(order[i]);
        parameters.weights[to] = before.weights[from];
        parameters.means.row(to) = before.means.row(from);
        if (parameters.type != CovarianceType::Tied)
            parameters.covariances[i] = before.covariances[order[i]];
    }
}

void restoreFeatures(MixtureParameters& parameters, const std::vector<Eigen::Index>& columns)
{
    const auto d = static_cast<Eigen::Index>(columns.size());
    const auto to = [&](Eigen::Index i) { return columns[static_cast<std::size_t>(i)]; };
    const Eigen::MatrixXd means = parameters.means;
    for (Eigen::Index i = 0; i < d; ++i)
        parameters.means.col(to(i)) = means.col(i);
    if (parameters.type == CovarianceType::Spherical)
        return;
    for (Eigen::MatrixXd& covariance : parameters.covariances) {
        const Eigen::MatrixXd before = covariance;
        for (Eigen::Index i = 0; i < d; ++i) {
            for (Eigen::Index j = 0; j < before.cols(); ++j)
                covariance(to(i), before.cols() == 1 ? 0 : to(j)) = before(i, j);
        }
    }
}

}  // namespace walletloupe::ml
