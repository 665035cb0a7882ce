#pragma once

#include "core/base/result.h"
#include "core/model/segmentation_model.h"
#include "core/model/sklearn_parts.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::model {

/// Makes a model of a fitted KMeans, MiniBatchKMeans or GaussianMixture of scikit-learn and of what
/// its points went through: the transforms of its own file (a Pipeline, or a dictionary, list or
/// tuple with one of each), else those of `scaler`, a scaler or a Pipeline of scalers and PCAs; a
/// `scaler` without a document means that there is no other file. Scalers are folded into offset
/// and spread a column: (x - offset) / spread; a PCA into a projection. Clusters keep their
/// numbers. `columns` names the d features; when empty, the names that the first step was fitted
/// with serve, then a list of d names in the file. What the pickles do not tell (percentiles,
/// silhouette, but with a MinMaxScaler the range, the inertia of a mixture) stays unknown; `units`
/// are left empty, `created` too. Errors: Unusable naming the file and the field for a wrong shape,
/// a missing field or a number that is not finite; Unsupported, naming the class, for what cannot
/// be represented; Usage for columns that do not fit, or a scaler where the file has one.
Result<SegmentationModel> modelFromSklearn(const PickleSource& kMeans, const PickleSource& scaler,
                                           const std::vector<std::string>& columns);

/// The names of d columns: those that are `given`, held against those that the file knows (`known`,
/// where there are d of them), else those. Error: Usage for none, another number, an empty name,
/// two that cannot be told apart, or another order than in the file.
Result<std::vector<std::string>> fittedFeatures(const std::vector<std::string>& given,
                                                const std::vector<std::string>& known,
                                                std::size_t d);

/// Whether the file itself tells all that its points went through: a Pipeline with its clusters, or
/// clusters with a scaler beside them.
bool isCompleteSklearn(const PickleSource& source);

/// The texts of a pickled list or array of column names. Error: Unusable.
Result<std::vector<std::string>> columnNames(const PickleSource& source);

}  // namespace walletloupe::model
