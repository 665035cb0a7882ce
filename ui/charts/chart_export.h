#pragma once

#include "core/base/result.h"
#include "ui/charts/exportable_chart.h"

#include <QSize>
#include <QString>

#include <optional>

namespace walletloupe::ui {

enum class ChartFormat { Png, Svg, Pdf, Csv };

/// "png", "svg", "pdf", "csv".
QString formatSuffix(ChartFormat format);
std::optional<ChartFormat> formatFromSuffix(const QString& suffix);

struct ChartExportOptions {
    ChartFormat format = ChartFormat::Png;
    QSize size{1200, 800};
    double scale = 1.0;  ///< PNG only: pixels for each unit of `size`
};

/// Usage for a size that is unreasonable in this format: a side below 100 or above 20,000, or a
/// PNG of more than 40 million pixels.
Result<void> checkChartSize(const ChartExportOptions& options);

/// Writes a chart whole or not at all. Errors: Usage for an unreasonable size; Unusable for a
/// chart without data; WriteFailed.
Result<void> exportChart(const ExportableChart& chart, const QString& path,
                         const ChartExportOptions& options);

}  // namespace walletloupe::ui
