#include "ui/charts/chart_axis.h"

#include <QPainter>

namespace walletloupe::ui {
namespace {

constexpr double numberRoom = 200.0;

QPen linePen(const ChartCanvas& canvas, const Tick& tick)
{
    return {tick.isBase ? canvas.colors.quietText : canvas.colors.grid, 1.0};
}

}  // namespace

Scale Scale::across(const QRectF& plot, double low, double high)
{
    return {low, high, plot.left(), plot.width()};
}

Scale Scale::upwards(const QRectF& plot, double low, double high)
{
    return {low, high, plot.bottom(), -plot.height()};
}

void drawLeftAxis(const ChartCanvas& canvas, const QRectF& plot, const Scale& scale,
                  const std::vector<Tick>& ticks, double gap)
{
    for (const Tick& tick : ticks) {
        const double y = scale.at(tick.value);
        canvas.lineAcross(plot, y, linePen(canvas, tick));
        canvas.text(QRectF(plot.left() - gap - numberRoom, y - canvas.lineHeight / 2.0, numberRoom,
                           canvas.lineHeight),
                    Qt::AlignRight | Qt::AlignVCenter, tick.text, canvas.colors.quietText);
    }
}

void drawBottomAxis(const ChartCanvas& canvas, const QRectF& plot, const Scale& scale,
                    const std::vector<Tick>& ticks, double gap)
{
    for (const Tick& tick : ticks) {
        const double x = scale.at(tick.value);
        canvas.lineUpright(plot, x, linePen(canvas, tick));
        if (tick.text.isEmpty())
            continue;
        QRectF room(x - numberRoom / 2.0, plot.bottom() + gap, numberRoom, canvas.lineHeight);
        if (tick.alignment == Qt::AlignLeft)
            room.moveLeft(x);
        else if (tick.alignment == Qt::AlignRight)
            room.moveRight(x);
        canvas.text(room, tick.alignment, tick.text, canvas.colors.quietText);
    }
}

void drawLeftTitle(const ChartCanvas& canvas, const QRectF& plot, double x, const QString& title)
{
    QPainter& painter = canvas.painter;
    painter.save();
    painter.translate(x, plot.center().y());
    painter.rotate(-90.0);
    canvas.text(
        QRectF(-plot.height() / 2.0, -canvas.lineHeight / 2.0, plot.height(), canvas.lineHeight),
        Qt::AlignCenter, title, canvas.colors.quietText);
    painter.restore();
}

}  // namespace walletloupe::ui
