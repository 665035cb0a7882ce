// What the user does with the map: hover, select, keys.
#include "ui/explore/cluster_map_chart.h"
#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"
#include "ui/format/tool_tip_text.h"

#include <QToolTip>

#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double hoverReach = 6.0;
/// Points times corners that are looked at within a frame.
constexpr std::size_t lassoedAtOnce = 2'000'000;
constexpr double keyStep = 0.1;
constexpr double keyZoom = 0.8;

}  // namespace

void ClusterMapChart::setLassoMode(bool on)
{
    m_lassoMode = on;
    setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
}

void ClusterMapChart::mousePressEvent(QMouseEvent* event)
{
    const bool selects = m_lassoMode || event->modifiers().testFlag(Qt::ShiftModifier);
    if (m_form == Form::Full && m_findings && selects && event->button() == Qt::LeftButton) {
        m_lasso = {{xAxis->pixelToCoord(event->position().x()),
                    yAxis->pixelToCoord(event->position().y())}};
        return;
    }
    QCustomPlot::mousePressEvent(event);
}

void ClusterMapChart::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_lasso.isEmpty()) {
        m_lasso << QPointF(xAxis->pixelToCoord(event->position().x()),
                           yAxis->pixelToCoord(event->position().y()));
        replot(QCustomPlot::rpQueuedReplot);
        return;
    }
    QCustomPlot::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        hover(*event);
}

void ClusterMapChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_lasso.isEmpty())
        QCustomPlot::mouseReleaseEvent(event);
    else
        endLasso();
}

void ClusterMapChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    QCustomPlot::mouseDoubleClickEvent(event);
    if (m_form == Form::Full && event->button() == Qt::LeftButton)
        showWhole();
}

void ClusterMapChart::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    QToolTip::hideText();
}

void ClusterMapChart::endLasso()
{
    const QPolygonF line = std::exchange(m_lasso, {});
    const std::size_t looks =
        m_findings->map->points.size() * static_cast<std::size_t>(line.size());
    if (!m_runInBackground || looks <= lassoedAtOnce) {
        select(pointsInside(*m_findings->map, line));
        return;
    }
    replot(QCustomPlot::rpQueuedReplot);
    auto inside = std::make_shared<std::vector<std::uint32_t>>();
    m_runInBackground(
        [findings = m_findings, line, inside] { *inside = pointsInside(*findings->map, line); },
        m_selector,
        [this, findings = m_findings, inside] {
            if (findings == m_findings)
                select(*inside);
        });
}

void ClusterMapChart::select(const std::vector<std::uint32_t>& points)
{
    if (points.empty()) {
        clearSelection();
        return;
    }
    auto selected = std::make_shared<std::vector<bool>>(m_findings->map->points.size());
    m_selectedRows.clear();
    for (const std::uint32_t point : points) {
        (*selected)[point] = true;
        m_selectedRows.push_back(static_cast<std::uint32_t>(m_findings->labelling->rows[point]));
    }
    m_selection = std::move(selected);
    replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT selectionChanged();
}

void ClusterMapChart::clearSelection()
{
    m_selection.reset();
    m_selectedRows.clear();
    replot(QCustomPlot::rpQueuedReplot);
    Q_EMIT selectionChanged();
}

void ClusterMapChart::hover(QMouseEvent& event)
{
    if (m_form == Form::Compact || !m_picture->raster())
        return;
    const QPointF place(xAxis->pixelToCoord(event.position().x()),
                        yAxis->pixelToCoord(event.position().y()));
    const auto point =
        axisRect()->rect().contains(event.pos())
            ? m_picture->raster()->nearest(place, hoverReach * bufferDevicePixelRatio())
            : std::nullopt;
    if (!point) {
        QToolTip::hideText();
        return;
    }
    const analysis::Labelling& labelling = *m_findings->labelling;
    const std::string_view wallet = m_findings->table->wallets[labelling.rows[*point]];
    const analysis::MapPoint& at = m_findings->map->points[*point];
    const QString text =
        tr("%1\n%2\nPC 1 %3, PC 2 %4")
            .arg(QString::fromUtf8(wallet.data(), static_cast<qsizetype>(wallet.size())),
                 clusterText(labelling.labels[*point].cluster, labelling.clusterNames),
                 numberText(at.x), numberText(at.y));
    QToolTip::showText(event.globalPosition().toPoint(), toolTipText(text), this);
}

void ClusterMapChart::zoomBy(double factor)
{
    xAxis->scaleRange(factor);
    yAxis->scaleRange(factor);
    replot(QCustomPlot::rpQueuedReplot);
}

void ClusterMapChart::moveBy(double x, double y)
{
    xAxis->moveRange(x);
    yAxis->moveRange(y);
    replot(QCustomPlot::rpQueuedReplot);
}

void ClusterMapChart::keyPressEvent(QKeyEvent* event)
{
    const double stepX = xAxis->range().size() * keyStep;
    const double stepY = yAxis->range().size() * keyStep;
    switch (event->key()) {
        case Qt::Key_Left:
            return moveBy(-stepX, 0.0);
        case Qt::Key_Right:
            return moveBy(stepX, 0.0);
        case Qt::Key_Up:
            return moveBy(0.0, stepY);
        case Qt::Key_Down:
            return moveBy(0.0, -stepY);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomBy(keyZoom);
        case Qt::Key_Minus:
            return zoomBy(1.0 / keyZoom);
        case Qt::Key_Home:
            return showWhole();
        case Qt::Key_Escape:
            m_lasso.clear();
            return clearSelection();
        default:
            QCustomPlot::keyPressEvent(event);
    }
}

void ClusterMapChart::paintEvent(QPaintEvent* event)
{
    QCustomPlot::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4.0, 4.0);
}

}  // namespace walletloupe::ui
