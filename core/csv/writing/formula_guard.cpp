#include "core/csv/writing/formula_guard.h"

#include "core/csv/numbers/number_reader.h"

#include <algorithm>

namespace walletloupe::csv {

bool needsGuard(std::string_view cell)
{
    cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
    constexpr std::string_view starts = "=+-@\t\r";
    return !cell.empty() && starts.find(cell.front()) != std::string_view::npos &&
           readNumber(cell, '.').kind != NumberKind::Number;
}

}  // namespace walletloupe::csv
