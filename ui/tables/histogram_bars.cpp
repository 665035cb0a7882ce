#include "ui/tables/histogram_bars.h"

#include "ui/format/number_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr double minHeight = 1.5;
constexpr double tickLength = 4.0;

QVector<double> linearTicks(double low, double high)
{
    constexpr double wanted = 5.0;
    const double step = roundedUp((high - low) / wanted);
    QVector<double> ticks;
    for (double tick = std::ceil(low / step) * step; tick <= high && ticks.size() < 20;
         tick += step)
        ticks.append(tick);
    return ticks;
}

QVector<double> logTicks(double low, double high)
{
    QVector<double> ticks;
    if (low <= 0.0)
        ticks.append(0.0);
    // Below 1 the axis is nearly linear, and powers of ten would crowd at 0.
    const double first = high < 1.0 ? 0.0 : std::max(1.0, low);
    if (first == 0.0)
        return linearTicks(low, high);
    for (double tick = std::pow(10.0, std::ceil(std::log10(first) - 1e-9)); tick <= high;
         tick *= 10.0)
        ticks.append(tick);
    return ticks;
}

QString tickText(double value)
{
    return std::abs(value) >= 1e5
               ? QString::number(value, 'g', 3).replace(QLatin1String("e+"), QLatin1String("e"))
               : numberText(value);
}

}  // namespace

double roundedUp(double value)
{
    if (!(value > 0.0) || !std::isfinite(value))
        return 1.0;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    const double ratio = value / power;
    return power * (ratio <= 1.0 ? 1.0 : ratio <= 2.0 ? 2.0 : ratio <= 5.0 ? 5.0 : 10.0);
}

QVector<QRectF> histogramBars(const QVector<double>& heights, double most, const QRectF& plot)
{
    QVector<QRectF> bars;
    const double width = plot.width() / std::max<double>(1.0, static_cast<double>(heights.size()));
    const double gap = width > 4.0 ? 1.0 : 0.0;
    for (qsizetype i = 0; i < heights.size(); ++i) {
        const double share = most > 0.0 ? heights[i] / most : 0.0;
        const double height = heights[i] > 0.0 ? std::max(minHeight, share * plot.height()) : 0.0;
        bars.append(QRectF(plot.left() + width * static_cast<double>(i) + gap / 2.0,
                           plot.bottom() - height, width - gap, height));
    }
    return bars;
}

QVector<double> histogramTicks(const stats::Histogram& histogram)
{
    if (!(histogram.low < histogram.high))
        return {histogram.low};
    if (!std::isfinite(histogram.high - histogram.low))
        return {histogram.low, histogram.high};
    return histogram.isLog ? logTicks(histogram.low, histogram.high)
                           : linearTicks(histogram.low, histogram.high);
}

double histogramX(const stats::Histogram& histogram, double value, const QRectF& plot)
{
    if (!(histogram.low < histogram.high))
        return plot.center().x();
    const double scale = std::max(std::abs(histogram.low), std::abs(histogram.high));
    const double share = histogram.isLog
                             ? (std::log1p(value) - std::log1p(histogram.low)) /
                                   (std::log1p(histogram.high) - std::log1p(histogram.low))
                             : (value / scale - histogram.low / scale) /
                                   (histogram.high / scale - histogram.low / scale);
    return plot.left() + std::clamp(share, 0.0, 1.0) * plot.width();
}

void paintHistogramAxis(QPainter& painter, const stats::Histogram& histogram, const QRectF& plot,
                        const ChartColors& colors)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(QPen(colors.grid, 1.0));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    double free = plot.left() - plot.width();
    for (const double tick : histogramTicks(histogram)) {
        const double x = histogramX(histogram, tick, plot);
        const QString text = tickText(tick);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::clamp(x - width / 2.0, plot.left() - tickLength,
                                       std::max(plot.left(), plot.right() - width + tickLength));
        if (left < free)
            continue;
        painter.setPen(QPen(colors.grid, 1.0));
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + tickLength));
        painter.setPen(colors.quietText);
        painter.drawText(QPointF(left, plot.bottom() + tickLength + 2.0 + metrics.ascent()), text);
        free = left + width + metrics.averageCharWidth() * 2.0;
    }
}

}  // namespace walletloupe::ui
