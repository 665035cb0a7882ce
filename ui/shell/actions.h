#pragma once

#include "ui/shell/theme.h"

#include <QObject>

class QAction;
class QActionGroup;

namespace walletloupe::ui {

/// Everything that can be asked of the window itself, once: menus, tool bar and keys share it.
struct Actions final : QObject {
    explicit Actions(QObject* parent);

    QAction* theme(Theme theme) const;

    QAction* openWallets;
    QAction* openSample;
    QAction* openModel;
    QAction* importModel;
    QAction* saveModel;
    QAction* exportModel;
    QAction* saveLabels;
    QAction* saveSweep;
    QAction* quit;
    QActionGroup* pages;   ///< exclusive, one for each page of the list; its data is the page's id
    QActionGroup* themes;  ///< exclusive, in the order of Theme
    QAction* cancel;
    QAction* shortcuts;
    QAction* about;
};

}  // namespace walletloupe::ui
