#pragma once

#include "core/ml/mixture/mixture_parameters.h"

namespace walletloupe::ml {

/// Criteria for the number of components and the type of covariance; lower is better.
struct SelectionCriteria {
    double bic = 0.0;  ///< Bayesian information criterion (Schwarz 1978)
    double aic = 0.0;  ///< Akaike information criterion (Akaike 1974)
};

/// -2 log L + p log n and -2 log L + 2 p, for the log-likelihood of n rows (natural logarithm)
/// and the p free parameters of the mixture; as scikit-learn's bic and aic.
SelectionCriteria selectionCriteria(const MixtureParameters& parameters, double logLikelihood,
                                    Eigen::Index rows);

}  // namespace walletloupe::ml
