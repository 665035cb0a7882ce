#pragma once

#include <QString>

namespace walletloupe::ui {

/// Data as the text of a tool tip: shown as it is, whatever it looks like, on as many lines as
/// it takes. Empty stays empty, so that there is no tool tip.
QString toolTipText(const QString& plain);

}  // namespace walletloupe::ui
