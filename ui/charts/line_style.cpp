#include "ui/charts/line_style.h"

#include "ui/format/cluster_colors.h"

#include <QPainter>
#include <QPolygonF>

#include <array>

namespace walletloupe::ui {

LineStyle lineStyle(int id, bool standsAlone, const ChartColors& colors)
{
    if (standsAlone)
        return {colors.line, Qt::SolidLine, LineMarker::Circle};
    constexpr std::array dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    constexpr std::array markers{LineMarker::Circle, LineMarker::Square, LineMarker::Triangle,
                                 LineMarker::Diamond};
    const std::size_t at = static_cast<std::size_t>(id) % dashes.size();
    return {clusterColor(id, colors.dark), dashes[at], markers[at]};
}

QPen linePen(const LineStyle& look, double width)
{
    return {look.color, width, look.dash, Qt::FlatCap, Qt::RoundJoin};
}

void paintMarker(QPainter& painter, const QPointF& middle, double size, LineMarker marker)
{
    const double half = size / 2.0;
    const QRectF box(middle.x() - half, middle.y() - half, size, size);
    switch (marker) {
        case LineMarker::Circle:
            painter.drawEllipse(box);
            break;
        case LineMarker::Square:
            painter.drawRect(box);
            break;
        case LineMarker::Triangle:
            painter.drawPolygon(
                QPolygonF{box.bottomLeft(), QPointF(middle.x(), box.top()), box.bottomRight()});
            break;
        case LineMarker::Diamond:
            painter.drawPolygon(
                QPolygonF{QPointF(middle.x(), box.top()), QPointF(box.right(), middle.y()),
                          QPointF(middle.x(), box.bottom()), QPointF(box.left(), middle.y())});
            break;
    }
}

void paintLineSample(QPainter& painter, const QRectF& box, const LineStyle& look,
                     const QColor& ground)
{
    painter.setPen(linePen(look, 1.75));
    painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
    painter.setPen(QPen(ground, 1.75));
    painter.setBrush(look.color);
    paintMarker(painter, box.center(), 7.0, look.marker);
}

}  // namespace walletloupe::ui
