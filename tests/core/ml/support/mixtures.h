#pragma once

#include "core/ml/mixture/mixture_parameters.h"
#include "tests/core/ml/support/fixtures.h"

#include <sstream>
#include <string>
#include <vector>

/// Reads what tests/data/ml/make_mixture_fixtures.py wrote.
namespace walletloupe::ml::tests {

/// What scikit-learn's GaussianMixture makes of a matrix, from the labels of readLabels.
struct KnownMixture {
    int iterations = 0;
    bool converged = false;
    double lowerBound = 0.0;
    double logLikelihood = 0.0;
    double bic = 0.0;
    double aic = 0.0;
    std::vector<double> weights;
    std::vector<double> means;        ///< k x d, row by row
    std::vector<double> covariances;  ///< one component after the other, row by row
    std::vector<std::int32_t> labels;
};

inline std::vector<double> numberList(const std::string& cell)
{
    std::vector<double> values;
    std::istringstream stream(cell);
    for (std::string value; std::getline(stream, value, ';');)
        values.push_back(std::stod(value));
    return values;
}

inline KnownMixture knownMixture(const std::string& matrix, CovarianceType type)
{
    KnownMixture known;
    for (const auto& line : readCells("mixtures.csv")) {
        if (line.at(0) != matrix || line.at(1) != covarianceName(type))
            continue;
        known.iterations = std::stoi(line.at(2));
        known.converged = line.at(3) == "1";
        known.lowerBound = std::stod(line.at(4));
        known.logLikelihood = std::stod(line.at(5));
        known.bic = std::stod(line.at(6));
        known.aic = std::stod(line.at(7));
        known.weights = numberList(line.at(8));
        known.means = numberList(line.at(9));
        known.covariances = numberList(line.at(10));
    }
    for (const auto& line : readCells(matrix + "_mixture_labels.csv"))
        known.labels.push_back(std::stoi(line.at(static_cast<std::size_t>(type))));
    return known;
}

inline const std::vector<CovarianceType>& everyCovariance()
{
    static const std::vector<CovarianceType> types{CovarianceType::Full, CovarianceType::Tied,
                                                   CovarianceType::Diag, CovarianceType::Spherical};
    return types;
}

/// Row by row, as numpy's ravel.
inline std::vector<double> ravel(const Eigen::MatrixXd& matrix)
{
    std::vector<double> values;
    for (Eigen::Index row = 0; row < matrix.rows(); ++row) {
        for (Eigen::Index column = 0; column < matrix.cols(); ++column)
            values.push_back(matrix(row, column));
    }
    return values;
}

/// Two components in two dimensions with whole numbers, of every type.
inline MixtureParameters smallMixture(CovarianceType type)
{
    MixtureParameters parameters;
    parameters.type = type;
    parameters.weights = Eigen::Vector2d(0.75, 0.25);
    parameters.means.resize(2, 2);
    parameters.means << 0.0, 0.0, 4.0, 2.0;
    Eigen::MatrixXd one(2, 2);
    one << 4.0, 2.0, 2.0, 5.0;
    Eigen::MatrixXd other(2, 2);
    other << 1.0, 0.0, 0.0, 9.0;
    if (type == CovarianceType::Full)
        parameters.covariances = {one, other};
    if (type == CovarianceType::Tied)
        parameters.covariances = {one};
    if (type == CovarianceType::Diag)
        parameters.covariances = {one.diagonal(), other.diagonal()};
    if (type == CovarianceType::Spherical)
        parameters.covariances = {Eigen::MatrixXd::Constant(1, 1, 4.0),
                                  Eigen::MatrixXd::Constant(1, 1, 9.0)};
    return parameters;
}

}  // namespace walletloupe::ml::tests
