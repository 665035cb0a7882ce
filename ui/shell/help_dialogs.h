#pragma once

#include <QList>

class QWidget;

namespace walletloupe::ui {

struct Actions;
class Page;

/// Lists every key of the window and its pages; does not hold it up.
void showShortcuts(QWidget* window, const Actions& actions, const QList<Page*>& pages);

/// Version, what the program is, and its licence.
void showAbout(QWidget* window);

/// Both from the menu. `actions` and `pages` outlive the window.
void connectHelp(const Actions& actions, const QList<Page*>& pages, QWidget& window);

}  // namespace walletloupe::ui
