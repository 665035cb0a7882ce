#include "ui/shell/chart_files.h"

#include "ui/charts/chart_export.h"
#include "ui/charts/criterion_chart.h"
#include "ui/charts/sweep_charts.h"

#include <QDir>
#include <QSettings>

namespace walletloupe::ui {
namespace {

Result<void> exportInto(QStringList& written, const ExportableChart& chart, const QString& base)
{
    for (const ChartFormat format :
         {ChartFormat::Png, ChartFormat::Svg, ChartFormat::Pdf, ChartFormat::Csv}) {
        ChartExportOptions options;
        options.format = format;
        const QString path = base + u'.' + formatSuffix(format);
        if (auto done = exportChart(chart, path, options); !done)
            return done;
        written << path;
    }
    return {};
}

}  // namespace

Result<QStringList> exportSweepCharts(const analysis::ScaleComparison& comparison,
                                      const QString& folder)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::WriteFailed,
                       "The folder " + folder.toStdString() +
                           " cannot be made. Choose another one, or check its permissions.");
    QSettings settings;
    SweepCharts all(settings);
    all.setSweeps(comparison.sweeps, comparison.severalAsked());
    all.setCurrent(comparison.advice.k, comparison.advice.scale);

    QStringList written;
    const QDir target(folder);
    for (const CriterionChart* chart : all.charts()) {
        if (chart->isEmpty())
            continue;
        if (auto done = exportInto(written, *chart, target.filePath(chart->fileName())); !done)
            return failure(done.error());
    }
    if (auto done = exportInto(written, all, target.filePath(all.exportName())); !done)
        return failure(done.error());
    return written;
}

}  // namespace walletloupe::ui
