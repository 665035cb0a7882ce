#include "ui/export/chart_files.h"

#include "ui/charts/chart_export.h"
#include "ui/clusters/criterion_chart.h"
#include "ui/clusters/sweep_charts.h"
#include "ui/explore/cluster_map_chart.h"
#include "ui/explore/cluster_profile_chart.h"
#include "ui/explore/silhouette_plot.h"

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

Result<void> makeFolder(const QString& folder)
{
    if (QDir().mkpath(folder))
        return {};
    return failure(ErrorCode::WriteFailed,
                   "The folder " + folder.toStdString() +
                       " cannot be made. Choose another one, or check its permissions.");
}

}  // namespace

Result<QStringList> exportSweepCharts(const analysis::ScaleComparison& comparison,
                                      const QString& folder)
{
    if (auto made = makeFolder(folder); !made)
        return errorOf(made);
    QSettings settings;
    SweepCharts all(settings);
    all.setSweeps(comparison.sweeps, comparison.severalRequested());
    all.setCurrent(comparison.advice.k, comparison.advice.scale);

    QStringList written;
    const QDir target(folder);
    for (const CriterionChart* chart : all.charts()) {
        if (chart->isEmpty())
            continue;
        if (auto done = exportInto(written, *chart, target.filePath(chart->fileName())); !done)
            return errorOf(done);
    }
    if (auto done = exportInto(written, all, target.filePath(all.exportName())); !done)
        return errorOf(done);
    return written;
}

Result<QStringList> exportClusterCharts(
    const std::shared_ptr<const analysis::ClusterFindings>& findings, const QString& folder)
{
    if (auto made = makeFolder(folder); !made)
        return errorOf(made);
    SilhouettePlot silhouette;
    silhouette.setFindings(findings);
    ClusterProfileChart profile;
    profile.setFindings(findings);
    ClusterMapChart map(ClusterMapChart::Form::Full);
    map.setFindings(findings);
    QStringList written;
    for (const ExportableChart* chart :
         std::initializer_list<const ExportableChart*>{&silhouette, &profile, &map}) {
        const QString base = QDir(folder).filePath(chart->exportName());
        if (chart->isEmpty())
            continue;
        if (auto done = exportInto(written, *chart, base); !done)
            return errorOf(done);
    }
    return written;
}

}  // namespace walletloupe::ui
