#include "ui/shell/theme_colors.h"

#include "ui/parts/tones.h"

#include <QFile>

#include <array>
#include <utility>

namespace walletloupe::ui {
namespace {

QColor hex(const char* name)
{
    return QColor(QLatin1String(name));
}

void setDisabled(QPalette& palette, const ThemeColors& colors)
{
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, colors.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, colors.window);
}

}  // namespace

ThemeColors lightColors()
{
    return {.dark = false,
            .window = hex("#f4f6f9"),
            .base = hex("#ffffff"),
            .alternate = hex("#f8f9fb"),
            .text = hex("#1a222e"),
            .muted = hex("#5a6575"),
            .placeholder = hex("#6b7584"),
            .disabled = hex("#a3acb9"),
            .border = hex("#dde2e9"),
            .strongBorder = hex("#c2cad6"),
            .hover = hex("#e9edf3"),
            .pressed = hex("#dde3ec"),
            .accent = hex("#3461e0"),
            .accentHover = hex("#2a51c4"),
            .accentSoft = hex("#e6edfd"),
            .onAccent = hex("#ffffff")};
}

ThemeColors darkColors()
{
    return {.dark = true,
            .window = hex("#15181e"),
            .base = hex("#1d2129"),
            .alternate = hex("#21262f"),
            .text = hex("#e7eaf0"),
            .muted = hex("#a3adba"),
            .placeholder = hex("#8a94a3"),
            .disabled = hex("#5c6676"),
            .border = hex("#303743"),
            .strongBorder = hex("#475162"),
            .hover = hex("#272d38"),
            .pressed = hex("#303744"),
            .accent = hex("#7c9dff"),
            .accentHover = hex("#97b1ff"),
            .accentSoft = hex("#263150"),
            .onAccent = hex("#10141b")};
}

QPalette paletteOf(const ThemeColors& colors)
{
    QPalette palette;
    const std::array roles{
        std::pair{QPalette::Window, colors.window},
        std::pair{QPalette::WindowText, colors.text},
        std::pair{QPalette::Base, colors.base},
        std::pair{QPalette::AlternateBase, colors.alternate},
        std::pair{QPalette::Text, colors.text},
        std::pair{QPalette::PlaceholderText, colors.placeholder},
        std::pair{QPalette::Button, colors.base},
        std::pair{QPalette::ButtonText, colors.text},
        std::pair{QPalette::BrightText, colors.onAccent},
        std::pair{QPalette::Highlight, colors.accent},
        std::pair{QPalette::HighlightedText, colors.onAccent},
        std::pair{QPalette::Link, colors.accent},
        std::pair{QPalette::LinkVisited, colors.accent},
        std::pair{QPalette::ToolTipBase, colors.dark ? colors.pressed : colors.text},
        std::pair{QPalette::ToolTipText, colors.dark ? colors.text : colors.base},
        std::pair{QPalette::Light, colors.dark ? colors.strongBorder : colors.base},
        std::pair{QPalette::Midlight, colors.hover},
        std::pair{QPalette::Mid, colors.border},
        std::pair{QPalette::Dark, colors.strongBorder},
        std::pair{QPalette::Shadow, colors.dark ? hex("#000000") : colors.muted},
    };
    for (const auto& [role, color] : roles)
        palette.setColor(QPalette::All, role, color);
    setDisabled(palette, colors);
    return palette;
}

QString styleSheetOf(const ThemeColors& colors)
{
    QFile file(QStringLiteral(":/style/walletloupe.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first: "@accent" is the beginning of "@accent-soft".
    const std::array tokens{
        std::pair{"@accent-hover", colors.accentHover},
        std::pair{"@accent-soft", colors.accentSoft},
        std::pair{"@accent", colors.accent},
        std::pair{"@on-accent", colors.onAccent},
        std::pair{"@strong-border", colors.strongBorder},
        std::pair{"@border", colors.border},
        std::pair{"@window", colors.window},
        std::pair{"@base", colors.base},
        std::pair{"@alternate", colors.alternate},
        std::pair{"@text", colors.text},
        std::pair{"@muted", colors.muted},
        std::pair{"@disabled", colors.disabled},
        std::pair{"@hover", colors.hover},
        std::pair{"@pressed", colors.pressed},
    };
    for (const auto& [token, color] : tokens)
        sheet.replace(QLatin1String(token), color.name());
    const QPalette palette = paletteOf(colors);
    for (const Tone tone : {Tone::Info, Tone::Good, Tone::Warning, Tone::Error}) {
        const QString token = QLatin1Char('@') + toneName(tone);
        sheet.replace(token + QLatin1String("-soft"), toneBackground(tone, palette).name());
        sheet.replace(token, toneColor(tone, palette).name());
    }
    return sheet.replace(QLatin1String("@theme"), QLatin1String(colors.dark ? "dark" : "light"));
}

}  // namespace walletloupe::ui
