#pragma once

class QWidget;

namespace walletloupe::ui {

struct Actions;

/// Lists every key of the window; does not hold it up.
void showShortcuts(QWidget* window, const Actions& actions);

/// Version, what the program is, and its licence.
void showAbout(QWidget* window);

/// Both from the menu. `actions` outlives the window.
void connectHelp(const Actions& actions, QWidget& window);

}  // namespace walletloupe::ui
