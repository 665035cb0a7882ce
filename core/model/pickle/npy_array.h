#pragma once

#include "core/base/result.h"
#include "core/model/pickle/pickle_value.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::model {

/// An array of plain numbers in a .npy file, as views into it.
struct NpyArray {
    std::string_view dtype;  ///< "f8"
    bool bigEndian = false;
    bool columnMajor = false;
    std::vector<std::int64_t> shape;  ///< empty for a single number
    std::string_view bytes;           ///< as many as the shape needs
};

/// Reads numpy's format (numpy.lib.format, versions 1 to 3). Errors: Unusable for a damaged file;
/// Unsupported for objects, texts and records.
Result<NpyArray> parseNpy(std::string_view content, const std::string& source);

/// The number of an array without dimensions.
PickleValue npyScalar(const NpyArray& array);

}  // namespace walletloupe::model
