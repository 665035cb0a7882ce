#pragma once

#include <QList>

class QMainWindow;
class QMenu;
class QToolBar;
class QWidget;

namespace walletloupe::ui {

struct Actions;
class Page;

/// File, with the commands of the pages, View and Help; `recent` stands under "Open recent".
void addMenus(QMainWindow& window, const Actions& actions, const QList<Page*>& pages,
              QMenu* recent);

/// Open and save, with words beside the pictures.
QToolBar* makeToolBar(const Actions& actions, QMenu* recent);

/// The pages, one under the other at the left edge.
QToolBar* makeNavigationRail(const Actions& actions);

}  // namespace walletloupe::ui
