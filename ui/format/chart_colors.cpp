#include "ui/format/chart_colors.h"

#include <QPalette>

namespace walletloupe::ui {
namespace {

QColor mixed(const QColor& a, const QColor& b, double shareOfB)
{
    const auto part = [shareOfB](float x, float y) {
        return static_cast<float>(static_cast<double>(x) * (1.0 - shareOfB) +
                                  static_cast<double>(y) * shareOfB);
    };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()),
                            part(a.blueF(), b.blueF()));
}

ChartColors colorsOn(const QColor& ground, const QColor& text, bool dark)
{
    ChartColors colors;
    colors.ground = ground;
    colors.text = text;
    colors.quietText = mixed(ground, text, 0.68);
    colors.grid = mixed(ground, text, 0.12);
    colors.line = dark ? QColor(0x6F, 0xB7, 0xF2) : QColor(0x1F, 0x6F, 0xB5);
    colors.accent = dark ? QColor(0xF5, 0xA3, 0x4F) : QColor(0xB8, 0x50, 0x00);
    colors.warning = dark ? QColor(0xF0, 0x8A, 0x8A) : QColor(0xA6, 0x2B, 0x2B);
    colors.dark = dark;
    return colors;
}

}  // namespace

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
