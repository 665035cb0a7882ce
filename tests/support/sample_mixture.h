#pragma once

#include "core/model/mixture_clusters.h"
#include "tests/support/sample_model.h"

#include <string>
#include <utility>

namespace walletloupe::tests {

/// The parameters of a mixture of two clusters, 60 % and 40 %, in two features.
inline ml::MixtureParameters sampleMixture(ml::CovarianceType type)
{
    ml::MixtureParameters parameters;
    parameters.type = type;
    parameters.weights = Eigen::Vector2d(0.6, 0.4);
    parameters.means.resize(2, 2);
    parameters.means << 0.1, 1.0 / 3.0, 0.9, 0.5;
    Eigen::MatrixXd one(2, 2);
    one << 0.04, 0.01, 0.01, 0.09;
    if (type == ml::CovarianceType::Full)
        parameters.covariances = {one, 0.1 / 3.0 * Eigen::MatrixXd::Identity(2, 2)};
    if (type == ml::CovarianceType::Tied)
        parameters.covariances = {one};
    if (type == ml::CovarianceType::Diag)
        parameters.covariances = {one.diagonal(), 0.5 * one.diagonal()};
    if (type == ml::CovarianceType::Spherical)
        parameters.covariances = {Eigen::MatrixXd::Constant(1, 1, 0.04),
                                  Eigen::MatrixXd::Constant(1, 1, 0.1 / 3.0)};
    return parameters;
}

/// sampleModel() with a mixture instead of centroids.
inline model::SegmentationModel sampleMixtureModel(
    ml::CovarianceType type = ml::CovarianceType::Full)
{
    model::SegmentationModel model = sampleModel();
    model.clustering = model::mixtureClusters(sampleMixture(type)).value();
    return model;
}

}  // namespace walletloupe::tests
