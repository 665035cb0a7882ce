#pragma once

#include "core/base/result.h"
#include "core/model/segmentation_model.h"

#include <span>
#include <string>

namespace walletloupe::workflow {

/// A form in which other programs read a model.
struct ExportFormat {
    const char* ending;  ///< of its files, in small letters: "onnx"
    const char* name;    ///< in a list of formats: "ONNX"
    const char* files;   ///< its files in a dialog, translated in "ExportFormat": "SQL query"
    /// The content of a file; a query reads from `table`. Error: Unsupported when the format
    /// cannot hold this model.
    Result<std::string> (*content)(const model::SegmentationModel& model, const std::string& table);
};

/// Every format, in the order in which they are offered.
std::span<const ExportFormat> exportFormats();

/// The format that the ending of `path` asks for, in capitals or not; or null.
const ExportFormat* exportFormatFor(const std::string& path);

/// "ONNX, SQL or Python".
std::string exportFormatNames();

/// ".onnx, .sql or .py".
std::string exportFormatEndings();

}  // namespace walletloupe::workflow
