#pragma once

#include "core/table/csv_options.h"

#include <string>
#include <string_view>

namespace walletloupe::table {

struct CsvDialect {
    char separator = ',';
    char decimal = '.';
    /// The only cells that tell a decimal comma are such as 1,234: they may be thousands.
    bool isDecimalDoubtful = false;
};

/// Recognises how a table is written from its beginning.
///
/// The separator is the one of , ; tab | under which the header has a wallet column, then most
/// rows have as many fields as the header, then the header has most fields. The decimal sign is
/// a comma where more cells read as 1,5 than as 1.5; with the separator ',' only quoted cells
/// can say so, and one such as "1,234" does not. What `options` gives is taken as it is.
CsvDialect recognisedDialect(std::string_view beginning, bool isWhole, const CsvOptions& options);

}  // namespace walletloupe::table
