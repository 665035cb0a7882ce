#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace walletloupe::ui {

/// The few colours that everything is drawn with.
struct ThemeColors {
    bool dark = false;
    QColor window;
    QColor base;
    QColor alternate;
    QColor text;
    QColor muted;
    QColor placeholder;
    QColor disabled;
    QColor border;
    QColor strongBorder;
    QColor hover;
    QColor pressed;
    QColor accent;
    QColor accentHover;
    QColor accentSoft;
    QColor onAccent;
};

ThemeColors lightColors();
ThemeColors darkColors();

QPalette paletteOf(const ThemeColors& colors);

/// The style sheet from the resources with the colours filled in.
QString styleSheetOf(const ThemeColors& colors);

}  // namespace walletloupe::ui
