#pragma once

#include "ui/format/chart_colors.h"

#include <QFontMetricsF>
#include <QPen>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

class QPainter;

namespace walletloupe::ui {

/// What a chart is drawn with, the same on the screen and on paper, and the marks that the drawing
/// leaves: the area of each thing that can be pointed at, in the order of `mark`.
struct ChartCanvas {
    /// The font is that of `onto`, which outlives the canvas.
    ChartCanvas(QPainter& onto, const QRectF& room, const ChartColors& with);

    void line(const QPointF& from, const QPointF& to, const QPen& pen) const;
    /// Lines through the whole of `plot`.
    void lineAcross(const QRectF& plot, double y, const QPen& pen) const;
    void lineUpright(const QRectF& plot, double x, const QPen& pen) const;
    /// Filled, without a border.
    void bar(const QRectF& place, const QColor& color, double radius = 0.0) const;
    /// A border alone.
    void outline(const QRectF& place, const QPen& pen, double radius = 0.0) const;
    void dot(const QPointF& middle, double radius, const QPen& pen, const QBrush& brush) const;
    void text(const QRectF& room, int alignment, const QString& text, const QColor& color) const;
    /// With an ellipsis at its end where it is wider than `room`.
    void elided(const QRectF& room, int alignment, const QString& text, const QColor& color) const;
    double widthOf(const QString& text) const { return metrics.horizontalAdvance(text); }
    double widest(const QStringList& texts) const;
    void mark(const QRectF& place) { marks.push_back(place); }

    QPainter& painter;
    QRectF area;
    ChartColors colors;
    QFontMetricsF metrics;
    double lineHeight;
    std::vector<QRectF> marks;
};

}  // namespace walletloupe::ui
