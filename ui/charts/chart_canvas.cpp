#include "ui/charts/chart_canvas.h"

#include <QPainter>

#include <algorithm>

namespace walletloupe::ui {

ChartCanvas::ChartCanvas(QPainter& onto, const QRectF& room, const ChartColors& with)
    : painter(onto), area(room), colors(with), metrics(onto.font()), lineHeight(metrics.height())
{
}

void ChartCanvas::line(const QPointF& from, const QPointF& to, const QPen& pen) const
{
    painter.setPen(pen);
    painter.drawLine(from, to);
}

void ChartCanvas::lineAcross(const QRectF& plot, double y, const QPen& pen) const
{
    line({plot.left(), y}, {plot.right(), y}, pen);
}

void ChartCanvas::lineUpright(const QRectF& plot, double x, const QPen& pen) const
{
    line({x, plot.top()}, {x, plot.bottom()}, pen);
}

void ChartCanvas::bar(const QRectF& place, const QColor& color, double radius) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (radius > 0.0)
        painter.drawRoundedRect(place, radius, radius);
    else
        painter.drawRect(place);
}

void ChartCanvas::outline(const QRectF& place, const QPen& pen, double radius) const
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (radius > 0.0)
        painter.drawRoundedRect(place, radius, radius);
    else
        painter.drawRect(place);
}

void ChartCanvas::dot(const QPointF& middle, double radius, const QPen& pen,
                      const QBrush& brush) const
{
    painter.setPen(pen);
    painter.setBrush(brush);
    painter.drawEllipse(middle, radius, radius);
}

void ChartCanvas::text(const QRectF& room, int alignment, const QString& text,
                       const QColor& color) const
{
    painter.setPen(color);
    painter.drawText(room, alignment, text);
}

void ChartCanvas::elided(const QRectF& room, int alignment, const QString& text,
                         const QColor& color) const
{
    this->text(room, alignment, metrics.elidedText(text, Qt::ElideRight, room.width()), color);
}

double ChartCanvas::widest(const QStringList& texts) const
{
    double width = 0.0;
    for (const QString& text : texts)
        width = std::max(width, widthOf(text));
    return width;
}

}  // namespace walletloupe::ui
