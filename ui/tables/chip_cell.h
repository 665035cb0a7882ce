#pragma once

#include <QColor>
#include <QSize>
#include <QString>

class QPainter;
class QStyleOptionViewItem;

namespace walletloupe::ui {

/// A word as a chip in a cell: its icon and itself in its colour.
struct ChipStyle {
    QString word;
    QString icon;
    QColor color;
};

/// Draws it on the ground of the cell, which the style has painted. Its width is given by
/// `chipSize`; where there is less, the word is elided.
void paintChip(QPainter& painter, const QStyleOptionViewItem& option, const ChipStyle& look);
QSize chipSize(const QStyleOptionViewItem& option, const QString& word);

/// The ground of a cell without its text.
void paintCellGround(QPainter& painter, const QStyleOptionViewItem& cell);

}  // namespace walletloupe::ui
