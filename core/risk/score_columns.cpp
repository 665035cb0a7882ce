#include "core/risk/score_columns.h"

#include <algorithm>

namespace walletloupe::risk {

std::string componentColumn(std::string_view component)
{
    std::string column(component);
    for (char& c : column) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return column;
}

bool isFixedColumn(std::string_view column)
{
    const auto isIn = [column](const auto& columns) {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    };
    return isIn(columnsBeforeComponents) || isIn(columnsBehindComponents);
}

}  // namespace walletloupe::risk
