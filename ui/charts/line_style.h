#pragma once

#include "ui/format/chart_colors.h"

#include <QPen>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace walletloupe::ui {

enum class LineMarker { Circle, Square, Triangle, Diamond };

/// How one of several lines is told from the others: by colour, dash and marker, so that it can
/// be without the colour.
struct LineStyle {
    QColor color;
    Qt::PenStyle dash = Qt::SolidLine;
    LineMarker marker = LineMarker::Circle;
};

/// A line that stands alone looks as the chart does.
LineStyle lineStyle(int id, bool standsAlone, const ChartColors& colors);

QPen linePen(const LineStyle& look, double width);

/// A marker as the charts draw it.
void paintMarker(QPainter& painter, const QPointF& middle, double size, LineMarker marker);

/// A piece of the line with its marker, across `box`.
void paintLineSample(QPainter& painter, const QRectF& box, const LineStyle& look,
                     const QColor& ground);

}  // namespace walletloupe::ui
