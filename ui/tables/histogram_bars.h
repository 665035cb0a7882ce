#pragma once

#include "core/stats/histogram.h"
#include "ui/format/chart_colors.h"

#include <QRectF>
#include <QVector>

class QPainter;

namespace walletloupe::ui {

/// The bar of every bin inside `plot`, which shows counts up to `most`; empty ones have no height,
/// others at least a visible one.
QVector<QRectF> histogramBars(const QVector<double>& heights, double most, const QRectF& plot);

/// Where the axis of a histogram is numbered, in original units: a few round values.
QVector<double> histogramTicks(const stats::Histogram& histogram);

/// A value's place between `plot.left()` and `plot.right()` on the histogram's axis.
double histogramX(const stats::Histogram& histogram, double value, const QRectF& plot);

/// The numbers under a plot, and the line that they stand at; crowded ones give way.
void paintHistogramAxis(QPainter& painter, const stats::Histogram& histogram, const QRectF& plot,
                        const ChartColors& colors);

/// A round number at least as large as `value`: 1, 2 or 5 times a power of ten.
double roundedUp(double value);

}  // namespace walletloupe::ui
