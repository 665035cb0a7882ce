#pragma once

#include "core/csv/reading/header_search.h"
#include "core/csv/text/csv_options.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace walletloupe::csv {

/// The one field that the rows have more than the header.
enum class SurplusField {
    None,
    Trailing,  ///< an empty one at the end: every row ends with a separator
    Index,     ///< the first: an index column without a header cell, as R writes it
};

struct CsvDialect {
    char separator = ',';
    char decimal = '.';
    std::optional<char> thousands = std::nullopt;  ///< as in NumberFormat
    /// The only cells that tell a decimal comma are such as 1,234: they may be thousands.
    bool isDecimalDoubtful = false;
    /// Whether nothing at the beginning, and no option, decides what the decimal sign is.
    bool isDecimalOpen = false;
    /// Numbers of the beginning that are none with the other decimal sign.
    std::size_t decimalVotes = 0;
    SurplusField surplus = SurplusField::None;
    HeaderPlace header = {};
};

/// Recognises how a table is written from its beginning.
///
/// The separator is the one of , ; tab | under which the header has a wallet column, then most
/// rows have as many fields as the header, then the header has most fields. The decimal sign is
/// a comma where more cells of numeric columns are numbers with a comma only (1,5 1.234,5
/// 1.234.567) than with a point only; where cells such as 1,234 alone speak, with the separator
/// ',' they are thousands. What `options` gives is taken as it is. There
/// is a surplus field where all rows have exactly one field more than the header. No index is a
/// field that repeats itself or holds an address: there a cell of the row fell in two.
CsvDialect recognisedDialect(std::string_view beginning, bool isWhole, const CsvOptions& options);

}  // namespace walletloupe::csv
