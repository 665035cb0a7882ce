#include "ui/format/chart_colors.h"

#include <QPalette>

namespace walletloupe::ui {
namespace {

ChartColors colorsOn(const QColor& ground, const QColor& text, bool dark)
{
    ChartColors colors;
    colors.ground = ground;
    colors.text = text;
    colors.quietText = quietColor(dark);
    colors.grid = mixed(ground, text, 0.12);
    colors.line = dark ? QColor(0x6F, 0xB7, 0xF2) : QColor(0x1F, 0x6F, 0xB5);
    colors.accent = dark ? QColor(0xF5, 0xA3, 0x4F) : QColor(0xB8, 0x50, 0x00);
    colors.dark = dark;
    return colors;
}

}  // namespace

QColor mixed(const QColor& a, const QColor& b, double shareOfB)
{
    const auto part = [shareOfB](int x, int y) {
        return qRound(x * (1.0 - shareOfB) + y * shareOfB);
    };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

QColor quietColor(bool dark)
{
    return dark ? QColor(0xA3, 0xAD, 0xBA) : QColor(0x5A, 0x65, 0x75);
}

QColor errorColor(bool dark)
{
    return dark ? QColor(0xFF, 0x8F, 0x8A) : QColor(0xB9, 0x2B, 0x2B);
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5F;
}

ChartColors chartColors(const QPalette& palette)
{
    return colorsOn(palette.color(QPalette::Base), palette.color(QPalette::Text), isDark(palette));
}

ChartColors printColors()
{
    return colorsOn(Qt::white, QColor(0x1C, 0x23, 0x2B), false);
}

}  // namespace walletloupe::ui
