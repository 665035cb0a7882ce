#include "ui/charts/curve_chart.h"

#include "ui/charts/curve_keys.h"
#include "ui/format/number_text.h"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <memory>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double reachPixels = 14.0;
constexpr double namesHeight = 40.0;
constexpr double ringRadius = 8.0;
constexpr QSize smallestFull(240, 165);
constexpr QSize smallestSmall(150, 84);

/// The first of the points with the least distance.
template <class DistanceOf>
std::optional<CurvePoint> nearestPoint(const CurveData& data, DistanceOf distanceOf)
{
    std::optional<std::pair<decltype(distanceOf(QPointF())), CurvePoint>> nearest;
    for (const CurveLine& line : data.lines) {
        for (const QPointF& point : line.points) {
            const auto distance = distanceOf(point);
            if (!nearest || distance < nearest->first)
                nearest = {distance, {line.id, point.x()}};
        }
    }
    return nearest ? std::optional(nearest->second) : std::nullopt;
}

}  // namespace

CurveChart::CurveChart(const QString& title, const QString& valueTitle, const QString& exportName,
                       ChartDensity density, QWidget* parent)
    : QChartView(parent), m_exportName(exportName), m_density(density)
{
    m_data.title = title;
    m_data.valueTitle = valueTitle;
    m_data.column = exportName;
    setAccessibleName(title);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(density == ChartDensity::Small ? smallestSmall : smallestFull);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    rebuild();
}

void CurveChart::rebuild()
{
    m_rebuilding = true;
    QFont axisFont = font();
    if (m_density == ChartDensity::Small)
        axisFont.setPointSizeF(axisFont.pointSizeF() * 0.85);
    const std::unique_ptr<QChart> old(chart());
    setChart(curveChart(m_data, chartColors(palette()), axisFont, m_density).release());
    setBackgroundBrush(chartColors(palette()).ground);
    m_rebuilding = false;
    if (m_marked && !m_data.find(*m_marked))
        m_marked.reset();
    m_pressed.reset();
}

void CurveChart::setCurve(const CurveData& curve)
{
    m_data = curve;
    setAccessibleDescription(isEmpty() ? QString() : summary());
    rebuild();
}

void CurveChart::setCurrent(std::optional<double> k, std::optional<int> line)
{
    if (m_data.current == k && m_data.currentLine == line)
        return;
    m_data.current = k;
    m_data.currentLine = line;
    rebuild();
}

void CurveChart::setMarked(std::optional<CurvePoint> point)
{
    if (point && !m_data.find(*point))
        point.reset();
    if (m_marked == point)
        return;
    m_marked = point;
    viewport()->update();
}

QString CurveChart::readout(const CurvePoint& point) const
{
    const QPointF* at = m_data.find(point);
    if (!at)
        return {};
    const QString text = tr("%1 at k = %2").arg(numberText(at->y())).arg(point.k);
    const QString name = m_data.line(point.line)->name;
    return name.isEmpty() ? text : text + QStringLiteral(", ") + name;
}

QPoint CurveChart::positionOf(const QPointF& point) const
{
    return mapFromScene(chart()->mapToScene(chart()->mapToPosition(point)));
}

std::optional<CurvePoint> CurveChart::pointNear(const QPoint& position) const
{
    const auto away = [&](const QPointF& point) {
        const QPoint way = positionOf(point) - position;
        return std::hypot(way.x(), way.y());
    };
    const auto nearest = nearestPoint(m_data, away);
    return nearest && away(*m_data.find(*nearest)) <= reachPixels ? nearest : std::nullopt;
}

std::optional<CurvePoint> CurveChart::pointBeside(const QPoint& position) const
{
    const QRectF plot = chart()->mapToScene(chart()->plotArea()).boundingRect();
    if (!plot.contains(mapToScene(position)))
        return std::nullopt;
    return nearestPoint(m_data, [&](const QPointF& point) {
        const QPoint way = positionOf(point) - position;
        return std::pair(std::abs(way.x()), std::abs(way.y()));
    });
}

QString CurveChart::toolTipOf(const CurvePoint& point) const
{
    const QPointF* at = m_data.find(point);
    const CurveLine* line = m_data.line(point.line);
    QString text =
        tr("k = %1: %2 %3").arg(point.k).arg(m_data.valueTitle.toLower(), numberText(at->y()));
    if (!line->name.isEmpty())
        text = line->name + QStringLiteral(", ") + text;
    if (line->doubtful.contains(point.k))
        text += u'\n' + m_data.doubtfulText;
    return text;
}

