#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <string>
#include <string_view>

namespace walletloupe::model {

/// What a JSON file of this program says that it is.
struct JsonKind {
    std::string_view format;  ///< the value of its field "format"
    std::string_view words;   ///< what people call it
};

/// The object of a JSON file of version 1. Errors: Unusable for text that is no JSON object (with
/// the byte) or of another format; Unsupported for another version.
Result<QJsonObject> parseJsonDocument(std::string_view text, const std::string& source,
                                      const JsonKind& kind);

}  // namespace walletloupe::model
