#pragma once

#include "core/csv/text/csv_options.h"

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
    /// The only cells that tell a decimal comma are such as 1,234: they may be thousands.
    bool isDecimalDoubtful = false;
    SurplusField surplus = SurplusField::None;
};

/// Recognises how a table is written from its beginning.
///
/// The separator is the one of , ; tab | under which the header has a wallet column, then most
/// rows have as many fields as the header, then the header has most fields. The decimal sign is
/// a comma where more cells read as 1,5 than as 1.5; with the separator ',' only quoted cells
/// can say so, and one such as "1,234" does not. What `options` gives is taken as it is. There
/// is a surplus field where all rows have exactly one field more than the header. No index is a
/// field that repeats itself or holds an address: there a cell of the row fell in two.
CsvDialect recognisedDialect(std::string_view beginning, bool isWhole, const CsvOptions& options);

}  // namespace walletloupe::csv
