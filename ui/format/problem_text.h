#pragma once

#include "core/wallets/problem.h"

#include <QString>

namespace walletloupe::ui {

/// "Line 12, column 3 (tx_count): 'abc' is not a number"
QString problemText(const wallets::Problem& problem);

}  // namespace walletloupe::ui
