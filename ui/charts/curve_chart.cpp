#include "ui/charts/curve_chart.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/line_style.h"
#include "ui/format/number_text.h"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double reachPixels = 14.0;
constexpr double namesHeight = 40.0;
constexpr double ringRadius = 8.0;
constexpr QSize smallestFull(240, 165);
constexpr QSize smallestSmall(150, 84);

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
    std::optional<CurvePoint> nearest;
    double least = reachPixels;
    for (const CurveLine& line : m_data.lines) {
        for (const QPointF& point : line.points) {
            const QPoint away = positionOf(point) - position;
            const double distance = std::hypot(away.x(), away.y());
            if (distance > least || (nearest && distance == least))
                continue;
            least = distance;
            nearest = CurvePoint{line.id, point.x()};
        }
    }
    return nearest;
}

std::optional<CurvePoint> CurveChart::pointBeside(const QPoint& position) const
{
    const QRectF plot = chart()->mapToScene(chart()->plotArea()).boundingRect();
    if (!plot.contains(mapToScene(position)))
        return std::nullopt;
    std::optional<CurvePoint> nearest;
    std::pair least(std::numeric_limits<int>::max(), 0);
    for (const CurveLine& line : m_data.lines) {
        for (const QPointF& point : line.points) {
            const QPoint away = positionOf(point) - position;
            const std::pair distance(std::abs(away.x()), std::abs(away.y()));
            if (distance >= least)
                continue;
            least = distance;
            nearest = CurvePoint{line.id, point.x()};
        }
    }
    return nearest;
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
        paintLineNames(painter, QRectF(area.left(), area.bottom() - names, area.width(), names));
}

/// One after another from the left, each with a piece of its line.
void CurveChart::paintLineNames(QPainter& painter, const QRectF& area) const
{
    const ChartColors colors = printColors();
    constexpr double sample = 40.0;
    constexpr double gap = 8.0;
    const double share = (area.width() - 4 * gap) / static_cast<double>(m_data.lines.size());
    QRectF cell(area.left() + 4 * gap, area.top(), share, area.height() - gap);
    painter.setFont(printFont());
    for (const CurveLine& line : m_data.lines) {
        paintLineSample(painter, QRectF(cell.topLeft(), QSizeF(sample, cell.height())),
                        lineStyle(line.id, false, colors), colors.ground);
        painter.setPen(colors.text);
        painter.drawText(cell.adjusted(sample + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         line.name);
        cell.translate(share, 0);
    }
}

std::string CurveChart::csv() const
{
    csv::CsvWriter csv;
    if (m_data.hasNamedLines())
        csv.text("scale");
    csv.text("k").text(m_data.column.toStdString());
    csv.endRow();
    for (const CurveLine& line : m_data.lines) {
        for (const QPointF& point : line.points) {
            if (m_data.hasNamedLines())
                csv.text(line.key.toStdString());
            csv.integer(static_cast<long long>(point.x())).number(point.y());
            csv.endRow();
        }
    }
    return csv.str();
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

/// The first arrow starts from what is fitted, or before the first point.
CurvePoint CurveChart::cursorOrStart() const
{
    if (m_marked)
        return *m_marked;
    for (const CurveLine& line : m_data.lines) {
        for (const QPointF& point : line.points) {
            if (m_data.isCurrent({line.id, point.x()}))
                return {line.id, point.x()};
        }
    }
    return {m_data.lines.first().id, -std::numeric_limits<double>::infinity()};
}

void CurveChart::moveCursor(int line, qsizetype index)
{
    const QVector<QPointF>& points = m_data.line(line)->points;
    if (points.isEmpty())
        return;
    const QPointF& point = points[std::clamp<qsizetype>(index, 0, points.size() - 1)];
    const CurvePoint cursor{line, point.x()};
    pointAt(cursor);
    QToolTip::showText(viewport()->mapToGlobal(positionOf(point)), toolTipOf(cursor), this);
}

void CurveChart::moveAlong(qsizetype steps, bool toEnd)
{
    const CurvePoint from = cursorOrStart();
    const QVector<QPointF>& points = m_data.line(from.line)->points;
    const auto at = std::find_if(points.begin(), points.end(),
                                 [&](const QPointF& point) { return point.x() == from.k; });
    const qsizetype index = at == points.end() ? -1 : at - points.begin();
    const qsizetype end = steps > 0 ? points.size() - 1 : 0;
    moveCursor(from.line, toEnd ? end : index + steps);
}

/// To the next line, at the same k where it has one.
void CurveChart::moveAcross(int steps)
{
    const CurvePoint from = cursorOrStart();
    const auto line = std::find_if(m_data.lines.begin(), m_data.lines.end(),
                                   [&](const CurveLine& one) { return one.id == from.line; });
    const qsizetype to = line - m_data.lines.begin() + steps;
    if (to < 0 || to >= m_data.lines.size())
        return;
    const CurveLine& other = m_data.lines[to];
    const auto at = std::find_if(other.points.begin(), other.points.end(),
                                 [&](const QPointF& point) { return point.x() >= from.k; });
    moveCursor(other.id, at - other.points.begin());
}

void CurveChart::keyPressEvent(QKeyEvent* event)
{
    if (isEmpty())
        return QChartView::keyPressEvent(event);
    switch (event->key()) {
        case Qt::Key_Left:
            return moveAlong(-1, false);
        case Qt::Key_Right:
            return moveAlong(1, false);
        case Qt::Key_Home:
            return moveAlong(-1, true);
        case Qt::Key_End:
            return moveAlong(1, true);
        case Qt::Key_Up:
            return moveAcross(-1);
        case Qt::Key_Down:
            return moveAcross(1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_marked)
                Q_EMIT pointPicked(*m_marked);
            return;
        default:
            QChartView::keyPressEvent(event);
    }
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
