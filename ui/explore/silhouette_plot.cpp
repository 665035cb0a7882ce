#include "ui/explore/silhouette_plot.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_axis.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

using analysis::ClusterSilhouette;

constexpr double clusterGap = 10.0;
constexpr double widestLabel = 0.3;  ///< of the chart
constexpr double labelGap = 12.0;
constexpr double endMargin = 8.0;

QString withMinus(QString number)
{
    return number.replace(u'-', QChar(0x2212));
}

QString silhouetteText(double value)
{
    return withMinus(QString::number(value, 'f', 3));
}

}  // namespace

/// Where things stand in an area.
struct SilhouettePlot::Layout {
    QRectF plot;
    std::vector<QRectF> clusterBands;  ///< k, each as wide as the plot

    Scale scale() const { return Scale::across(plot, -1.0, 1.0); }
    /// The value that stands in the line `y` of a cluster.
    std::size_t indexAt(std::size_t cluster, double y, std::size_t count) const
    {
        const QRectF& clusterBand = clusterBands[cluster];
        const double share = std::clamp((y - clusterBand.top()) / clusterBand.height(), 0.0, 1.0);
        return std::min(static_cast<std::size_t>(share * static_cast<double>(count)), count - 1);
    }
};

SilhouettePlot::SilhouettePlot(QWidget* parent)
    : PaintedChart({tr("Silhouette of every wallet"), QStringLiteral("silhouette"),
                    tr("The silhouette compares a wallet's own cluster with the next one: it "
                       "needs at least two clusters with wallets.")},
                   parent)
{
}

void SilhouettePlot::setFindings(std::shared_ptr<const analysis::ClusterFindings> findings)
{
    m_findings = std::move(findings);
    refresh();
}

const std::vector<ClusterSilhouette>& SilhouettePlot::clusters() const
{
    return m_findings->silhouette.clusterBands;
}

QSize SilhouettePlot::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    const int rows = isEmpty() ? 3 : static_cast<int>(clusters().size());
    return {360, rows * (line + static_cast<int>(clusterGap)) + 4 * line};
}

QString SilhouettePlot::summary() const
{
    QStringList texts{tr("mean %1").arg(silhouetteText(m_findings->silhouette.mean))};
    for (std::size_t i = 0; i < clusters().size(); ++i)
        texts << tr("%1: %2").arg(labelOf(i), detailOf(i));
    return texts.join(QStringLiteral(", "));
}

QString SilhouettePlot::labelOf(std::size_t cluster) const
{
    return clusterText(static_cast<int>(cluster), m_findings->labelling->clusterNames);
}

QString SilhouettePlot::detailOf(std::size_t cluster) const
{
    const ClusterSilhouette& clusterBand = clusters()[cluster];
    if (clusterBand.values.empty())
        return countText(clusterBand.size);
    const QString text =
        tr("%1 · mean %2").arg(countText(clusterBand.size), silhouetteText(clusterBand.mean));
    return clusterBand.belowZero == 0
               ? text
               : tr("%1 · %2 below 0")
                     .arg(text, countText(static_cast<qint64>(clusterBand.belowZero)));
}

SilhouettePlot::Layout SilhouettePlot::layoutIn(const QRectF& area,
                                                const QFontMetricsF& metrics) const
{
    double labelWidth = 0.0;
    double scored = 0.0;
    for (std::size_t i = 0; i < clusters().size(); ++i) {
        labelWidth = std::max({labelWidth, metrics.horizontalAdvance(labelOf(i)),
                               metrics.horizontalAdvance(detailOf(i))});
        scored += static_cast<double>(clusters()[i].values.size());
    }
    labelWidth = std::min(labelWidth, area.width() * widestLabel);
    Layout layout;
    layout.plot = area.adjusted(labelWidth + labelGap, 1.5 * metrics.height(), -endMargin,
                                -2.75 * metrics.height());
    const auto count = static_cast<double>(clusters().size());
    const double twoLines = 2.0 * metrics.height();
    const bool hasRoomForTwo = count * (twoLines + clusterGap) <= layout.plot.height();
    const double least = hasRoomForTwo ? twoLines : metrics.height();
    const double spare = std::max(0.0, layout.plot.height() - count * (least + clusterGap));
    double top = layout.plot.top() + clusterGap / 2.0;
    for (const ClusterSilhouette& clusterBand : clusters()) {
        const double height =
            least + spare * static_cast<double>(clusterBand.values.size()) / std::max(scored, 1.0);
        layout.clusterBands.push_back({layout.plot.left(), top, layout.plot.width(), height});
        top += height + clusterGap;
    }
    return layout;
}

