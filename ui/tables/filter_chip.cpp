#include "ui/tables/filter_chip.h"

#include "ui/parts/themed_icon.h"

#include <QCoreApplication>
#include <QToolButton>

namespace walletloupe::ui {

QToolButton* makeFilterChip()
{
    auto* chip = new QToolButton;
    chip->setProperty("role", QStringLiteral("chip"));
    chip->setIcon(themedIcon(QStringLiteral("close")));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setLayoutDirection(Qt::RightToLeft);
    chip->setFocusPolicy(Qt::StrongFocus);
    chip->setToolTip(QCoreApplication::translate("FilterChip", "Show all wallets again"));
    chip->hide();
    return chip;
}

}  // namespace walletloupe::ui
