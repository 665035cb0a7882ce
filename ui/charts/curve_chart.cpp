#include "ui/charts/curve_chart.h"

#include "core/table/csv_writer.h"
#include "ui/charts/chart_builder.h"
#include "ui/format/number_text.h"

#include <QChart>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double reachPixels = 14.0;

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
    setMouseTracking(true);
    setMinimumSize(240, 165);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    rebuild();
}

void CurveChart::rebuild()
{
    m_rebuilding = true;
    const std::unique_ptr<QChart> old(chart());
    setChart(curveChart(m_data, chartColors(palette()), font()).release());
    setBackgroundBrush(chartColors(palette()).ground);
    m_rebuilding = false;
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

void CurveChart::moveCurrent(int step)
{
    if (m_data.points.isEmpty())
        return;
    qsizetype index = -1;
    for (qsizetype i = 0; i < m_data.points.size(); ++i) {
        if (m_data.current == m_data.points[i].x())
            index = i;
    }
    index = std::clamp<qsizetype>(index + step, 0, m_data.points.size() - 1);
    setCurrent(m_data.points[index].x());
    QToolTip::showText(mapToGlobal(positionOf(m_data.points[index])),
                       toolTipOf(m_data.points[index]), this);
}

void CurveChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
        case Qt::Key_Left:
            moveCurrent(-1);
            break;
        case Qt::Key_Right:
            moveCurrent(1);
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_data.current)
                Q_EMIT pointPicked(*m_data.current);
            break;
        default:
            QChartView::keyPressEvent(event);
    }
}

void CurveChart::mousePressEvent(QMouseEvent* event)
{
    if (const auto index = pointNear(event->pos())) {
        Q_EMIT pointPicked(m_data.points[*index].x());
        return;
    }
    QChartView::mousePressEvent(event);
}

bool CurveChart::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::MouseMove) {
        const auto* move = static_cast<QMouseEvent*>(event);
        const auto index = pointNear(move->pos());
        viewport()->setCursor(index ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (index)
            QToolTip::showText(move->globalPosition().toPoint(), toolTipOf(m_data.points[*index]),
                               this);
        else
            QToolTip::hideText();
    }
    return QChartView::viewportEvent(event);
}

void CurveChart::drawForeground(QPainter* painter, const QRectF& area)
{
    if (!m_data.points.isEmpty())
        return;
    painter->setPen(chartColors(palette()).quietText);
    painter->drawText(area, Qt::AlignCenter, tr("Choose k to see this curve."));
}

}  // namespace walletloupe::ui