void SilhouettePlot::drawCluster(const ChartCanvas& canvas, const Layout& layout,
                                 std::size_t cluster) const
{
    const std::vector<double>& values = clusters()[cluster].values;
    if (values.empty())
        return;
    // One corner a line of pixels is all that can be seen, however many wallets there are.
    constexpr double step = 0.5;
    const QRectF& band = layout.clusterBands[cluster];
    const Scale scale = layout.scale();
    const double zero = scale.at(0.0);
    QPolygonF outline;
    outline << QPointF(zero, band.top()) << QPointF(scale.at(values.front()), band.top());
    for (double y = band.top() + step / 2.0; y < band.bottom(); y += step)
        outline << QPointF(scale.at(values[layout.indexAt(cluster, y, values.size())]), y);
    outline << QPointF(scale.at(values.back()), band.bottom()) << QPointF(zero, band.bottom());
    const QColor color = clusterColor(static_cast<int>(cluster),
                                      m_findings->labelling->clusterColors, canvas.colors.dark);
    canvas.painter.setPen(QPen(color, 1.0));
    canvas.painter.setBrush(color);
    canvas.painter.drawPolygon(outline);
}

void SilhouettePlot::drawLabel(const ChartCanvas& canvas, const Layout& layout,
                               std::size_t cluster) const
{
    const QRectF& band = layout.clusterBands[cluster];
    const double line = canvas.lineHeight;
    const QRectF room(canvas.area.left(), band.center().y() - line,
                      layout.plot.left() - labelGap - canvas.area.left() + 1.0, 2.0 * line);
    const ChartColors& colors = canvas.colors;
    if (band.height() < 2.0 * line - clusterGap / 2.0) {
        canvas.elided(room, Qt::AlignRight | Qt::AlignVCenter,
                      tr("%1 · %2").arg(labelOf(cluster), detailOf(cluster)), colors.text);
        return;
    }
    canvas.elided(room, Qt::AlignRight | Qt::AlignTop, labelOf(cluster), colors.text);
    canvas.elided(room, Qt::AlignRight | Qt::AlignBottom, detailOf(cluster), colors.quietText);
}

void SilhouettePlot::drawMean(const ChartCanvas& canvas, const Layout& layout) const
{
    const double x = layout.scale().at(m_findings->silhouette.mean);
    // The ground beside the line keeps it visible on clusters of any colour.
    canvas.lineUpright(layout.plot, x, QPen(canvas.colors.ground, 3.5));
    canvas.lineUpright(layout.plot, x, QPen(canvas.colors.text, 1.25, Qt::DashLine));
    const QString text = tr("mean %1").arg(silhouetteText(m_findings->silhouette.mean));
    const double width = canvas.widthOf(text) + 2.0;
    QRectF room(x - width / 2.0, layout.plot.top() - 1.4 * canvas.lineHeight, width,
                1.3 * canvas.lineHeight);
    room.moveRight(std::min(room.right(), layout.plot.right() + endMargin));
    canvas.text(room, Qt::AlignCenter, text, canvas.colors.text);
}

void SilhouettePlot::draw(ChartCanvas& canvas) const
{
    const Layout layout = layoutIn(canvas.area, canvas.metrics);
    const auto textOfTick = [](double tick) { return withMinus(QString::number(tick)); };
    drawBottomAxis(canvas, layout.plot, layout.scale(),
                   ticksAt(std::array{-1.0, -0.5, 0.0, 0.5, 1.0}, textOfTick), 4.0);
    canvas.text(QRectF(layout.plot.left(), layout.plot.bottom() + 4.0 + canvas.lineHeight,
                       layout.plot.width(), 1.3 * canvas.lineHeight),
                Qt::AlignCenter, tr("Silhouette"), canvas.colors.quietText);
    for (std::size_t i = 0; i < layout.clusterBands.size(); ++i) {
        drawCluster(canvas, layout, i);
        drawLabel(canvas, layout, i);
    }
    drawMean(canvas, layout);
}

