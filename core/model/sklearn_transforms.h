#pragma once

#include "core/base/result.h"
#include "core/ml/scaling/scaler.h"
#include "core/model/segmentation_model.h"
#include "core/model/sklearn_parts.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace walletloupe::model {

/// What rows go through on their way to the clusters: z = (x - offset) / spread in each of the d
/// columns, then, where there is a projection, A z + shift.
struct InputMap {
    ml::Scaler scaler;                  ///< of kind MinMax for one MinMaxScaler, else ZScore
    std::vector<TrainingRange> ranges;  ///< d; known of a MinMaxScaler that comes first
    std::optional<Eigen::MatrixXd> projection;  ///< A, q x d
    Eigen::VectorXd shift;                      ///< q, where there is a projection
    /// Where the first projection is centred, in scaled space (d).
    Eigen::VectorXd origin;
};

/// Folds transforms one after another into one map; a scaler behind a scaler, a PCA behind either,
/// and a scaler behind a PCA are all linear. `width` is what goes into the clusters. Errors:
/// Unusable naming the file and the field for a wrong shape or a number that does not fit;
/// Unsupported for clip=True, and for a PCA that was fitted on other columns.
Result<InputMap> foldedTransforms(const PickleSource& source,
                                  const std::vector<const PickleValue*>& transforms,
                                  Eigen::Index width);

/// Centres (k x q) behind the map, as centres (k x d) in scaled space: of all that the projection
/// sends there, the one nearest to where it is centred. Error: Unusable where none is sent there.
Result<Eigen::MatrixXd> liftedCenters(const InputMap& map, const Eigen::MatrixXd& centers,
                                      const std::string& source);

}  // namespace walletloupe::model
