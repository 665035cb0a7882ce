#pragma once

#include "core/containers/parquet/parquet_metadata.h"

#include <optional>
#include <string>
#include <string_view>

namespace walletloupe::containers {

/// Takes the bytes of one value off the front of Plain values; none where they end early.
std::optional<std::string_view> takePlainValue(const ParquetColumn& column,
                                               std::string_view& bytes);

/// Appends a value as a cell of CSV: numbers in full precision, times as "2022-04-15 05:20:00",
/// bytes as 0x and hexadecimal digits. `raw` has the width of the column's type.
void appendParquetValue(const ParquetColumn& column, std::string_view raw, std::string& text);

}  // namespace walletloupe::containers
