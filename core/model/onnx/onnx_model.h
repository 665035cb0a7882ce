#pragma once

#include "core/base/result.h"
#include "core/model/segmentation_model.h"

#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::model {

/// Makes a model of an ONNX file with the nearest of k centroids behind a scaling of columns: as
/// onnxModel writes it, or as skl2onnx writes a KMeans, alone or in a Pipeline of scalers. Graphs
/// are read as data; any other graph is refused. `columns` names the features; when empty, the
/// names in the file serve. Columns that a model of this program holds as constant do not count for
/// any distance and are left out. Ranges, percentiles, sizes, inertia and silhouette are not known.
/// Errors: Unusable for a damaged file; Unsupported, naming the operator, for another graph; Usage
/// for columns that do not fit.
Result<SegmentationModel> modelFromOnnx(std::string_view content, const std::string& source,
                                        const std::vector<std::string>& columns);

}  // namespace walletloupe::model
