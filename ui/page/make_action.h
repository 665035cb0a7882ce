#pragma once

#include <QKeySequence>
#include <QString>

class QAction;
class QObject;

namespace walletloupe::ui {

/// An action with a themed icon (none for an empty name); `help` and the keys are its tool tip,
/// `help` alone its status tip.
QAction* makeAction(QObject* parent, const QString& icon, const QString& text, const QString& help,
                    const QKeySequence& shortcut = {});

}  // namespace walletloupe::ui
