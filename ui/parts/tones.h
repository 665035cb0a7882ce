#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

namespace walletloupe::ui {

/// What a message means to the reader.
enum class Tone { Info, Good, Warning, Error };

/// "info", "good", "warning", "error": how the style sheet spells a tone.
QString toneName(Tone tone);

/// Text and icons of that tone: readable (4.5 : 1) on the window and on cards.
QColor toneColor(Tone tone, const QPalette& palette);

/// A quiet background of that tone.
QColor toneBackground(Tone tone, const QPalette& palette);

/// Text that steps back: units, hints, captions.
QColor mutedColor(const QPalette& palette);

}  // namespace walletloupe::ui
