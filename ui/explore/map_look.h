#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "ui/explore/custom_plot.h"
#include "ui/format/chart_colors.h"

#include <QStringList>

#include <array>

namespace walletloupe::ui {

/// Arranges axes and legend of an empty plot; `full` with numbers and a legend beside it.
void arrangeMap(QCustomPlot& plot, bool full);
/// Colours and fonts of everything but the points; the legend's dots in the colours of their
/// clusters, as far as there are `clusters`.
void colorMap(QCustomPlot& plot, const ChartColors& colors, const QVector<QColor>& clusters);
/// A line of the legend for each of the first clusters, then how many more there are.
void fillMapLegend(QCustomPlot& plot, const analysis::ClusterFindings& findings);
/// "PC 1 · 43 % · tx_count, balance", of x and y.
std::array<QString, 2> mapAxisTitles(const analysis::ClusterMap& map);

}  // namespace walletloupe::ui
