#pragma once

#include "core/base/result.h"
#include "core/model/segmentation_model.h"

#include <string>
#include <string_view>

namespace walletloupe::model {

/// The extension that marks a model file.
inline constexpr std::string_view modelFileSuffix = ".wlm.json";

/// The model as UTF-8 JSON; every number reads back exactly.
std::string modelText(const SegmentationModel& model);

/// Reads what modelText wrote. `source` is the name used in messages. Errors: Unusable for
/// text that is no model, a wrong shape, a missing or repeated name, a number that is not
/// finite; Unsupported for another version. Messages name the field.
Result<SegmentationModel> parseModel(std::string_view text, const std::string& source);

/// parseModel on a file. Errors besides: NotFound, Unreadable.
Result<SegmentationModel> readModel(const std::string& path);

/// Writes a model whole or not at all. Error: WriteFailed.
Result<void> writeModel(const SegmentationModel& model, const std::string& path);

}  // namespace walletloupe::model
