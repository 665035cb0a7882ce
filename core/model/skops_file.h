#pragma once

#include "core/base/result.h"
#include "core/model/pickle/pickle_value.h"

#include <memory>
#include <string>
#include <string_view>

namespace walletloupe::model {

/// Whether these bytes are a zip archive with the schema.json of skops in it.
bool looksLikeSkops(std::string_view content);

/// Reads a skops file (skops.io.dump of scikit-learn models: a zip archive of schema.json and of
/// arrays as .npy) into the values that a pickle of the same model has. Nothing is imported or
/// run. Errors: Unusable for a damaged file; Unsupported, naming it, for a class that is neither
/// scikit-learn's nor numpy's.
Result<std::unique_ptr<PickleDocument>> parseSkops(std::string_view content,
                                                   const std::string& source);

}  // namespace walletloupe::model
