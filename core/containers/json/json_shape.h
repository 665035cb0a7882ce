#pragma once

#include "core/base/result.h"
#include "core/containers/json/json_columns.h"
#include "core/containers/json/json_reader.h"

#include <string>

namespace walletloupe::containers {

/// Where in a JSON file its table is.
struct JsonShape {
    /// Whether the records stand one behind the other (JSON Lines), in no list.
    bool areLines = false;
    /// Of the list with the records, keys joined by points: "result"; empty: the file is the list.
    std::string path;
    JsonColumns columns;
    bool isBeginning = false;  ///< of a file whose end is not at hand
};

/// Reads a JSON file to its end and finds its one table: a list of objects, JSON Lines, or a list
/// of objects within an object, as explorers reply. Errors: Unsupported where it is something
/// else, which is named (an error reply, a notebook, columns instead of records); Unusable where
/// there is no record, or where there are several tables, which are named; those of the reader.
/// With `isBeginning` the text may be cut off behind a record.
Result<JsonShape> findJsonTable(JsonReader& reader, const std::string& name,
                                bool isBeginning = false);

}  // namespace walletloupe::containers
