#include "ui/charts/curve_chart.h"

#include "core/table/csv_writer.h"
#include "ui/charts/chart_builder.h"
#include "ui/format/number_text.h"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double reachPixels = 14.0;
constexpr double cursorRadius = 9.5;

}  // namespace

CurveChart::CurveChart(const QString& title, const QString& valueTitle, const QString& exportName,
                       QWidget* parent)
    : QChartView(parent), m_exportName(exportName)
{
    m_data.title = title;
    m_data.valueTitle = valueTitle;
    setAccessibleName(title);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 165);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    rebuild();
}

void CurveChart::rebuild()
{
    m_rebuilding = true;
    const std::unique_ptr<QChart> old(chart());
    setChart(curveChart(m_data, chartColors(palette()), font()).release());
    setBackgroundBrush(chartColors(palette()).ground);
    m_rebuilding = false;
    if (!indexOf(m_cursor))
        m_cursor.reset();
    m_pressed.reset();
    Q_EMIT changed();
}

void CurveChart::clear()
{
    m_data.points.clear();
    m_data.doubtful.clear();
    m_data.mark.reset();
    m_data.markText.clear();
    rebuild();
}

void CurveChart::addPoint(const QPointF& point)
{
    m_data.points.append(point);
    rebuild();
}

void CurveChart::setPoints(const QVector<QPointF>& points)
{
    m_data.points = points;
    rebuild();
}

void CurveChart::setMark(std::optional<double> k, const QString& text)
{
    m_data.mark = k;
    m_data.markText = text;
    rebuild();
}

void CurveChart::setCurrent(std::optional<double> k)
{
    if (m_data.current == k)
        return;
    m_data.current = k;
    rebuild();
}

void CurveChart::setDoubtful(const QVector<double>& ks, const QString& why)
{
    m_data.doubtful = ks;
    m_data.doubtfulText = why;
    rebuild();
}

void CurveChart::setValueRange(bool startsAtZero, std::optional<double> largest)
{
    m_data.startsAtZero = startsAtZero;
    m_data.largest = largest;
    rebuild();
}

QPoint CurveChart::positionOf(const QPointF& point) const
{
    return mapFromScene(chart()->mapToScene(chart()->mapToPosition(point)));
}

std::optional<qsizetype> CurveChart::pointNear(const QPoint& position) const
{
    for (qsizetype i = 0; i < m_data.points.size(); ++i) {
        const QPoint away = positionOf(m_data.points[i]) - position;
        if (std::hypot(away.x(), away.y()) <= reachPixels)
            return i;
    }
    return std::nullopt;
}

QString CurveChart::toolTipOf(const QPointF& point) const
{
    QString text =
        tr("k = %1: %2 %3").arg(point.x()).arg(m_data.valueTitle.toLower(), numberText(point.y()));
    if (m_data.doubtful.contains(point.x()))
        text += u'\n' + m_data.doubtfulText;
    return text;
}

void CurveChart::paint(QPainter& painter, const QRectF& area) const
{
    const ChartColors colors = printColors();
    auto drawn = curveChart(m_data, colors, printFont());
    QFont titleFont = printFont();
    titleFont.setPixelSize(18);
    titleFont.setWeight(QFont::DemiBold);
    drawn->setTitleFont(titleFont);
    drawn->setTitleBrush(colors.text);
    drawn->setTitle(m_data.markText.isEmpty()
                        ? m_data.title
                        : m_data.title + QStringLiteral(" · ") + m_data.markText);
    drawn->setMargins(QMargins(16, 16, 24, 16));
    paintChart(std::move(drawn), painter, area);
}

std::string CurveChart::csv() const
{
    table::CsvWriter csv;
    csv.text("k").text(m_exportName.toStdString());
    csv.endRow();
    for (const QPointF& point : m_data.points) {
        csv.integer(static_cast<long long>(point.x())).number(point.y());
        csv.endRow();
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

std::optional<qsizetype> CurveChart::indexOf(const std::optional<double>& k) const
{
    for (qsizetype i = 0; i < m_data.points.size(); ++i) {
        if (k == m_data.points[i].x())
            return i;
    }
    return std::nullopt;
}

void CurveChart::moveCursor(qsizetype index)
{
    if (m_data.points.isEmpty())
        return;
    const QPointF& point = m_data.points[std::clamp<qsizetype>(index, 0, m_data.points.size() - 1)];
    m_cursor = point.x();
    viewport()->update();
    QToolTip::showText(viewport()->mapToGlobal(positionOf(point)), toolTipOf(point), this);
}

void CurveChart::hideCursor()
{
    m_cursor.reset();
    viewport()->update();
}

void CurveChart::keyPressEvent(QKeyEvent* event)
{
    // The first arrow starts from the k that is fitted.
    const qsizetype at = indexOf(m_cursor ? m_cursor : m_data.current).value_or(-1);
    switch (event->key()) {
        case Qt::Key_Left:
            moveCursor(at - 1);
            break;
        case Qt::Key_Right:
            moveCursor(at + 1);
            break;
        case Qt::Key_Home:
            moveCursor(0);
            break;
        case Qt::Key_End:
            moveCursor(m_data.points.size() - 1);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_cursor)
                Q_EMIT pointPicked(*m_cursor);
            break;
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
    hideCursor();
}

void CurveChart::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? pointNear(event->pos()) : std::nullopt;
    if (!m_pressed)
        QChartView::mousePressEvent(event);
}

void CurveChart::mouseReleaseEvent(QMouseEvent* event)
{
    const std::optional<qsizetype> pressed = std::exchange(m_pressed, std::nullopt);
    if (!pressed || event->button() != Qt::LeftButton)
        QChartView::mouseReleaseEvent(event);
    else if (pointNear(event->pos()) == pressed)
        Q_EMIT pointPicked(m_data.points[*pressed].x());
}

void CurveChart::mouseMoveEvent(QMouseEvent* event)
{
    QChartView::mouseMoveEvent(event);
    const auto index = pointNear(event->pos());
    viewport()->setCursor(index ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (index)
        QToolTip::showText(event->globalPosition().toPoint(), toolTipOf(m_data.points[*index]),
                           this);
    else
        QToolTip::hideText();
}

void CurveChart::paintEvent(QPaintEvent* event)
{
    QChartView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2.0));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4.0, 4.0);
    paintCursor(painter);
}

void CurveChart::paintCursor(QPainter& painter) const
{
    if (const auto index = indexOf(m_cursor)) {
        painter.setPen(QPen(palette().color(QPalette::Text), 2.0));
        painter.drawEllipse(QPointF(positionOf(m_data.points[*index])), cursorRadius, cursorRadius);
    }
}

void CurveChart::drawForeground(QPainter* painter, const QRectF& area)
{
    if (!m_data.points.isEmpty())
        return;
    painter->setPen(chartColors(palette()).quietText);
    painter->drawText(area, Qt::AlignCenter, tr("Choose k to see this curve."));
}

}  // namespace walletloupe::ui
