#include "ui/explore/cluster_profile_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_builder.h"
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

ClusterProfileChart::ClusterProfileChart(QWidget* parent) : PaintedChart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(title());
}

void ClusterProfileChart::setFindings(std::shared_ptr<const analysis::ClusterFindings> findings)
{
    m_findings = std::move(findings);
    updateGeometry();
    update();
}

void ClusterProfileChart::setCluster(std::optional<int> cluster)
{
    m_cluster = cluster;
    updateGeometry();
    update();
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

void ClusterProfileChart::paintTitle(QPainter& painter, const Panel& panel,
                                     const ChartColors& colors) const
{
    const auto& labelling = *m_findings->labelling;
    const auto cluster = static_cast<int>(panel.cluster);
    const QFontMetricsF metrics(painter.font());
    const double side = metrics.ascent() * 0.85;
    const QRectF swatch(panel.title.left(), panel.title.center().y() - side / 2.0, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(clusterColor(cluster, labelling.clusterColors, colors.dark));
    painter.drawRoundedRect(swatch, 2.5, 2.5);
    QRectF room = panel.title;
    room.setLeft(swatch.right() + 6.0);
    const QString size = countText(m_findings->profiles.clusters[panel.cluster].size);
    const double sizeWidth = metrics.horizontalAdvance(size) + nameGap;
    const QString name = metrics.elidedText(clusterText(cluster, labelling.clusterNames),
                                            Qt::ElideRight, room.width() - sizeWidth);
    painter.setPen(colors.text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setPen(colors.quietText);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, size);
}

void ClusterProfileChart::paintAxis(QPainter& painter, const Panel& panel,
                                    const ChartColors& colors) const
{
    const double end = axisEnd();
    const double line = QFontMetricsF(painter.font()).height();
    for (const double tick : {-end, -end / 2.0, 0.0, end / 2.0, end}) {
        const double x = panel.plot.center().x() + tick / end * panel.plot.width() / 2.0;
        painter.setPen(QPen(tick == 0.0 ? colors.quietText : colors.grid, 1.0));
        painter.drawLine(QPointF(x, panel.plot.top()), QPointF(x, panel.plot.bottom()));
        if (tick != 0.0 && std::abs(tick) < end)
            continue;
        QRectF room(x - 30.0, panel.plot.bottom() + 2.0, 60.0, line);
        int alignment = Qt::AlignHCenter;
        if (tick < 0.0) {
            room.moveLeft(x);
            alignment = Qt::AlignLeft;
        } else if (tick > 0.0) {
            room.moveRight(x);
            alignment = Qt::AlignRight;
        }
        painter.setPen(colors.quietText);
        painter.drawText(room, alignment,
                         tick == 0.0 ? QStringLiteral("0")
                                     : (tick < 0.0 ? QChar(0x2212) : QChar(u'+')) +
                                           QString::number(std::abs(tick)));
    }
}

void ClusterProfileChart::paintBar(QPainter& painter, const Panel& panel, std::size_t feature,
                                   const ChartColors& colors) const
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
    painter.setPen(Qt::NoPen);
    painter.setBrush(clusterColor(static_cast<int>(panel.cluster),
                                  m_findings->labelling->clusterColors, colors.dark));
    painter.drawPolygon(
        QPolygonF({{zero, upper}, {neck, upper}, {tip, middle}, {neck, lower}, {zero, lower}}));
    // The number stands on the other side of 0, where no bar can be in its way.
    const QString text = differenceText(difference);
    const QRectF room(difference < 0.0 ? zero + 5.0 : zero - 5.0 - half, middle - panel.rowHeight,
                      half, 2.0 * panel.rowHeight);
    painter.setPen(std::abs(difference) >= analysis::smallestDifference ? colors.text
                                                                        : colors.quietText);
    painter.drawText(room, (difference < 0.0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                     text);
}

void ClusterProfileChart::paintIn(QPainter& painter, const QRectF& area,
                                  const ChartColors& colors) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(painter.font());
    const double names = nameWidth(area, metrics);
    for (const Panel& panel : panelsIn(area, metrics)) {
        paintTitle(painter, panel, colors);
        paintAxis(painter, panel, colors);
        for (std::size_t i = 0; i < m_findings->profiles.features.size(); ++i) {
            paintBar(painter, panel, i, colors);
            if (!panel.hasNames)
                continue;
            painter.setPen(colors.text);
            painter.drawText(
                QRectF(area.left(), panel.plot.top() + static_cast<double>(i) * panel.rowHeight,
                       names, panel.rowHeight),
                Qt::AlignLeft | Qt::AlignVCenter,
                metrics.elidedText(featureText(i), Qt::ElideRight, names));
        }
    }
}

QString ClusterProfileChart::emptyText() const
{
    return tr("One cluster holds every wallet: there is no rest to compare it with.");
}

QString ClusterProfileChart::textAt(const QPointF& position) const
{
    if (isEmpty())
        return {};
    for (const Panel& panel : panelsIn(screenArea(), QFontMetricsF(fontMetrics()))) {
        if (!panel.plot.contains(position))
            continue;
        const auto row =
            static_cast<std::size_t>((position.y() - panel.plot.top()) / panel.rowHeight);
        const auto& profiles = m_findings->profiles;
        const std::size_t feature = std::min(row, profiles.features.size() - 1);
        const analysis::FeatureProfile& values = profiles.clusters[panel.cluster].features[feature];
        return tr("%1 in %2: mean %3, median %4; difference from the rest %5 standard deviations")
            .arg(featureText(feature),
                 clusterText(static_cast<int>(panel.cluster), m_findings->labelling->clusterNames),
                 numberText(values.mean), numberText(values.median),
                 differenceText(values.difference));
    }
    return {};
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
