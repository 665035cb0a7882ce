#pragma once

#include <QString>

namespace walletloupe::ui {

/// Data as the text of a button, an action or a label with a buddy: an ampersand in it stays an
/// ampersand and underlines nothing.
QString labelText(const QString& plain);

}  // namespace walletloupe::ui
