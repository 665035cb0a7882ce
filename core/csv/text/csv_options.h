#pragma once

#include <optional>

namespace walletloupe::csv {

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Latin1 };

/// How a CSV file is written; what is left empty is recognised from the file.
struct CsvOptions {
    std::optional<char> separator;     ///< , ; tab or |
    std::optional<char> decimal;       ///< . or ,
    std::optional<Encoding> encoding;  ///< by validity as UTF-8; a byte order mark comes first
};

}  // namespace walletloupe::csv
