#include "ui/explore/cluster_profile_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_axis.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/difference_text.h"
#include "ui/format/number_text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

/// Differences beyond this are told apart by their numbers: on a longer axis one lone whale would
/// flatten everything else.
constexpr double longestAxis = 4.0;
constexpr double panelGap = 20.0;
constexpr double narrowestPlot = 150.0;
constexpr double widestNames = 0.32;  ///< of the chart
constexpr double nameGap = 10.0;
constexpr int rowSpacing = 6;
constexpr double titleLines = 1.7;
constexpr double axisLines = 1.5;

}  // namespace

ClusterProfileChart::ClusterProfileChart(QWidget* parent)
    : PaintedChart({tr("What sets clusters apart"), QStringLiteral("profile"),
                    tr("One cluster holds every wallet: there is no rest to compare it with.")},
                   parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ClusterProfileChart::setFindings(std::shared_ptr<const analysis::ClusterFindings> findings)
{
    m_findings = std::move(findings);
    refresh();
}

void ClusterProfileChart::setCluster(std::optional<int> cluster)
{
    m_cluster = cluster;
    refresh();
}

bool ClusterProfileChart::isEmpty() const
{
    return !m_findings || m_findings->profiles.clusters.size() < 2;
}

std::vector<std::size_t> ClusterProfileChart::shownClusters() const
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; !isEmpty() && i < m_findings->profiles.clusters.size(); ++i) {
        if (!m_cluster || static_cast<std::size_t>(*m_cluster) == i)
            shown.push_back(i);
    }
    return shown;
}

double ClusterProfileChart::axisEnd() const
{
    double largest = 1.0;
    for (const std::size_t cluster : shownClusters()) {
        for (const analysis::FeatureProfile& feature :
             m_findings->profiles.clusters[cluster].features) {
            if (!std::isnan(feature.difference))
                largest = std::max(largest, std::abs(feature.difference));
        }
    }
    return std::min(std::ceil(largest), longestAxis);
}

QString ClusterProfileChart::featureText(std::size_t feature) const
{
    return QString::fromStdString(m_findings->profiles.features[feature]);
}

double ClusterProfileChart::nameWidth(const QRectF& area, const QFontMetricsF& metrics) const
{
    double width = 0.0;
    for (std::size_t i = 0; i < m_findings->profiles.features.size(); ++i)
        width = std::max(width, metrics.horizontalAdvance(featureText(i)));
    return std::min(width + 1.0, area.width() * widestNames);
}

int ClusterProfileChart::panelsAcross(double width) const
{
    const QRectF area(0.0, 0.0, width, 1.0);
    const double room = width - nameWidth(area, QFontMetricsF(fontMetrics())) - nameGap;
    const int fitting = static_cast<int>((room + panelGap) / (narrowestPlot + panelGap));
    const auto shown = static_cast<int>(shownClusters().size());
    const int across = std::clamp(fitting, 1, shown);
    const int down = (shown + across - 1) / across;
    return (shown + down - 1) / down;
}

int ClusterProfileChart::heightFor(int width) const
{
    const int line = fontMetrics().height();
    if (isEmpty())
        return 6 * line;
    const int across = panelsAcross(width);
    const auto shown = static_cast<int>(shownClusters().size());
    const int down = (shown + across - 1) / across;
    const auto rows = static_cast<int>(m_findings->profiles.features.size());
    return down * (rows * (line + rowSpacing) + static_cast<int>((titleLines + axisLines) * line)) +
           (down - 1) * static_cast<int>(panelGap) + 8;
}

QSize ClusterProfileChart::sizeHint() const
{
    return {520, heightFor(std::max(width(), 520))};
}

QSize ClusterProfileChart::minimumSizeHint() const
{
    return {300, heightFor(std::max(width(), 300))};
}

void ClusterProfileChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

std::vector<ClusterProfileChart::Panel> ClusterProfileChart::panelsIn(
    const QRectF& area, const QFontMetricsF& metrics) const
{
    const std::vector<std::size_t> shown = shownClusters();
    const int across = panelsAcross(area.width());
    const int down = (static_cast<int>(shown.size()) + across - 1) / across;
    const double names = nameWidth(area, metrics) + nameGap;
    const double width = (area.width() - names - (across - 1) * panelGap) / across;
    const double height = (area.height() - (down - 1) * panelGap) / down;
    const double line = metrics.height();
    const auto rows = static_cast<double>(m_findings->profiles.features.size());
    std::vector<Panel> panels;
    for (int i = 0; i < static_cast<int>(shown.size()); ++i) {
        const int column = i % across;
        const QRectF whole(area.left() + names + column * (width + panelGap),
                           area.top() + (i / across) * (height + panelGap), width, height);
        const double rowHeight =
            std::min((height - (titleLines + axisLines) * line) / rows, 2.2 * line);
        Panel panel;
        panel.cluster = shown[static_cast<std::size_t>(i)];
        panel.title = QRectF(whole.left(), whole.top(), whole.width(), titleLines * line);
        panel.plot = QRectF(whole.left(), panel.title.bottom(), whole.width(), rows * rowHeight);
        panel.rowHeight = rowHeight;
        panel.hasNames = column == 0;
        panels.push_back(panel);
    }
    return panels;
}

