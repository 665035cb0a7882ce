#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace walletloupe::csv {

/// The same as `isPlainId`, of cells that are no address.
bool isPlainName(std::string_view cell);

/// Whether an id cell is taken as it stands; false where it may be one of the forms below.
inline bool isPlainId(std::string_view cell)
{
    constexpr std::size_t addressBytes = 42;
    return (cell.size() == addressBytes && cell[0] == '0' && cell[1] == 'x') || isPlainName(cell);
}

/// The address in an id cell that has it in a longer text: a link (<a href=…>0x…</a>), the URL of
/// an explorer, eth:0x… or eip155:1:0x… (CAIP-10), or 40 hex digits alone. None where the cell is
/// an address itself, holds none, or holds several that differ and no `?a=` tells which.
std::optional<std::string> addressWithin(std::string_view cell);

/// Whether an id cell is a number such as 1.04E+48, which a spreadsheet makes of an address that
/// it takes for a number.
bool isRoundedAddress(std::string_view cell);

/// Whether an id cell says that its row holds totals ("TOTAL", "Grand total", "Sum", …).
bool isTotalsWord(std::string_view cell);

}  // namespace walletloupe::csv
