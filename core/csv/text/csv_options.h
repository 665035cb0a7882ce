#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace walletloupe::csv {

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Latin1 };

/// How a file with a table is written; what is left empty is recognised from the file.
struct CsvOptions {
    std::optional<char> separator;     ///< , ; tab or |
    std::optional<char> decimal;       ///< . or ,
    std::optional<Encoding> encoding;  ///< by validity as UTF-8; a byte order mark comes first
    std::string sheet;                 ///< of a workbook, by name; empty: the first
    /// The most that a container may hold; else what ExpansionLimit says.
    std::optional<std::uint64_t> maxBytes;
};

}  // namespace walletloupe::csv
