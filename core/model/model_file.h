#pragma once

#include "core/base/result.h"
#include "core/model/segmentation_model.h"

#include <string>
#include <string_view>

namespace walletloupe::model {

/// The extension that marks a model file.
inline constexpr std::string_view modelFileSuffix = ".wlm.json";

/// The model as UTF-8 JSON; every number reads back exactly. An inertia that is not known is NaN
/// in the model and null in the file.
std::string modelText(const SegmentationModel& model);

/// Reads what modelText wrote. `source` is the name used in messages. Errors: Unusable for
/// text that is no model, a wrong shape, a missing or repeated name, a number that is not
/// finite; Unsupported for another version. Messages name the field. Percentiles that miss their
/// order by at most 16 ulp are raised to the one before.
Result<SegmentationModel> parseModel(std::string_view text, const std::string& source);

/// parseModel on a file. Errors besides: NotFound, Unreadable.
Result<SegmentationModel> readModel(const std::string& path);

/// Writes a model whole or not at all. Error: WriteFailed.
Result<void> writeModel(const SegmentationModel& model, const std::string& path);

}  // namespace walletloupe::model
