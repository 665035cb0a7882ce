#include "ui/explore/cluster_map_chart.h"

#include "ui/charts/chart_builder.h"
#include "ui/explore/map_look.h"
#include "ui/explore/map_marks.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"

#include <QPicture>

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double roomAround = 0.05;
constexpr double minShownPoints = 20'000.0;

double dotRadius(std::size_t points)
{
    return static_cast<double>(points) > minShownPoints ? 1.5 : 2.2;
}

QRectF wholeOf(const analysis::ClusterMap& map, const std::optional<WhatIfPoint>& whatIfPoint)
{
    analysis::MapPoint least = map.least;
    analysis::MapPoint most = map.most;
    if (whatIfPoint) {
        least = {std::min(least.x, whatIfPoint->now.x), std::min(least.y, whatIfPoint->now.y)};
        most = {std::max(most.x, whatIfPoint->now.x), std::max(most.y, whatIfPoint->now.y)};
    }
    const double smallest = std::max({most.x - least.x, most.y - least.y, 1e-6}) * 1e-3;
    const double width = std::max(most.x - least.x, smallest);
    const double height = std::max(most.y - least.y, smallest);
    return QRectF(least.x, least.y, width, height)
        .adjusted(-width * roomAround, -height * roomAround, width * roomAround,
                  height * roomAround);
}

}  // namespace

ClusterMapChart::ClusterMapChart(Form form, RunInBackground runInBackground, QWidget* parent)
    : QCustomPlot(parent)
    , m_form(form)
    , m_runInBackground(std::move(runInBackground))
    , m_picture(new MapPicture(m_runInBackground, this))
    , m_selector(new QObject(this))
{
    setAccessibleName(title());
    connect(m_picture, &MapPicture::drawn, this, [this] { replot(QCustomPlot::rpQueuedReplot); });
    build();
    applyColors(chartColors(palette()));
}

ClusterMapChart::~ClusterMapChart() = default;

void ClusterMapChart::build()
{
    const bool full = m_form == Form::Full;
    new MapLayer(*this, QStringLiteral("main"),
                 [this](QCPPainter& painter) { drawPoints(painter); });
    new MapLayer(*this, QStringLiteral("overlay"),
                 [this](QCPPainter& painter) { drawMarks(painter); });
    arrangeMap(*this, full);
    setMinimumSize(full ? QSize(320, 240) : QSize(160, 120));
    if (!full)
        return;
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
}

void ClusterMapChart::setFindings(std::shared_ptr<const analysis::ClusterFindings> findings)
{
    if (findings == m_findings)
        return;
    m_findings = std::move(findings);
    m_picture->setFindings(m_findings);
    setAccessibleDescription(isEmpty() ? QString() : summary());
    m_ringed.reset();
    m_whatIfPoint.reset();
    m_lasso.clear();
    clearSelection();
    m_axisTitles = {QString(), QString()};
    clearGraphs();
    if (m_findings && m_form == Form::Full) {
        fillMapLegend(*this, *m_findings);
        m_axisTitles = mapAxisTitles(*m_findings->map);
    }
    titleAxes();
    applyColors(m_colors);
    showWhole();
}

/// A title that is longer than its axis gives way to an ellipsis.
void ClusterMapChart::titleAxes()
{
    if (m_form == Form::Compact)
        return;
    constexpr int besideXAxis = 260;
    constexpr int besideYAxis = 90;
    const QFontMetrics metrics(font());
    xAxis->setLabel(metrics.elidedText(m_axisTitles[0], Qt::ElideRight, width() - besideXAxis));
    yAxis->setLabel(metrics.elidedText(m_axisTitles[1], Qt::ElideRight, height() - besideYAxis));
}

void ClusterMapChart::resizeEvent(QResizeEvent* event)
{
    titleAxes();
    QCustomPlot::resizeEvent(event);
}

void ClusterMapChart::applyColors(const ChartColors& colors)
{
    m_colors = colors;
    QVector<QColor> clusters;
    for (int i = 0; m_findings && i < static_cast<int>(m_findings->map->centroids.size()); ++i)
        clusters.append(colorOf(i));
    colorMap(*this, colors, clusters);
}

void ClusterMapChart::showWhole()
{
    if (m_findings) {
        const QRectF whole = wholeOf(*m_findings->map, m_whatIfPoint);
        xAxis->setRange(whole.left(), whole.right());
        yAxis->setRange(whole.top(), whole.bottom());
    }
    replot(QCustomPlot::rpQueuedReplot);
}

QColor ClusterMapChart::colorOf(int cluster) const
{
    return clusterColor(cluster, m_findings->labelling->clusterColors, m_colors.dark);
}

QString ClusterMapChart::summary() const
{
    return tr("%1 in %2")
        .arg(countedText(static_cast<qint64>(m_findings->map->points.size()), tr("wallet"),
                         tr("wallets")),
             countedText(static_cast<qint64>(m_findings->map->centroids.size()), tr("cluster"),
                         tr("clusters")));
}

MapFrame ClusterMapChart::shownFrame() const
{
    MapFrame frame;
    const QCPRange x = xAxis->range();
    const QCPRange y = yAxis->range();
    frame.view = QRectF(x.lower, y.lower, x.size(), y.size());
    const double ratio = bufferDevicePixelRatio();
    frame.pixels = (QSizeF(axisRect()->size()) * ratio).toSize();
    frame.radius = dotRadius(m_findings->map->points.size()) * ratio;
    frame.selected = m_selection;
    for (int i = 0; i < static_cast<int>(m_findings->map->centroids.size()); ++i) {
        const QColor color = colorOf(i);
        frame.colors.append(color.rgba());
        frame.dimmed.append(mixed(color, m_colors.ground, 0.75).rgba());
    }
    return frame;
}

