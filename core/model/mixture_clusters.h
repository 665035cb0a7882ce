#pragma once

#include "core/ml/mixture/mixture_parameters.h"
#include "core/model/cluster_method.h"

#include <memory>

namespace walletloupe::model {

/// Gaussian mixture by expectation-maximisation: `--method gmm`.
const ClusterMethod& mixtureMethod();

/// The clusters of a mixture in scaled space. Error: Unusable for a singular covariance.
Result<std::shared_ptr<const ClusterModel>> mixtureClusters(ml::MixtureParameters parameters);

}  // namespace walletloupe::model
