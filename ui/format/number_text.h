#pragma once

#include <QString>

namespace walletloupe::ui {

/// "3,497"
QString countText(qint64 count);

/// A number to read: whole ones grouped, others with at most six significant digits, powers of
/// ten only from 1e15 on and below 1e-4. Empty for NaN.
QString numberText(double value);

/// The same number in full: what is copied and shown in tool tips.
QString exactNumberText(double value);

/// "76.7 %"
QString shareText(double share);

/// "1 wallet", "3,497 wallets"
QString countedText(qint64 count, const QString& singular, const QString& plural);

}  // namespace walletloupe::ui
