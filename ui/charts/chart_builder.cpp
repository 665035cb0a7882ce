#include "ui/charts/chart_builder.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGuiApplication>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {
namespace {

struct Extent {
    double low = 0.0;
    double high = 1.0;
};

Extent valueExtent(const CurveData& data)
{
    Extent extent{data.points.first().y(), data.points.first().y()};
    for (const QPointF& point : data.points) {
        extent.low = std::min(extent.low, point.y());
        extent.high = std::max(extent.high, point.y());
    }
    if (data.startsAtZero)
        extent.low = std::min(extent.low, 0.0);
    if (data.largest)
        extent.high = std::max(extent.high, *data.largest);
    if (extent.high <= extent.low)
        extent.high = extent.low + std::max(std::abs(extent.low) * 0.1, 1e-9);
    return extent;
}

/// A dot that stands on the first or the last tick must not be cut by the edge of the plot.
Extent roomForDots(const CurveData& data, const Extent& ticks)
{
    constexpr double shareOfDot = 0.06;
    const double room = (ticks.high - ticks.low) * shareOfDot;
    const auto [lowest, highest] =
        std::minmax_element(data.points.begin(), data.points.end(),
                            [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    return {std::min(ticks.low, lowest->y() - room), std::max(ticks.high, highest->y() + room)};
}

/// A step of 1, 2 or 5 times a power of ten that gives about `wanted` steps.
double niceStep(double span, int wanted)
{
    const double rough = span / wanted;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double ratio = rough / power;
    return power * (ratio <= 1.0 ? 1.0 : ratio <= 2.0 ? 2.0 : ratio <= 5.0 ? 5.0 : 10.0);
}

void styleAxis(QValueAxis& axis, const ChartColors& colors, const QFont& font, const QString& title)
{
    axis.setLabelsFont(font);
    axis.setTitleFont(font);
    axis.setTitleText(title);
    axis.setTitleBrush(colors.quietText);
    axis.setLabelsBrush(colors.quietText);
    axis.setLinePen(QPen(colors.grid, 1.0));
    axis.setGridLinePen(QPen(colors.grid, 1.0));
}

QValueAxis* kAxis(const CurveData& data, const ChartColors& colors, const QFont& font)
{
    auto* axis = new QValueAxis;
    const double first = data.points.first().x();
    const double last = std::max(data.points.last().x(), first + 1.0);
    axis->setRange(first - 0.4, last + 0.4);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(first);
    axis->setTickInterval(std::max(1.0, std::ceil((last - first) / 12.0)));
    axis->setLabelFormat(QStringLiteral("%d"));
    styleAxis(*axis, colors, font, QStringLiteral("Clusters k"));
    axis->setGridLineVisible(false);
    return axis;
}

QValueAxis* valueAxis(const CurveData& data, const ChartColors& colors, const QFont& font)
{
    auto* axis = new QValueAxis;
    const Extent extent = valueExtent(data);
    const double step = niceStep(extent.high - extent.low, 5);
    const double low = std::floor(extent.low / step + 1e-9) * step;
    const double high = std::ceil(extent.high / step - 1e-9) * step;
    const Extent seen = roomForDots(data, {low, high});
    axis->setRange(seen.low, seen.high);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(low);
    axis->setTickInterval(step);
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
    const bool huge = std::max(std::abs(low), std::abs(high)) >= 1e7;
    axis->setLabelFormat(huge ? QStringLiteral("%.1e") : QStringLiteral("%.%1f").arg(decimals));
    styleAxis(*axis, colors, font, data.valueTitle);
    return axis;
}

QScatterSeries* dots(double size, const QColor& fill, const QColor& border)
{
    auto* series = new QScatterSeries;
    series->setMarkerSize(size);
    series->setColor(fill);
    series->setBorderColor(border);
    QPen pen(border, 1.75);
    series->setPen(pen);
    series->setMarkerShape(QScatterSeries::MarkerShapeCircle);
    return series;
}

/// A vertical dashed line through the plot at the mark.
QLineSeries* markLine(const CurveData& data, const ChartColors& colors, const QValueAxis& values)
{
    auto* line = new QLineSeries;
    line->append(*data.mark, values.min());
    line->append(*data.mark, values.max());
    QPen pen(colors.accent, 1.25, Qt::DashLine);
    line->setPen(pen);
    return line;
}

}  // namespace

std::unique_ptr<QChart> plainChart(const ChartColors& colors, const QFont& font)
{
    auto chart = std::make_unique<QChart>();
    chart->setBackgroundBrush(colors.ground);
    chart->setBackgroundRoundness(0.0);
    chart->setBackgroundPen(Qt::NoPen);
    chart->setDropShadowEnabled(false);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setMargins(QMargins(4, 8, 12, 4));
    chart->setFont(font);
    return chart;
}

std::unique_ptr<QChart> curveChart(const CurveData& data, const ChartColors& colors,
                                   const QFont& font)
{
    auto chart = plainChart(colors, font);
    if (data.points.isEmpty())
        return chart;
    QValueAxis* ks = kAxis(data, colors, font);
    QValueAxis* values = valueAxis(data, colors, font);
    chart->addAxis(ks, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);

    auto* line = new QLineSeries;
    line->setPen(QPen(colors.line, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    auto* solid = dots(8.5, colors.line, colors.ground);
    auto* hollow = dots(8.0, colors.ground, colors.line);
    auto* chosen = dots(12.0, colors.accent, colors.ground);
    for (const QPointF& point : data.points) {
        line->append(point);
        if (data.current && point.x() == *data.current)
            chosen->append(point);
        else if (data.doubtful.contains(point.x()))
            hollow->append(point);
        else
            solid->append(point);
    }
    QList<QAbstractSeries*> series{line, solid, hollow, chosen};
    if (data.mark)
        series.prepend(markLine(data, colors, *values));
    for (QAbstractSeries* part : series) {
        chart->addSeries(part);
        part->attachAxis(ks);
        part->attachAxis(values);
    }
    return chart;
}

void paintChart(std::unique_ptr<QChart> chart, QPainter& painter, const QRectF& area)
{
    QGraphicsScene scene;
    QChart* drawn = chart.release();
    scene.addItem(drawn);
    drawn->resize(area.size());
    scene.setSceneRect(QRectF(QPointF(0, 0), area.size()));
    scene.render(&painter, area, scene.sceneRect());
}

QFont printFont()
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(14);
    return font;
}

}  // namespace walletloupe::ui
