#pragma once

#include "core/analysis/risk/wallet_history.h"

#include <QString>

namespace walletloupe::ui {

/// "Sent", "Received", "To itself", "Between others".
QString rowDirectionText(analysis::RowDirection direction);

/// "Deposit", "Redeem and borrow (approximate)"; empty without actions.
QString actionsText(const analysis::HistoryRow& row);
/// "1.5 ETH", "20 cDAI", "everything"; of several actions one after the other.
QString amountsText(const analysis::WalletHistory& history, const analysis::HistoryRow& row);

/// "cDAI (Compound Dai)" or the address, short or whole.
QString partyText(const analysis::WalletHistory& history, const analysis::HistoryRow& row);
QString partyAddress(const analysis::WalletHistory& history, const analysis::HistoryRow& row);

/// The features that this row makes different from others, in words.
QString countsInText(const analysis::HistoryRow& row);

}  // namespace walletloupe::ui
