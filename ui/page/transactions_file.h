#pragma once

#include <QString>

namespace walletloupe::ui {

/// Whether a file is a table of transactions rather than of wallets: its header has a time, a
/// recipient, and a sender or a hash.
bool looksLikeTransactions(const QString& path);

}  // namespace walletloupe::ui
