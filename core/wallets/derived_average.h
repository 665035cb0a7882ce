#pragma once

#include "core/wallets/wallet_table.h"

namespace walletloupe::wallets {

/// The mean amount of a wallet's transactions: total / count, and 0 where the count is 0. NaN
/// stays NaN; the quotient may overflow.
double averageAmount(double total, double count);

/// Adds tx_count = `Sent tnx` + `Received Tnx` to a table that has these two columns and no
/// tx_count. Where one of the two is no number, its problem is listed for the sum too.
void addDerivedCount(WalletTable& table);

/// Adds avg_tx_amount = total_tx_amount / tx_count (0 where the count is 0) to a table that
/// has the two and not the average. Where one of the two is no number, its problem is listed
/// for the average too.
void addDerivedAverage(WalletTable& table);

}  // namespace walletloupe::wallets
