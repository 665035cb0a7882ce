#include "ui/page/make_action.h"

#include "ui/parts/themed_icon.h"

#include <QAction>

namespace walletloupe::ui {

QAction* makeAction(QObject* parent, const QString& icon, const QString& text, const QString& help,
                    const QKeySequence& shortcut)
{
    auto* action = new QAction(text, parent);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    action->setShortcut(shortcut);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? help : QStringLiteral("%1 (%2)").arg(help, keys));
    action->setStatusTip(help);
    return action;
}

}  // namespace walletloupe::ui
