#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::model {

/// A constant of a graph; numbers of all types as doubles.
struct OnnxTensor {
    std::vector<std::int64_t> shape;
    std::vector<double> numbers;
};

struct OnnxNode {
    std::string operation;
    std::vector<std::string> inputs;
    std::vector<std::string> outputs;
    std::map<std::string, std::vector<double>> attributes;  ///< numbers and lists of them
};

/// What a segmentation needs of an ONNX file (onnx.proto of IR version 3 and later).
struct OnnxFile {
    std::string producer;
    std::map<std::string, std::string> metadata;
    std::vector<OnnxNode> nodes;
    std::map<std::string, OnnxTensor> constants;
    std::vector<std::string> inputs;  ///< without those that are constants

    /// The node that makes a value; null for an input or a constant.
    const OnnxNode* maker(const std::string& value) const;
    const OnnxTensor* constant(const std::string& value) const;
    /// A list of texts that stands in the metadata as JSON; empty where there is none.
    std::vector<std::string> texts(const std::string& key) const;

    std::map<std::string, std::size_t> makers;  ///< value to its place in `nodes`
};

/// Whether these bytes are fields of an ONNX file from the first to the last.
bool looksLikeOnnx(std::string_view content);

/// Reads the graph as data. Errors: Unusable for damaged bytes; Unsupported for more than a
/// million nodes.
Result<OnnxFile> parseOnnx(std::string_view content, const std::string& source);

}  // namespace walletloupe::model
