#pragma once

#include "ui/wallets/wallet_rows.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace walletloupe::ui {

/// Whether a column names a cluster.
bool isClusterColumn(const WalletColumn& column);

/// A cell to read.
QString cellText(const WalletRows& rows, std::uint32_t row, const WalletColumn& column);

/// A cell to copy: its number in full.
QString cellCopyText(const WalletRows& rows, std::uint32_t row, const WalletColumn& column);

/// Whole rows with a header line, tab-separated, for a spreadsheet. Any thread may call it.
QString copiedRows(const WalletRows& rows, const std::vector<std::uint32_t>& wanted);

}  // namespace walletloupe::ui
