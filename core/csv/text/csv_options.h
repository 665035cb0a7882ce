#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace walletloupe::csv {

enum class Encoding {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    Latin1,
    Utf32LittleEndian,
    Utf32BigEndian,
    Gb18030,
    Big5,
    ShiftJis,
    Windows1250,
    Windows1251,
    Windows1252,
    Windows1253,
    Windows1254,
    Windows1255,
    Windows1256,
    Windows1257,
    Windows1258,
};

/// How a file with a table is written; what is left empty is recognised from the file.
struct CsvOptions {
    std::optional<char> separator;     ///< , ; tab or |
    std::optional<char> decimal;       ///< . or ,
    std::optional<Encoding> encoding;  ///< by validity as UTF-8; a byte order mark comes first
    std::string sheet = {};            ///< of a workbook, by name; empty: the first
    /// The most that a container may hold; else what ExpansionLimit says.
    std::optional<std::uint64_t> maxBytes = std::nullopt;
    /// What separates thousands: . , ' a blank (of any kind), or NUL for nothing.
    std::optional<char> thousands = std::nullopt;
    std::string idColumn = {};  ///< header of the column with the wallet ids
    /// Whether a first row of data means that there is no header; else it is taken for one.
    bool recognisesHeader = false;
    /// Whether a column's problems are all listed, however many.
    bool listsEveryProblem = false;
};

}  // namespace walletloupe::csv
