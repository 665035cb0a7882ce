#pragma once

#include "core/chain/amount.h"
#include "core/chain/protocol_action.h"

#include <QString>

namespace walletloupe::ui {

/// "Deposit", "Borrow" … "Collateral on", "Not readable".
QString actionKindText(chain::ActionKind kind);

/// A whole number of smallest units with `decimals` digits behind the point, in full: "1.05".
QString exactAmountText(const chain::Amount& amount, int decimals);

/// The same as a number, to be sorted and drawn.
double amountNumber(const chain::Amount& amount, int decimals);

/// "0x1234…abcd": an address that is told apart from others on one page.
QString shortAddressText(const QString& address);

/// "2021-03-04 15:06 UTC", from Unix seconds.
QString timeText(qint64 seconds);
/// "2021-03-04"
QString dateText(qint64 seconds);

}  // namespace walletloupe::ui
