#pragma once

#include "core/base/result.h"
#include "core/model/segmentation_model.h"

#include <string>

namespace walletloupe::model {

// These formats hold centroids: the model's clusters must be those of the nearest centre
// (ClusterModel::isNearestCenter).

/// The model as an ONNX file (opset 13, IR 7, standard operators, all in double): input "wallets"
/// (double, n x d, the features in the model's order, whose names stand in the metadata under
/// "features"), outputs "label" (int64, n; -1 for a row with a number that is not finite or that
/// the scaling cannot take) and "distances" (double, n x k). Sums run in the order of the program,
/// so labels are the same.
std::string onnxModel(const SegmentationModel& model);

/// The model as one SELECT for SQLite (with its mathematical functions) and PostgreSQL alike: every
/// column of `table` and predicted_cluster, NULL where a feature is. Error: Unsupported for a
/// model too large for a query.
Result<std::string> sqlQuery(const SegmentationModel& model, const std::string& table);

/// The model as Python source that needs numpy only: predict(rows), and a main that labels the
/// rows of a CSV.
std::string pythonSource(const SegmentationModel& model);

}  // namespace walletloupe::model
