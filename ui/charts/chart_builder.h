#pragma once

#include "ui/charts/curve_data.h"
#include "ui/format/chart_colors.h"

#include <QFont>

#include <memory>

class QChart;
class QPainter;
class QRectF;

namespace walletloupe::ui {

/// A chart without decoration of its own: quiet grid, no legend, no animation.
std::unique_ptr<QChart> plainChart(const ChartColors& colors, const QFont& font);

/// A small chart has no titles at its axes, and fewer ticks.
enum class ChartDensity { Full, Small };

/// The curves as a chart; the same for the screen and for paper.
std::unique_ptr<QChart> curveChart(const CurveData& data, const ChartColors& colors,
                                   const QFont& font, ChartDensity density = ChartDensity::Full);

/// Draws a chart that is on no screen.
void paintChart(std::unique_ptr<QChart> chart, QPainter& painter, const QRectF& area);

/// The lines' names on paper, one after another from the left, each with a piece of its line.
void paintLineNames(const CurveData& data, QPainter& painter, const QRectF& area);

/// The font of exported charts.
QFont printFont();

}  // namespace walletloupe::ui
