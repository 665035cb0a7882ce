#include "ui/charts/chart_builder.h"

#include "ui/charts/line_style.h"

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

QVector<QPointF> allPoints(const CurveData& data)
{
    QVector<QPointF> points;
    for (const CurveLine& line : data.lines)
        points += line.points;
    return points;
}

/// From the lowest to the highest of `points`, by what `of` gives.
template <class Of>
Extent extentOf(const QVector<QPointF>& points, Of of)
{
    Extent extent{of(points.first()), of(points.first())};
    for (const QPointF& point : points) {
        extent.low = std::min(extent.low, of(point));
        extent.high = std::max(extent.high, of(point));
    }
    return extent;
}

Extent valueExtent(const CurveData& data)
{
    Extent extent = extentOf(allPoints(data), [](const QPointF& point) { return point.y(); });
    if (data.startsAtZero)
        extent.low = std::min(extent.low, 0.0);
    if (data.largest)
        extent.high = std::max(extent.high, *data.largest);
    for (const LevelLine& level : data.levels) {
        extent.low = std::min(extent.low, level.value);
        extent.high = std::max(extent.high, level.value);
    }
    if (extent.high <= extent.low)
        extent.high = extent.low + std::max(std::abs(extent.low) * 0.1, 1e-9);
    return extent;
}

