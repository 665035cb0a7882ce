#pragma once

#include <QString>

#include "core/table/problem.h"

namespace walletloupe::ui {

/// "Line 12, column 3 (tx_count): 'abc' is not a number"
QString problemText(const table::Problem& problem);

}  // namespace walletloupe::ui
