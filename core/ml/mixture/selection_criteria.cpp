#include "core/ml/mixture/selection_criteria.h"

#include <cmath>

namespace walletloupe::ml {

SelectionCriteria selectionCriteria(const MixtureParameters& parameters, double logLikelihood,
                                    Eigen::Index rows)
{
    const double free =
        freeParameters(parameters.type, parameters.components(), parameters.features());
    return {-2.0 * logLikelihood + free * std::log(static_cast<double>(rows)),
            -2.0 * logLikelihood + 2.0 * free};
}

}  // namespace walletloupe::ml
