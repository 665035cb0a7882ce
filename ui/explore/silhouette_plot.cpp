#include "ui/explore/silhouette_plot.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_builder.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"

#include <QKeyEvent>
#include <QMap>
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
constexpr std::array<double, 5> ticks{-1.0, -0.5, 0.0, 0.5, 1.0};

QString silhouetteText(double value)
{
    return QString::number(value, 'f', 3).replace(u'-', QChar(0x2212));
}

}  // namespace

/// Where things stand in an area.
struct SilhouettePlot::Layout {
    QRectF plot;
    double labelLeft = 0.0;
    double lineHeight = 0.0;
    std::vector<QRectF> clusterBands;  ///< k, each as wide as the plot

    double x(double value) const { return plot.left() + (value + 1.0) / 2.0 * plot.width(); }
    /// The value that stands in the line `y` of a blade.
    std::size_t indexAt(std::size_t cluster, double y, std::size_t count) const
    {
        const QRectF& clusterBand = clusterBands[cluster];
        const double share = std::clamp((y - clusterBand.top()) / clusterBand.height(), 0.0, 1.0);
        return std::min(static_cast<std::size_t>(share * static_cast<double>(count)), count - 1);
    }
    double yOf(std::size_t cluster, std::size_t index, std::size_t count) const
    {
        const QRectF& clusterBand = clusterBands[cluster];
        return clusterBand.top() + clusterBand.height() * (static_cast<double>(index) + 0.5) /
                                       static_cast<double>(count);
    }
};

SilhouettePlot::SilhouettePlot(QWidget* parent) : PaintedChart(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title());
    setAccessibleDescription(
        tr("The arrow keys go from wallet to wallet, Page Up and Page Down from cluster to "
           "cluster."));
}

void SilhouettePlot::setFindings(std::shared_ptr<const analysis::ClusterFindings> findings)
{
    m_findings = std::move(findings);
    placeCursor({});
    updateGeometry();
    update();
}

bool SilhouettePlot::isEmpty() const
{
    return !m_findings || !m_findings->silhouette.isKnown;
}

QSize SilhouettePlot::sizeHint() const
{
    return minimumSizeHint().expandedTo({480, 320});
}

QSize SilhouettePlot::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    const int clusterBands =
        isEmpty() ? 3 : static_cast<int>(m_findings->silhouette.clusterBands.size());
    return {360, clusterBands * (line + static_cast<int>(clusterGap)) + 4 * line};
}

QString SilhouettePlot::labelOf(std::size_t cluster) const
{
    return clusterText(static_cast<int>(cluster), m_findings->labelling->clusterNames);
}

QString SilhouettePlot::detailOf(std::size_t cluster) const
{
    const ClusterSilhouette& clusterBand = m_findings->silhouette.clusterBands[cluster];
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
    const std::vector<ClusterSilhouette>& clusterBands = m_findings->silhouette.clusterBands;
    double labelWidth = 0.0;
    double scored = 0.0;
    for (std::size_t i = 0; i < clusterBands.size(); ++i) {
        labelWidth = std::max({labelWidth, metrics.horizontalAdvance(labelOf(i)),
                               metrics.horizontalAdvance(detailOf(i))});
        scored += static_cast<double>(clusterBands[i].values.size());
    }
    labelWidth = std::min(labelWidth, area.width() * widestLabel);
    Layout layout;
    layout.labelLeft = area.left();
    layout.lineHeight = metrics.height();
    layout.plot = area.adjusted(labelWidth + labelGap, 1.5 * metrics.height(), -endMargin,
                                -2.75 * metrics.height());
    const auto count = static_cast<double>(clusterBands.size());
    const double twoLines = 2.0 * metrics.height();
    const bool hasRoomForTwo = count * (twoLines + clusterGap) <= layout.plot.height();
    const double least = hasRoomForTwo ? twoLines : metrics.height();
    const double spare = std::max(0.0, layout.plot.height() - count * (least + clusterGap));
    double top = layout.plot.top() + clusterGap / 2.0;
    for (const ClusterSilhouette& clusterBand : clusterBands) {
        const double height =
            least + spare * static_cast<double>(clusterBand.values.size()) / std::max(scored, 1.0);
        layout.clusterBands.push_back({layout.plot.left(), top, layout.plot.width(), height});
        top += height + clusterGap;
    }
    return layout;
}

