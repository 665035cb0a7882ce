#pragma once

#include "core/table/problem.h"

#include <QString>

namespace walletloupe::ui {

/// "Line 12, column 3 (tx_count): 'abc' is not a number"
QString problemText(const table::Problem& problem);

}  // namespace walletloupe::ui
