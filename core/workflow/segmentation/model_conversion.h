#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/segmentation_model.h"

#include <string>
#include <utility>
#include <vector>

namespace walletloupe::workflow {

/// The pickles of a scikit-learn model.
struct SklearnFiles {
    std::string kMeans;
    std::string scaler;                ///< empty: the points went through no scaler
    std::vector<std::string> columns;  ///< d names; empty: as the pickles know them
    std::string columnsFile;           ///< a pickled list of names in place of `columns`
};

/// Whether a file is a pickle, plain or compressed, or a skops file; false for one that cannot be
/// read.
bool looksLikePickle(const std::string& path);

/// The same, an ONNX file, or compressed in a way that importSklearn refuses by name.
bool looksLikeSklearn(const std::string& path);

/// Whether a file is an ONNX model; false for one that cannot be read.
bool looksLikeOnnx(const std::string& path);

/// Whether a scikit-learn model tells all that its points went through (a Pipeline, or clusters
/// with their scaler), so that it needs no other file. False for one that cannot be read.
bool isCompleteSklearn(const std::string& path);

/// Reads a scikit-learn or ONNX model as data and completes it with today's date and the units of
/// known features. Errors as of readSklearn, modelFromSklearn and columnNames.
Result<model::SegmentationModel> importSklearn(const SklearnFiles& files, const Clock& clock);

/// The names in a pickled list of columns.
Result<std::vector<std::string>> readColumnNames(const std::string& path);

/// Whether modelContent knows what the ending of `path` asks for: .json (a model file), that of an
/// export format, or none.
bool hasKnownEnding(const std::string& path);

/// Whether modelContent makes a model file of `path`, which can be opened again, and no export.
bool isModelFile(const std::string& path);

/// The model in the export format that the ending of `path` asks for (a query reads from `table`),
/// else a model file. Error: Unsupported when the format cannot hold this model.
Result<std::string> modelContent(const model::SegmentationModel& model, const std::string& path,
                                 const std::string& table);

/// modelContent into a file, whole or not at all.
Result<void> exportModel(const model::SegmentationModel& model, const std::string& path,
                         const std::string& table);

/// A cluster's number and a text for it.
using ClusterTexts = std::vector<std::pair<int, std::string>>;

/// Gives clusters names and colours ("#rrggbb", or empty for none). Error: Usage naming a cluster
/// that the model lacks, or a colour that is none.
Result<void> decorateClusters(model::SegmentationModel& model, const ClusterTexts& names,
                              const ClusterTexts& colors);

}  // namespace walletloupe::workflow
