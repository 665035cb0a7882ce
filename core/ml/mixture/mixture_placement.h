#pragma once

#include "core/base/executor.h"
#include "core/ml/mixture/mixture_density.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// Where a row stands in a mixture.
struct MixturePlace {
    std::int32_t label = 0;    ///< the component of the largest membership; ties the lower one
    std::int32_t second = -1;  ///< the next one; -1 when there is one component only
    double distance = 0.0;     ///< Mahalanobis distance to the mean of `label`
    double margin = 0.0;       ///< membership of `label` minus that of `second`; 0 without one
};

struct MixturePlacement {
    std::vector<MixturePlace> places;  ///< n
    Eigen::MatrixXd memberships;       ///< n x k
};

/// Places each of the n x d `points`. Labels are those of the fit for its own rows.
MixturePlacement placeInMixture(const Eigen::MatrixXd& points, const MixtureDensity& density,
                                const Executor& executor);

/// Mahalanobis distance of one point (d values) to each of the k components.
std::vector<double> mahalanobisDistances(const Eigen::VectorXd& point,
                                         const MixtureDensity& density);

}  // namespace walletloupe::ml