void SilhouettePlot::paintAxis(QPainter& painter, const Layout& layout,
                               const ChartColors& colors) const
{
    const double line = layout.lineHeight;
    for (const double tick : ticks) {
        const double x = layout.x(tick);
        painter.setPen(QPen(tick == 0.0 ? colors.quietText : colors.grid, 1.0));
        painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()));
        painter.setPen(colors.quietText);
        QRectF room(x - 40.0, layout.plot.bottom() + 4.0, 80.0, line);
        int alignment = Qt::AlignHCenter;
        if (tick == ticks.back()) {
            room.moveRight(x + endMargin);
            alignment = Qt::AlignRight;
        }
        painter.drawText(room, alignment, QString::number(tick).replace(u'-', QChar(0x2212)));
    }
    painter.drawText(QRectF(layout.plot.left(), layout.plot.bottom() + 4.0 + line,
                            layout.plot.width(), 1.3 * line),
                     Qt::AlignCenter, tr("Silhouette"));
}

void SilhouettePlot::paintClusterBand(QPainter& painter, const Layout& layout, std::size_t cluster,
                                      const ChartColors& colors) const
{
    const std::vector<double>& values = m_findings->silhouette.clusterBands[cluster].values;
    if (values.empty())
        return;
    // One corner a line of pixels is all that can be seen, however many wallets there are.
    constexpr double step = 0.5;
    const QRectF& clusterBand = layout.clusterBands[cluster];
    const double zero = layout.x(0.0);
    QPolygonF outline;
    outline << QPointF(zero, clusterBand.top())
            << QPointF(layout.x(values.front()), clusterBand.top());
    for (double y = clusterBand.top() + step / 2.0; y < clusterBand.bottom(); y += step)
        outline << QPointF(layout.x(values[layout.indexAt(cluster, y, values.size())]), y);
    outline << QPointF(layout.x(values.back()), clusterBand.bottom())
            << QPointF(zero, clusterBand.bottom());
    const QColor color =
        clusterColor(static_cast<int>(cluster), m_findings->labelling->clusterColors, colors.dark);
    painter.setPen(QPen(color, 1.0));
    painter.setBrush(color);
    painter.drawPolygon(outline);
}

void SilhouettePlot::paintLabel(QPainter& painter, const Layout& layout, std::size_t cluster,
                                const ChartColors& colors) const
{
    const QRectF& clusterBand = layout.clusterBands[cluster];
    const double width = layout.plot.left() - labelGap - layout.labelLeft;
    const QFontMetricsF metrics(painter.font());
    const auto elided = [&](const QString& text) {
        return metrics.elidedText(text, Qt::ElideRight, width);
    };
    const double line = layout.lineHeight;
    const QRectF room(layout.labelLeft, clusterBand.center().y() - line, width + 1.0, 2.0 * line);
    painter.setPen(colors.text);
    if (clusterBand.height() < 2.0 * line - clusterGap / 2.0) {
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                         elided(tr("%1 · %2").arg(labelOf(cluster), detailOf(cluster))));
        return;
    }
    painter.drawText(room, Qt::AlignRight | Qt::AlignTop, elided(labelOf(cluster)));
    painter.setPen(colors.quietText);
    painter.drawText(room, Qt::AlignRight | Qt::AlignBottom, elided(detailOf(cluster)));
}

void SilhouettePlot::paintMean(QPainter& painter, const Layout& layout,
                               const ChartColors& colors) const
{
    const double x = layout.x(m_findings->silhouette.mean);
    // The ground beside the line keeps it visible on blades of any colour.
    for (const QPen& pen : {QPen(colors.ground, 3.5), QPen(colors.text, 1.25, Qt::DashLine)}) {
        painter.setPen(pen);
        painter.drawLine(QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()));
    }
    const QString text = tr("mean %1").arg(silhouetteText(m_findings->silhouette.mean));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2.0;
    QRectF room(x - width / 2.0, layout.plot.top() - 1.4 * layout.lineHeight, width,
                1.3 * layout.lineHeight);
    room.moveRight(std::min(room.right(), layout.plot.right() + endMargin));
    painter.setPen(colors.text);
    painter.drawText(room, Qt::AlignCenter, text);
}

void SilhouettePlot::paintCursor(QPainter& painter, const Layout& layout,
                                 const ChartColors& colors) const
{
    if (!m_cursor)
        return;
    const std::vector<double>& values =
        m_findings->silhouette.clusterBands[m_cursor->cluster].values;
    const QPointF spot(layout.x(values[m_cursor->index]),
                       layout.yOf(m_cursor->cluster, m_cursor->index, values.size()));
    painter.setPen(QPen(colors.text, 1.5));
    painter.drawLine(QPointF(layout.plot.left(), spot.y()), spot);
    painter.setBrush(colors.ground);
    painter.drawEllipse(spot, 4.0, 4.0);
}

void SilhouettePlot::paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    const Layout layout = layoutIn(area, QFontMetricsF(painter.font()));
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter, layout, colors);
    for (std::size_t i = 0; i < layout.clusterBands.size(); ++i) {
        paintClusterBand(painter, layout, i, colors);
        paintLabel(painter, layout, i, colors);
    }
    paintMean(painter, layout, colors);
    paintCursor(painter, layout, colors);
}

