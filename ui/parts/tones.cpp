#include "ui/parts/tones.h"

#include "ui/format/chart_colors.h"

namespace walletloupe::ui {

QString toneName(Tone tone)
{
    switch (tone) {
        case Tone::Info:
            return QStringLiteral("info");
        case Tone::Good:
            return QStringLiteral("good");
        case Tone::Warning:
            return QStringLiteral("warning");
        case Tone::Error:
            return QStringLiteral("error");
    }
    return {};
}

QColor toneColor(Tone tone, const QPalette& palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
        case Tone::Info:
            return dark ? QColor(0x8f, 0xac, 0xff) : QColor(0x2a, 0x51, 0xc4);
        case Tone::Good:
            return dark ? QColor(0x5c, 0xc9, 0xa1) : QColor(0x13, 0x75, 0x51);
        case Tone::Warning:
            return dark ? QColor(0xf0, 0xb4, 0x5b) : QColor(0x92, 0x58, 0x05);
        case Tone::Error:
            return errorColor(dark);
    }
    return palette.color(QPalette::WindowText);
}

QColor toneBackground(Tone tone, const QPalette& palette)
{
    return mixed(palette.color(QPalette::Base), toneColor(tone, palette),
                 isDark(palette) ? 0.16 : 0.09);
}

QColor mutedColor(const QPalette& palette)
{
    return quietColor(isDark(palette));
}

}  // namespace walletloupe::ui
