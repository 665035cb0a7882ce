#pragma once

#include "core/table/wallet_table.h"

namespace walletloupe::table {

/// Adds avg_tx_amount = total_tx_amount / tx_count (0 where the count is 0) to a table that
/// has the two and not the average. Where one of the two is no number, its problem is listed
/// for the average too.
void addDerivedAverage(WalletTable& table);

}  // namespace walletloupe::table
