#pragma once

#include <QFont>
#include <QString>
#include <QVariant>

class QWidget;

namespace walletloupe::ui {

/// The font of addresses and hashes: every digit as wide as another, so that they can be compared,
/// and an x that stays one (proportional fonts may draw that of 0x12 as a times sign).
QFont addressFont();

/// The same font, with every x left as it is.
QFont addressSafe(QFont font);

/// For sentences that may name an address: makes the widget's font leave every x as it is.
void keepAddressesReadable(QWidget& widget);

/// For Qt::FontRole: that font for an address or a hash, none for other words.
QVariant addressFontFor(const QString& text);

}  // namespace walletloupe::ui