void CurveChart::paintTitled(QPainter& painter, const QRectF& area, const QString& title,
                             ChartDensity density) const
{
    const ChartColors colors = printColors();
    auto drawn = curveChart(m_data, colors, printFont(), density);
    QFont titleFont = printFont();
    titleFont.setPixelSize(density == ChartDensity::Full ? 18 : 16);
    titleFont.setWeight(QFont::DemiBold);
    drawn->setTitleFont(titleFont);
    drawn->setTitleBrush(colors.text);
    drawn->setTitle(title);
    drawn->setMargins(QMargins(16, 16, 24, 16));
    paintChart(std::move(drawn), painter, area);
}

void CurveChart::paintOnSheet(QPainter& painter, const QRectF& area) const
{
    paintTitled(painter, area, m_data.title, ChartDensity::Small);
}

void CurveChart::paint(QPainter& painter, const QRectF& area) const
{
    const double names = m_data.hasNamedLines() ? namesHeight : 0.0;
    painter.fillRect(area, printColors().ground);
    paintTitled(painter, area.adjusted(0, 0, 0, -names),
                m_data.markText.isEmpty() ? m_data.title
                                          : m_data.title + QStringLiteral(" · ") + m_data.markText,
                ChartDensity::Full);
    if (names > 0.0)
        paintLineNames(m_data, painter,
                       QRectF(area.left(), area.bottom() - names, area.width(), names));
}

QString CurveChart::summary() const
{
    QStringList lines;
    for (const CurveLine& line : m_data.lines) {
        if (line.points.isEmpty())
            continue;
        const QString span =
            tr("k from %1 to %2: %3 to %4")
                .arg(line.points.first().x())
                .arg(line.points.last().x())
                .arg(numberText(line.points.first().y()), numberText(line.points.last().y()));
        lines << (line.name.isEmpty() ? span : line.name + QStringLiteral(", ") + span);
    }
    return lines.join(QStringLiteral("; "));
}

void CurveChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (!m_rebuilding &&
        (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        rebuild();
}

void CurveChart::pointAt(const std::optional<CurvePoint>& point)
{
    if (m_marked == point)
        return;
    setMarked(point);
    Q_EMIT pointedAt(point);
}

void CurveChart::keyPressEvent(QKeyEvent* event)
{
    const bool isPick = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEmpty() && isPick && m_marked)
        Q_EMIT pointPicked(*m_marked);
    const auto point = isEmpty() ? std::nullopt : pointByKey(m_data, m_marked, event->key());
    if (!point)
        return QChartView::keyPressEvent(event);
    pointAt(point);
    QToolTip::showText(viewport()->mapToGlobal(positionOf(*m_data.find(*point))), toolTipOf(*point),
                       this);
}

void CurveChart::focusInEvent(QFocusEvent* event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void CurveChart::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
    pointAt(std::nullopt);
}

void CurveChart::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    pointAt(std::nullopt);
}

void CurveChart::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? pointNear(event->pos()) : std::nullopt;
    if (!m_pressed)
        QChartView::mousePressEvent(event);
}

void CurveChart::mouseReleaseEvent(QMouseEvent* event)
{
    const std::optional<CurvePoint> pressed = std::exchange(m_pressed, std::nullopt);
    if (!pressed || event->button() != Qt::LeftButton)
        QChartView::mouseReleaseEvent(event);
    else if (pointNear(event->pos()) == pressed)
        Q_EMIT pointPicked(*pressed);
}

void CurveChart::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    const auto near = pointNear(event->pos());
    pointAt(near ? near : pointBeside(event->pos()));
    viewport()->setCursor(near ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (near)
        QToolTip::showText(event->globalPosition().toPoint(), toolTipOf(*near), this);
    else
        QToolTip::hideText();
}

void CurveChart::paintEvent(QPaintEvent* event)
{
    QChartView::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    paintMarked(painter);
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4.0, 4.0);
}

void CurveChart::paintMarked(QPainter& painter) const
{
    const QPointF* point = m_marked ? m_data.find(*m_marked) : nullptr;
    if (!point)
        return;
    const QPointF at = positionOf(*point);
    const QRectF plot =
        mapFromScene(chart()->mapToScene(chart()->plotArea()).boundingRect()).boundingRect();
    painter.setPen(QPen(chartColors(palette()).quietText, 1.0));
    painter.drawLine(QPointF(at.x(), plot.top()), QPointF(at.x(), at.y() - ringRadius));
    painter.drawLine(QPointF(at.x(), at.y() + ringRadius), QPointF(at.x(), plot.bottom()));
    painter.setPen(QPen(palette().color(QPalette::Text), 2.0));
    painter.drawEllipse(at, ringRadius, ringRadius);
}

void CurveChart::drawForeground(QPainter* painter, const QRectF& area)
{
    if (!isEmpty())
        return;
    painter->setPen(chartColors(palette()).quietText);
    painter->drawText(area, Qt::AlignCenter | Qt::TextWordWrap, tr("Compare k to see this curve."));
}

}  // namespace walletloupe::ui
