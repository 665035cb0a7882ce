#pragma once

#include "core/risk/category.h"

#include <QColor>
#include <QString>

namespace walletloupe::ui {

/// From blue over ochre to crimson: in this order for colour-blind people as well, and readable
/// as text on a light or a dark ground. Without a score: a quiet grey.
QColor categoryColor(risk::Category category, bool dark);

/// The file name of the category's icon: five columns, of which more are filled the higher the
/// risk; a question mark and a dash for wallets without a score.
QString categoryIcon(risk::Category category);

}  // namespace walletloupe::ui