void SilhouettePlot::drawCursor(ChartCanvas& canvas, std::size_t mark) const
{
    const Layout layout = layoutIn(canvas.area, canvas.metrics);
    const Spot spot = spotOf(mark);
    const std::vector<double>& values = clusters()[spot.cluster].values;
    const QRectF& band = layout.clusterBands[spot.cluster];
    const QPointF at(layout.scale().at(values[spot.index]),
                     band.top() + band.height() * (static_cast<double>(spot.index) + 0.5) /
                                      static_cast<double>(values.size()));
    const QPen pen(canvas.colors.text, 1.5);
    canvas.line({layout.plot.left(), at.y()}, at, pen);
    canvas.dot(at, 4.0, pen, canvas.colors.ground);
}

std::size_t SilhouettePlot::firstMarkOf(std::size_t cluster) const
{
    std::size_t first = 0;
    for (std::size_t i = 0; i < cluster; ++i)
        first += clusters()[i].values.size();
    return first;
}

std::size_t SilhouettePlot::markCount() const
{
    return firstMarkOf(clusters().size());
}

SilhouettePlot::Spot SilhouettePlot::spotOf(std::size_t mark) const
{
    std::size_t cluster = 0;
    while (mark >= clusters()[cluster].values.size())
        mark -= clusters()[cluster++].values.size();
    return {cluster, mark};
}

std::optional<std::size_t> SilhouettePlot::markAt(const QPointF& position) const
{
    const Layout layout = layoutIn(screenArea(), QFontMetricsF(font()));
    for (std::size_t i = 0; i < layout.clusterBands.size(); ++i) {
        const std::size_t count = clusters()[i].values.size();
        if (count > 0 && layout.clusterBands[i].contains(position))
            return firstMarkOf(i) + layout.indexAt(i, position.y(), count);
    }
    return {};
}

/// Page Up and Page Down go from cluster to cluster.
long long SilhouettePlot::stepOf(int key) const
{
    if (!cursorMark() || (key != Qt::Key_PageUp && key != Qt::Key_PageDown))
        return PaintedChart::stepOf(key);
    const Spot spot = spotOf(*cursorMark());
    const auto back = static_cast<long long>(spot.index) + 1;
    const auto count = static_cast<long long>(clusters()[spot.cluster].values.size());
    return key == Qt::Key_PageUp ? -back : count - back + 1;
}

QString SilhouettePlot::textOf(std::size_t mark) const
{
    const Spot spot = spotOf(mark);
    const ClusterSilhouette& cluster = clusters()[spot.cluster];
    const std::string_view wallet = m_findings->table->wallets[cluster.rows[spot.index]];
    return tr("%1: silhouette %2, number %3 of %4 in %5")
        .arg(QString::fromUtf8(wallet.data(), static_cast<qsizetype>(wallet.size())),
             withMinus(QString::number(cluster.values[spot.index], 'f', 4)),
             countText(static_cast<qint64>(spot.index) + 1),
             countText(static_cast<qint64>(cluster.values.size())), labelOf(spot.cluster));
}

std::string SilhouettePlot::csv() const
{
    csv::CsvWriter csv;
    csv.text("cluster").text("name").text("rank").text("wallet").text("silhouette");
    csv.endRow();
    if (isEmpty())
        return csv.str();
    for (std::size_t cluster = 0; cluster < clusters().size(); ++cluster) {
        for (std::size_t i = 0; i < clusters()[cluster].values.size(); ++i) {
            csv.integer(static_cast<long long>(cluster)).text(labelOf(cluster).toStdString());
            csv.integer(static_cast<long long>(i) + 1);
            csv.text(m_findings->table->wallets[clusters()[cluster].rows[i]]);
            csv.number(clusters()[cluster].values[i]);
            csv.endRow();
        }
    }
    return csv.str();
}

}  // namespace walletloupe::ui