void ClusterMapChart::drawPoints(QCPPainter& painter)
{
    if (m_findings)
        m_picture->want(shownFrame());
    const MapRaster* raster = m_picture->raster();
    if (!raster)
        return;
    const QRectF& view = raster->frame.view;
    const QPointF topLeft(xAxis->coordToPixel(view.left()), yAxis->coordToPixel(view.bottom()));
    const QPointF bottomRight(xAxis->coordToPixel(view.right()), yAxis->coordToPixel(view.top()));
    QRectF target(topLeft, bottomRight);
    const double ratio = bufferDevicePixelRatio();
    const QSizeF own = QSizeF(raster->frame.pixels) / ratio;
    // At its own scale a picture stays sharp when it stands on whole pixels.
    if (std::abs(target.width() - own.width()) < 1.0 &&
        std::abs(target.height() - own.height()) < 1.0)
        target = QRectF(
            QPointF(std::round(target.left() * ratio), std::round(target.top() * ratio)) / ratio,
            own);
    painter.drawImage(target, raster->image);
}

void ClusterMapChart::drawMarks(QCPPainter& painter)
{
    if (!m_findings)
        return;
    painter.setAntialiasing(true);
    painter.setFont(font());
    const analysis::ClusterMap& map = *m_findings->map;
    const bool named = m_form == Form::Full;
    for (std::size_t i = map.centroids.size(); i-- > 0;) {
        const int cluster = static_cast<int>(i);
        drawCentroid(painter, positionOf(map.centroids[i]), colorOf(cluster),
                     named ? clusterText(cluster, m_findings->labelling->clusterNames) : QString(),
                     m_colors);
    }
    if (m_ringed) {
        const std::size_t row = m_findings->labelling->rows[*m_ringed];
        const std::string_view wallet = m_findings->table->wallets[row];
        drawRing(painter, positionOf(map.points[*m_ringed]),
                 QString::fromUtf8(wallet.data(), static_cast<qsizetype>(wallet.size())), m_colors);
    }
    if (m_whatIfPoint) {
        const QPointF before =
            m_whatIfPoint->before ? positionOf(*m_whatIfPoint->before) : QPointF();
        drawWhatIfPoint(painter, positionOf(m_whatIfPoint->now),
                        m_whatIfPoint->before ? &before : nullptr, m_colors);
    }
    QPolygonF line;
    for (const QPointF& corner : m_lasso)
        line << positionOf({corner.x(), corner.y()});
    if (!line.isEmpty())
        drawLasso(painter, line, m_colors);
}

QPointF ClusterMapChart::positionOf(const analysis::MapPoint& point) const
{
    return {xAxis->coordToPixel(point.x), yAxis->coordToPixel(point.y)};
}

bool ClusterMapChart::highlight(std::size_t row)
{
    if (!m_findings)
        return false;
    const std::vector<std::size_t>& rows = m_findings->labelling->rows;
    const auto found = std::lower_bound(rows.begin(), rows.end(), row);
    if (found == rows.end() || *found != row)
        return false;
    m_ringed = static_cast<std::size_t>(found - rows.begin());
    const analysis::MapPoint& at = m_findings->map->points[*m_ringed];
    moveBy(at.x - xAxis->range().center(), at.y - yAxis->range().center());
    return true;
}

/// Who sees the whole goes on seeing it, with a wallet that stands apart from all others.
void ClusterMapChart::setWhatIfPoint(const std::optional<WhatIfPoint>& whatIfPoint)
{
    const QRectF whole = m_findings ? wholeOf(*m_findings->map, m_whatIfPoint) : QRectF();
    const bool seesWhole = xAxis->range() == QCPRange(whole.left(), whole.right()) &&
                           yAxis->range() == QCPRange(whole.top(), whole.bottom());
    m_whatIfPoint = whatIfPoint;
    if (seesWhole)
        showWhole();
    else
        replot(QCustomPlot::rpQueuedReplot);
}

void ClusterMapChart::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyColors(chartColors(palette()));
        replot(QCustomPlot::rpQueuedReplot);
    }
}

void ClusterMapChart::paint(QPainter& painter, const QRectF& area) const
{
    // Finer than the screen: paper and large pictures show it.
    constexpr double fineness = 3.0;
    ClusterMapChart printed(m_form);
    printed.setBufferDevicePixelRatio(fineness);
    printed.setFont(printFont());
    printed.setFindings(m_findings);
    printed.applyColors(printColors());
    printed.xAxis->setRange(xAxis->range());
    printed.yAxis->setRange(yAxis->range());
    printed.m_axisTitles = m_axisTitles;
    printed.resize(area.size().toSize());
    printed.titleAxes();
    QPicture picture;
    QCPPainter sheet(&picture);
    printed.toPainter(&sheet, qRound(area.width()), qRound(area.height()));
    sheet.end();
    painter.drawPicture(area.topLeft(), picture);
}

std::string ClusterMapChart::csv() const
{
    return m_findings
               ? analysis::mapCsv(*m_findings->table, *m_findings->labelling, *m_findings->map)
               : std::string();
}

}  // namespace walletloupe::ui