QString SilhouettePlot::emptyText() const
{
    return tr(
        "The silhouette compares a wallet's own cluster with the next one: it "
        "needs at least two clusters with wallets.");
}

std::optional<SilhouettePlot::Spot> SilhouettePlot::spotAt(const QPointF& position) const
{
    if (isEmpty())
        return {};
    const Layout layout = layoutIn(screenArea(), QFontMetricsF(fontMetrics()));
    for (std::size_t i = 0; i < layout.clusterBands.size(); ++i) {
        const std::size_t count = m_findings->silhouette.clusterBands[i].values.size();
        if (count > 0 && layout.clusterBands[i].contains(position))
            return Spot{i, layout.indexAt(i, position.y(), count)};
    }
    return {};
}

QString SilhouettePlot::textOf(const Spot& spot) const
{
    const ClusterSilhouette& clusterBand = m_findings->silhouette.clusterBands[spot.cluster];
    const std::string_view wallet = m_findings->table->wallets[clusterBand.rows[spot.index]];
    return tr("%1: silhouette %2, number %3 of %4 in %5")
        .arg(QString::fromUtf8(wallet.data(), static_cast<qsizetype>(wallet.size())),
             QString::number(clusterBand.values[spot.index], 'f', 4).replace(u'-', QChar(0x2212)),
             countText(static_cast<qint64>(spot.index) + 1),
             countText(static_cast<qint64>(clusterBand.values.size())), labelOf(spot.cluster));
}

QString SilhouettePlot::textAt(const QPointF& position) const
{
    const auto spot = spotAt(position);
    return spot ? textOf(*spot) : QString();
}

/// The tip belongs to one line of pixels: it follows the mouse.
QRect SilhouettePlot::tipArea(const QPoint& position) const
{
    return QRect(position, QSize(width(), 1));
}

void SilhouettePlot::placeCursor(const std::optional<Spot>& spot)
{
    m_cursor = spot;
    update();
    Q_EMIT cursorMoved(spot ? textOf(*spot) : QString());
}

void SilhouettePlot::moveCursor(long long by)
{
    const auto& clusterBands = m_findings->silhouette.clusterBands;
    const auto hasValues = [&](std::size_t cluster) {
        return !clusterBands[cluster].values.empty();
    };
    if (!m_cursor) {
        std::size_t first = 0;
        while (!hasValues(first))
            ++first;
        return placeCursor(Spot{first, 0});
    }
    const auto count = static_cast<long long>(clusterBands[m_cursor->cluster].values.size());
    const long long index = static_cast<long long>(m_cursor->index) + by;
    if (index >= 0 && index < count)
        return placeCursor(Spot{m_cursor->cluster, static_cast<std::size_t>(index)});
    const int direction = by < 0 ? -1 : 1;
    for (auto next = static_cast<int>(m_cursor->cluster) + direction;
         next >= 0 && next < static_cast<int>(clusterBands.size()); next += direction) {
        const auto cluster = static_cast<std::size_t>(next);
        if (hasValues(cluster))
            return placeCursor(Spot{cluster, by < 0 ? clusterBands[cluster].values.size() - 1 : 0});
    }
}

void SilhouettePlot::keyPressEvent(QKeyEvent* event)
{
    constexpr long long wholeCluster = 1'000'000'000;
    static const QMap<int, long long> steps{{Qt::Key_Up, -1},
                                            {Qt::Key_Down, 1},
                                            {Qt::Key_PageUp, -wholeCluster},
                                            {Qt::Key_PageDown, wholeCluster}};
    if (isEmpty() || !steps.contains(event->key()))
        return QWidget::keyPressEvent(event);
    moveCursor(steps[event->key()]);
}

void SilhouettePlot::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (!isEmpty() && event->reason() != Qt::MouseFocusReason)
        moveCursor(0);
}

void SilhouettePlot::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    placeCursor({});
}

std::string SilhouettePlot::csv() const
{
    csv::CsvWriter csv;
    csv.text("cluster").text("name").text("rank").text("wallet").text("silhouette");
    csv.endRow();
    if (isEmpty())
        return csv.str();
    const auto& clusterBands = m_findings->silhouette.clusterBands;
    for (std::size_t cluster = 0; cluster < clusterBands.size(); ++cluster) {
        for (std::size_t i = 0; i < clusterBands[cluster].values.size(); ++i) {
            csv.integer(static_cast<long long>(cluster)).text(labelOf(cluster).toStdString());
            csv.integer(static_cast<long long>(i) + 1);
            csv.text(m_findings->table->wallets[clusterBands[cluster].rows[i]]);
            csv.number(clusterBands[cluster].values[i]);
            csv.endRow();
        }
    }
    return csv.str();
}

}  // namespace walletloupe::ui
