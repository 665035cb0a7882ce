#include "ui/shell/theme.h"

#include "ui/parts/address_font.h"
#include "ui/shell/theme_colors.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

#include <algorithm>

namespace walletloupe::ui {
namespace {

const QString themeKey = QStringLiteral("window/theme");

bool platformIsDark(QApplication& application)
{
    application.setPalette(QPalette());
    return application.palette().color(QPalette::Window).lightness() < 128;
}

QFont programFont()
{
    const QString preferred = QStringLiteral("Inter");
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    if (QFontDatabase::families().contains(preferred))
        font.setFamily(preferred);
    font.setPointSizeF(std::max(font.pointSizeF(), 10.0));
    return font;
}

/// Tool tips and what users type may be addresses. A new sheet forgets the fonts of single classes.
void keepAddressesReadable()
{
    const QFont font = addressSafe(QApplication::font());
    QToolTip::setFont(font);
    QApplication::setFont(font, "QLineEdit");
}

}  // namespace

QString themeName(Theme theme)
{
    switch (theme) {
        case Theme::Light:
            return QStringLiteral("light");
        case Theme::Dark:
            return QStringLiteral("dark");
        case Theme::System:
            break;
    }
    return QStringLiteral("system");
}

Theme themeFromName(const QString& name)
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        if (name == themeName(theme))
            return theme;
    }
    return Theme::System;
}

Theme savedTheme(const QSettings& settings)
{
    return themeFromName(settings.value(themeKey).toString());
}

void saveTheme(QSettings& settings, Theme theme)
{
    settings.setValue(themeKey, themeName(theme));
}

void applyTheme(QApplication& application, Theme theme)
{
    // Without the old sheet each of the following steps polishes every widget once, not twice.
    application.setStyleSheet(QString());
    if (QApplication::style()->name() != QLatin1String("fusion"))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const bool dark =
        theme == Theme::Dark || (theme == Theme::System && platformIsDark(application));
    const ThemeColors colors = dark ? darkColors() : lightColors();
    QApplication::setPalette(paletteOf(colors));
    QToolTip::setPalette(paletteOf(colors));
    if (const QFont font = programFont(); font != QApplication::font())
        QApplication::setFont(font);
    application.setStyleSheet(styleSheetOf(colors));
    keepAddressesReadable();
}

void changeTheme(QApplication& application, QSettings& settings, Theme theme)
{
    saveTheme(settings, theme);
    applyTheme(application, theme);
}

}  // namespace walletloupe::ui
