#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::csv {

/// Where the header of a table stands.
struct HeaderPlace {
    std::size_t begin = 0;       ///< bytes above it
    std::size_t lineBreaks = 0;  ///< in these bytes
    std::string firstLine = {};  ///< the first text above it, for a message
};

/// Looks for the header below titles and comments: lines that begin with #, that have one cell
/// only where the table has several, or fewer cells than the line with the name of a wallet
/// column below them. At most 20 records are passed over; blank lines do not count.
HeaderPlace findHeader(std::string_view text, bool isWhole, char separator);

/// Whether the cells of a first row are data, so that the table has no header: one is an address,
/// or all but one at most are numbers.
bool isDataRow(const std::vector<std::string>& cells);

}  // namespace walletloupe::csv
