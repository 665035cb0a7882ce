#pragma once

#include <QPalette>
#include <QString>

class QApplication;
class QSettings;

namespace walletloupe::ui {

enum class Theme { System, Light, Dark };

/// "system", "light", "dark": how the settings spell a theme.
QString themeName(Theme theme);
/// System for a name that is none.
Theme themeFromName(const QString& name);

Theme savedTheme(const QSettings& settings);
void saveTheme(QSettings& settings, Theme theme);

/// Fusion with the program's palette, style sheet and font. System follows the platform: dark
/// when its windows are.
void applyTheme(QApplication& application, Theme theme);

/// Applies a theme and keeps it for the next time.
void changeTheme(QApplication& application, QSettings& settings, Theme theme);

}  // namespace walletloupe::ui
