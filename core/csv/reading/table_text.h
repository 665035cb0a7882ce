#pragma once

#include "core/csv/files/byte_source.h"
#include "core/csv/reading/csv_dialect.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::csv {

/// The text of a table, and what is known of it before it is read.
struct TableText {
    std::string name;  ///< of the file, for messages
    std::unique_ptr<ByteSource> bytes;
    /// Of text that a container's reader wrote, which is UTF-8; none where it is to be recognised.
    std::optional<CsvDialect> dialect;
    std::size_t firstLine = 1;  ///< the number of its first line in messages
    /// Of each column, whether its container stores it as floating-point numbers; empty where
    /// cells are texts.
    std::vector<bool> isFloating{};
};

}  // namespace walletloupe::csv
