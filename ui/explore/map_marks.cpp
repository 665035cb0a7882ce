#include "ui/explore/map_marks.h"

#include <QFontMetricsF>

#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double widestName = 180.0;

/// Text that can be read on points of any colour.
void drawName(QPainter& painter, const QPointF& at, const QString& name, const ChartColors& colors)
{
    if (name.isEmpty())
        return;
    const QFontMetricsF metrics(painter.font());
    const QString seen = metrics.elidedText(name, Qt::ElideMiddle, widestName);
    QRectF box(at.x() + 12.0, at.y() - metrics.height() / 2.0 - 2.0,
               metrics.horizontalAdvance(seen) + 10.0, metrics.height() + 4.0);
    if (painter.hasClipping() && box.right() > painter.clipBoundingRect().right())
        box.moveRight(at.x() - 12.0);
    QColor ground = colors.ground;
    ground.setAlphaF(0.85F);
    painter.setPen(QPen(colors.grid, 1.0));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 4.0, 4.0);
    painter.setPen(colors.text);
    painter.drawText(box, Qt::AlignCenter, seen);
}

}  // namespace

MapLayer::MapLayer(QCustomPlot& plot, const QString& layer, Draw draw)
    : QCPAbstractItem(&plot), m_draw(std::move(draw))
{
    setSelectable(false);
    setLayer(layer);
}

void MapLayer::draw(QCPPainter* painter)
{
    m_draw(*painter);
}

void drawCentroid(QPainter& painter, const QPointF& at, const QColor& color, const QString& name,
                  const ChartColors& colors)
{
    drawName(painter, at, name, colors);
    painter.setPen(QPen(colors.ground, 2.0));
    painter.setBrush(color);
    painter.drawEllipse(at, 8.0, 8.0);
    painter.setPen(QPen(colors.ground, 2.0, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(at - QPointF(3.5, 0.0), at + QPointF(3.5, 0.0));
    painter.drawLine(at - QPointF(0.0, 3.5), at + QPointF(0.0, 3.5));
}

void drawRing(QPainter& painter, const QPointF& at, const QString& name, const ChartColors& colors)
{
    drawName(painter, at, name, colors);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.ground, 5.0));
    painter.drawEllipse(at, 9.0, 9.0);
    painter.setPen(QPen(colors.text, 2.5));
    painter.drawEllipse(at, 9.0, 9.0);
}

void drawWhatIfPoint(QPainter& painter, const QPointF& now, const QPointF* before,
                     const ChartColors& colors)
{
    if (before) {
        painter.setPen(QPen(colors.text, 1.5, Qt::DashLine));
        painter.drawLine(*before, now);
        drawRing(painter, *before, {}, colors);
    }
    const QPolygonF diamond{now + QPointF(0, -9), now + QPointF(9, 0), now + QPointF(0, 9),
                            now + QPointF(-9, 0)};
    painter.setPen(QPen(colors.ground, 2.0));
    painter.setBrush(colors.text);
    painter.drawPolygon(diamond);
}

void drawLasso(QPainter& painter, const QPolygonF& line, const ChartColors& colors)
{
    QColor ground = colors.line;
    ground.setAlphaF(0.12F);
    painter.setPen(QPen(colors.line, 1.5, Qt::DashLine));
    painter.setBrush(ground);
    painter.drawPolygon(line);
}

}  // namespace walletloupe::ui
