#pragma once

#include "ui/shell/place.h"
#include "ui/shell/theme.h"

#include <QObject>

class QAction;
class QActionGroup;

namespace walletloupe::ui {

/// Everything that can be asked of the window, once: menus, tool bar and keys share it.
struct Actions final : QObject {
    explicit Actions(QObject* parent);

    QAction* place(Place place) const;
    QAction* theme(Theme theme) const;

    QAction* openWallets;
    QAction* openSample;
    QAction* openModel;
    QAction* importModel;
    QAction* saveModel;
    QAction* exportModel;
    QAction* saveLabels;
    QAction* saveSweep;
    QAction* openTransactions;
    QAction* saveScores;
    QAction* saveExplanations;
    QAction* quit;
    QActionGroup* places;  ///< exclusive, in the order of Place
    QActionGroup* themes;  ///< exclusive, in the order of Theme
    QAction* cancel;
    QAction* shortcuts;
    QAction* about;
};

}  // namespace walletloupe::ui
