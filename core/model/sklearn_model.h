#pragma once

#include "core/base/result.h"
#include "core/model/pickle/pickle_value.h"
#include "core/model/segmentation_model.h"

#include <string>
#include <vector>

namespace walletloupe::model {

/// A pickle with the name that messages call it by.
struct PickleSource {
    const PickleDocument* document = nullptr;
    std::string name;
};

/// Makes a model of a fitted scikit-learn KMeans and the MinMaxScaler or StandardScaler that its
/// points went through; a `scaler` without a document means that they went through none. The
/// scaling is folded into offset and spread a column: (x - offset) / spread is what the scaler
/// does. Clusters keep their numbers. `columns` names the d features; when empty, the names that
/// the scaler or the KMeans was fitted with serve. What the pickles do not tell (percentiles,
/// silhouette, with a StandardScaler the range) stays unknown; `units` are left empty, `created`
/// too. Errors: Unusable naming the file and the field for a wrong shape, a missing field or a
/// number that is not finite; Unsupported for clip=True; Usage for columns that do not fit.
Result<SegmentationModel> modelFromSklearn(const PickleSource& kMeans, const PickleSource& scaler,
                                           const std::vector<std::string>& columns);

/// The texts of a pickled list or array of column names. Error: Unusable.
Result<std::vector<std::string>> columnNames(const PickleSource& source);

}  // namespace walletloupe::model
