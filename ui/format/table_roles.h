#pragma once

#include <Qt>

namespace walletloupe::ui {

/// What every table of the program answers beside the texts to read.
enum TableRole {
    TableSortRole = Qt::UserRole,  ///< a raw number, or a QString where the column holds text
    TableCopyRole,                 ///< the value in full, as text
    FirstOwnTableRole,
};

}  // namespace walletloupe::ui
