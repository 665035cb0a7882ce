#include "ui/parts/tones.h"

#include "ui/format/chart_colors.h"

namespace walletloupe::ui {
namespace {

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1.0 - share)); };
    return QColor(channel(over.red(), under.red()), channel(over.green(), under.green()),
                  channel(over.blue(), under.blue()));
}

}  // namespace

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
            return dark ? QColor(0xff, 0x8f, 0x8a) : QColor(0xb9, 0x2b, 0x2b);
    }
    return palette.color(QPalette::WindowText);
}

QColor toneBackground(Tone tone, const QPalette& palette)
{
    return mixed(toneColor(tone, palette), palette.color(QPalette::Base),
                 isDark(palette) ? 0.16 : 0.09);
}

QColor mutedColor(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xa3, 0xad, 0xba) : QColor(0x5a, 0x65, 0x75);
}

}  // namespace walletloupe::ui