void ClusterProfileChart::drawTitle(const ChartCanvas& canvas, const Panel& panel) const
{
    const auto& labelling = *m_findings->labelling;
    const auto cluster = static_cast<int>(panel.cluster);
    const double side = canvas.metrics.ascent() * 0.85;
    const QRectF swatch(panel.title.left(), panel.title.center().y() - side / 2.0, side, side);
    canvas.bar(swatch, clusterColor(cluster, labelling.clusterColors, canvas.colors.dark), 2.5);
    QRectF room = panel.title;
    room.setLeft(swatch.right() + 6.0);
    const QString size = countText(m_findings->profiles.clusters[panel.cluster].size);
    canvas.elided(room.adjusted(0, 0, -canvas.widthOf(size) - nameGap, 0),
                  Qt::AlignLeft | Qt::AlignVCenter, clusterText(cluster, labelling.clusterNames),
                  canvas.colors.text);
    canvas.text(room, Qt::AlignRight | Qt::AlignVCenter, size, canvas.colors.quietText);
}

void ClusterProfileChart::drawAxis(const ChartCanvas& canvas, const Panel& panel) const
{
    const double end = axisEnd();
    const QString number = QString::number(end);
    drawBottomAxis(canvas, panel.plot, Scale::across(panel.plot, -end, end),
                   {{-end, QChar(0x2212) + number, false, Qt::AlignLeft},
                    {-end / 2.0, {}},
                    {0.0, QStringLiteral("0"), true},
                    {end / 2.0, {}},
                    {end, u'+' + number, false, Qt::AlignRight}},
                   2.0);
}

void ClusterProfileChart::drawBar(const ChartCanvas& canvas, const Panel& panel,
                                  std::size_t feature) const
{
    const double difference =
        m_findings->profiles.clusters[panel.cluster].features[feature].difference;
    if (std::isnan(difference))
        return;
    const double half = panel.plot.width() / 2.0;
    const double end = axisEnd();
    const double length = std::min(std::abs(difference) / end, 1.0) * half;
    const double direction = difference < 0.0 ? -1.0 : 1.0;
    const double zero = panel.plot.center().x();
    const double tip = zero + direction * length;
    const double middle = panel.plot.top() + (static_cast<double>(feature) + 0.5) * panel.rowHeight;
    const double thickness = std::min(panel.rowHeight * 0.62, 16.0);
    const bool isCut = std::abs(difference) > end;
    const double neck = isCut ? tip - direction * thickness / 2.0 : tip;
    const double upper = middle - thickness / 2.0;
    const double lower = middle + thickness / 2.0;
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(clusterColor(static_cast<int>(panel.cluster),
                                         m_findings->labelling->clusterColors, canvas.colors.dark));
    canvas.painter.drawPolygon(
        QPolygonF({{zero, upper}, {neck, upper}, {tip, middle}, {neck, lower}, {zero, lower}}));
    // The number stands on the other side of 0, where no bar can be in its way.
    const QRectF room(difference < 0.0 ? zero + 5.0 : zero - 5.0 - half, middle - panel.rowHeight,
                      half, 2.0 * panel.rowHeight);
    canvas.text(room, (difference < 0.0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                differenceText(difference),
                std::abs(difference) >= analysis::smallestDifference ? canvas.colors.text
                                                                     : canvas.colors.quietText);
}

void ClusterProfileChart::draw(ChartCanvas& canvas) const
{
    const double names = nameWidth(canvas.area, canvas.metrics);
    for (const Panel& panel : panelsIn(canvas.area, canvas.metrics)) {
        drawTitle(canvas, panel);
        drawAxis(canvas, panel);
        for (std::size_t i = 0; i < m_findings->profiles.features.size(); ++i) {
            const double top = panel.plot.top() + static_cast<double>(i) * panel.rowHeight;
            drawBar(canvas, panel, i);
            canvas.mark({panel.plot.left(), top, panel.plot.width(), panel.rowHeight});
            if (panel.hasNames)
                canvas.elided({canvas.area.left(), top, names, panel.rowHeight},
                              Qt::AlignLeft | Qt::AlignVCenter, featureText(i), canvas.colors.text);
        }
    }
}

QString ClusterProfileChart::textOf(std::size_t mark) const
{
    const auto& profiles = m_findings->profiles;
    const std::size_t cluster = shownClusters()[mark / profiles.features.size()];
    const std::size_t feature = mark % profiles.features.size();
    const analysis::FeatureProfile& values = profiles.clusters[cluster].features[feature];
    return tr("%1 in %2: mean %3, median %4; difference from the rest %5 standard deviations")
        .arg(featureText(feature),
             clusterText(static_cast<int>(cluster), m_findings->labelling->clusterNames),
             numberText(values.mean), numberText(values.median), differenceText(values.difference));
}

QString ClusterProfileChart::summary() const
{
    QStringList names;
    for (const std::size_t cluster : shownClusters())
        names << clusterText(static_cast<int>(cluster), m_findings->labelling->clusterNames);
    return tr("%1 features of %2")
        .arg(countText(static_cast<qint64>(m_findings->profiles.features.size())),
             names.join(QStringLiteral(", ")));
}

std::string ClusterProfileChart::csv() const
{
    csv::CsvWriter csv;
    for (const char* name :
         {"cluster", "name", "size", "share", "feature", "unit", "mean", "median", "difference"})
        csv.text(name);
    csv.endRow();
    for (const std::size_t i : shownClusters()) {
        const analysis::ClusterProfile& cluster = m_findings->profiles.clusters[i];
        for (std::size_t j = 0; j < cluster.features.size(); ++j) {
            const analysis::FeatureProfile& feature = cluster.features[j];
            csv.integer(static_cast<long long>(i));
            csv.text(clusterText(static_cast<int>(i), m_findings->labelling->clusterNames)
                         .toStdString());
            csv.integer(cluster.size).number(cluster.share);
            csv.text(m_findings->profiles.features[j]).text(m_findings->profiles.units[j]);
            csv.number(feature.mean).number(feature.median).number(feature.difference);
            csv.endRow();
        }
    }
    return csv.str();
}

}  // namespace walletloupe::ui