/// A dot that stands on the first or the last tick must not be cut by the edge of the plot.
Extent roomForDots(const CurveData& data, const Extent& ticks)
{
    constexpr double shareOfDot = 0.1;
    const double room = (ticks.high - ticks.low) * shareOfDot;
    const Extent dots = extentOf(allPoints(data), [](const QPointF& point) { return point.y(); });
    return {std::min(ticks.low, dots.low - room), std::max(ticks.high, dots.high + room)};
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

QValueAxis* kAxis(const CurveData& data, const ChartColors& colors, const QFont& font,
                  ChartDensity density)
{
    auto* axis = new QValueAxis;
    const bool isSmall = density == ChartDensity::Small;
    const Extent ks = extentOf(allPoints(data), [](const QPointF& point) { return point.x(); });
    const double last = std::max(ks.high, ks.low + 1.0);
    axis->setRange(ks.low - 0.4, last + 0.4);
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(ks.low);
    axis->setTickInterval(std::max(1.0, std::ceil((last - ks.low) / (isSmall ? 5.0 : 12.0))));
    axis->setLabelFormat(QStringLiteral("%d"));
    styleAxis(*axis, colors, font, isSmall ? QString() : QStringLiteral("Clusters k"));
    axis->setGridLineVisible(false);
    return axis;
}

struct Ticks {
    double low = 0.0;
    double high = 1.0;
    double step = 1.0;
};

int decimalsOf(double step)
{
    return std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
}

Ticks ticksOf(const CurveData& data, ChartDensity density)
{
    const Extent extent = valueExtent(data);
    const double step = niceStep(extent.high - extent.low, density == ChartDensity::Small ? 2 : 5);
    return {std::floor(extent.low / step + 1e-9) * step,
            std::ceil(extent.high / step - 1e-9) * step, step};
}

QValueAxis* tickedAxis(const Ticks& ticks)
{
    auto* axis = new QValueAxis;
    axis->setTickType(QValueAxis::TicksDynamic);
    axis->setTickAnchor(ticks.low);
    axis->setTickInterval(ticks.step);
    const bool huge = std::max(std::abs(ticks.low), std::abs(ticks.high)) >= 1e7;
    axis->setLabelFormat(huge ? QStringLiteral("%.1e")
                              : QStringLiteral("%.%1f").arg(decimalsOf(ticks.step)));
    return axis;
}

QValueAxis* valueAxis(const CurveData& data, const ChartColors& colors, const QFont& font,
                      ChartDensity density)
{
    const Ticks ticks = ticksOf(data, density);
    QValueAxis* axis = tickedAxis(ticks);
    const Extent seen = roomForDots(data, {ticks.low, ticks.high});
    axis->setRange(seen.low, seen.high);
    styleAxis(*axis, colors, font, density == ChartDensity::Small ? QString() : data.valueTitle);
    return axis;
}

QScatterSeries::MarkerShape shapeOf(LineMarker marker)
{
    switch (marker) {
        case LineMarker::Circle:
            return QScatterSeries::MarkerShapeCircle;
        case LineMarker::Square:
            return QScatterSeries::MarkerShapeRectangle;
        case LineMarker::Triangle:
            return QScatterSeries::MarkerShapeTriangle;
        case LineMarker::Diamond:
            return QScatterSeries::MarkerShapeRotatedRectangle;
    }
    return QScatterSeries::MarkerShapeCircle;
}

QScatterSeries* dots(double size, const QColor& fill, const QColor& border, LineMarker marker)
{
    auto* series = new QScatterSeries;
    series->setMarkerSize(size);
    series->setColor(fill);
    series->setBorderColor(border);
    series->setPen(QPen(border, 1.75));
    series->setMarkerShape(shapeOf(marker));
    return series;
}

/// A vertical dashed line at the mark: through the plot, or, where there are several lines, from
/// the point down.
QLineSeries* markLine(const CurveLine& curve, bool standsAlone, const QColor& color,
                      const QValueAxis& values)
{
    const auto at = std::find_if(curve.points.begin(), curve.points.end(),
                                 [&](const QPointF& point) { return point.x() == *curve.mark; });
    auto* line = new QLineSeries;
    line->append(*curve.mark, values.min());
    line->append(*curve.mark, standsAlone || at == curve.points.end() ? values.max() : at->y());
    line->setPen(QPen(color, 1.25, Qt::DashLine));
    return line;
}

QLineSeries* levelLine(const LevelLine& level, const QColor& color, const QValueAxis& ks)
{
    auto* line = new QLineSeries;
    line->append(ks.min(), level.value);
    line->append(ks.max(), level.value);
    line->setPen(QPen(color, 1.5, level.style));
    return line;
}

/// Line, dots, hollow dots and the chosen dot of one curve, lowest first.
QList<QAbstractSeries*> seriesOf(const CurveLine& curve, const CurveData& data,
                                 const ChartColors& colors, ChartDensity density)
{
    const bool standsAlone = !data.hasNamedLines();
    const double size = density == ChartDensity::Small ? 7.0 : 8.5;
    const LineStyle look = lineStyle(curve.id, standsAlone, colors);
    auto* line = new QLineSeries;
    line->setPen(linePen(look, standsAlone ? 2.0 : 1.6));
    auto* solid = dots(size, look.color, colors.ground, look.marker);
    auto* hollow = dots(size - 0.5, colors.ground, look.color, look.marker);
    auto* chosen = dots(size + 3.5, standsAlone ? colors.accent : look.color,
                        standsAlone ? colors.ground : colors.text, look.marker);
    for (const QPointF& point : curve.points) {
        line->append(point);
        if (data.isCurrent({curve.id, point.x()}))
            chosen->append(point);
        else if (curve.doubtful.contains(point.x()))
            hollow->append(point);
        else
            solid->append(point);
    }
    return {line, solid, hollow, chosen};
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
                                   const QFont& font, ChartDensity density)
{
    auto chart = plainChart(colors, font);
    if (data.isEmpty())
        return chart;
    if (density == ChartDensity::Small)
        chart->setMargins(QMargins(0, 2, 4, 0));
    QValueAxis* ks = kAxis(data, colors, font, density);
    QValueAxis* values = valueAxis(data, colors, font, density);
    chart->addAxis(ks, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);

    QList<QAbstractSeries*> series;
    const bool standsAlone = !data.hasNamedLines();
    for (const LevelLine& level : data.levels)
        series.append(levelLine(level, colors.quietText, *ks));
    for (const CurveLine& line : data.lines) {
        const QColor color = lineStyle(line.id, standsAlone, colors).color;
        if (line.mark)
            series.prepend(
                markLine(line, standsAlone, standsAlone ? colors.accent : color, *values));
        series.append(seriesOf(line, data, colors, density));
    }
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

void paintLineNames(const CurveData& data, QPainter& painter, const QRectF& area)
{
    const ChartColors colors = printColors();
    constexpr double sample = 40.0;
    constexpr double gap = 8.0;
    const double share = (area.width() - 4 * gap) / static_cast<double>(data.lines.size());
    QRectF cell(area.left() + 4 * gap, area.top(), share, area.height() - gap);
    painter.setFont(printFont());
    for (const CurveLine& line : data.lines) {
        paintLineSample(painter, QRectF(cell.topLeft(), QSizeF(sample, cell.height())),
                        lineStyle(line.id, false, colors), colors.ground);
        painter.setPen(colors.text);
        painter.drawText(cell.adjusted(sample + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         line.name);
        cell.translate(share, 0);
    }
}

QFont printFont()
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(14);
    return font;
}

}  // namespace walletloupe::ui
