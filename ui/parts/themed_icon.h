#pragma once

#include "ui/parts/tones.h"

#include <QIcon>
#include <QString>

class QPainter;
class QRectF;

namespace walletloupe::ui {

/// What an icon is drawn with; all follow the theme.
enum class Ink { Text, Muted, OnAccent };

/// A line icon from the resources in the colours of the application's palette: `ink`, but
/// disabled text when disabled, highlighted text when selected, and the highlight colour when
/// checked. It is drawn anew at every size and scale, and follows a change of theme by itself.
/// `name` is the file name without its ending; an unknown one draws nothing.
QIcon themedIcon(const QString& name, Ink ink = Ink::Text);

/// The same in the colour of a tone.
QIcon themedIcon(const QString& name, Tone tone);

/// Draws an icon into a square of an area, in a colour of its own, as lines on paper too.
void paintIcon(QPainter& painter, const QRectF& area, const QString& name, const QColor& color);

}  // namespace walletloupe::ui
