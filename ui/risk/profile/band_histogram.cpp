#include "ui/risk/profile/band_histogram.h"

#include "core/risk/profile_edit.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr double reach = 7.0;
constexpr double markRadius = 6.0;

}  // namespace

BandHistogram::BandHistogram(QWidget* parent) : PaintedChart(parent)
{
    setAccessibleName(title());
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void BandHistogram::setScores(const std::vector<int>& scores)
{
    m_bins = ScoreBins();
    for (const int score : scores)
        m_bins.add(score);
    update();
}

void BandHistogram::setBands(const Bands& bands)
{
    m_bands = bands;
    describe();
    update();
}

QSize BandHistogram::minimumSizeHint() const
{
    return {280, 8 * fontMetrics().height()};
}

QRectF BandHistogram::plotIn(const QRectF& area, const QFontMetricsF& metrics) const
{
    const double left =
        std::max(metrics.horizontalAdvance(countText(m_bins.largest())) + 8.0, 14.0);
    return area.adjusted(left, metrics.height() + 6.0, -16.0,
                         -(metrics.height() + 2.0 * markRadius + 4.0));
}

QRectF BandHistogram::shownPlot() const
{
    return plotIn(screenArea(), QFontMetricsF(font()));
}

QPointF BandHistogram::markOf(std::size_t border) const
{
    const QRectF plot = shownPlot();
    return {ScoreBins::xOf(plot, m_bands[border]), plot.bottom() + markRadius};
}

std::optional<std::size_t> BandHistogram::borderAt(const QPointF& position) const
{
    std::optional<std::size_t> nearest;
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const double distance = std::abs(markOf(i).x() - position.x());
        if (distance <= reach &&
            (!nearest || distance < std::abs(markOf(*nearest).x() - position.x())))
            nearest = i;
    }
    return nearest;
}

void BandHistogram::choose(std::size_t border)
{
    m_chosen = border;
    describe();
    update();
}

void BandHistogram::move(std::size_t border, double score)
{
    risk::Profile profile;
    profile.bands = m_bands;
    const Bands moved = risk::withBand(profile, border, std::round(score)).bands;
    if (moved == m_bands)
        return;
    setBands(moved);
    Q_EMIT bandsChanged(m_bands);
}

/// "Low from 200, Medium from 400 (chosen), …"
void BandHistogram::describe()
{
    QStringList parts;
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const QString part =
            tr("%1 from %2").arg(categoryText(allCategories[i + 1]), numberText(m_bands[i]));
        parts << (i == m_chosen ? tr("%1 (chosen)").arg(part) : part);
    }
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

QString BandHistogram::textAt(const QPointF& position) const
{
    if (const auto border = isEmpty() ? std::nullopt : borderAt(position))
        return tr("%1 begins at %2: drag it, or use the arrow keys")
            .arg(categoryText(allCategories[*border + 1]), numberText(m_bands[*border]));
    return m_bins.textAt(shownPlot(), position);
}

void BandHistogram::mousePressEvent(QMouseEvent* event)
{
    m_dragged = event->button() == Qt::LeftButton && !isEmpty() ? borderAt(event->position())
                                                                : std::nullopt;
    if (m_dragged)
        choose(*m_dragged);
}

void BandHistogram::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragged) {
        setCursor(!isEmpty() && borderAt(event->position()) ? Qt::SplitHCursor : Qt::ArrowCursor);
        return;
    }
    const QRectF plot = shownPlot();
    move(*m_dragged,
         (event->position().x() - plot.left()) / plot.width() * ScoreBins::highestScore);
}

void BandHistogram::mouseReleaseEvent(QMouseEvent*)
{
    m_dragged.reset();
}

void BandHistogram::keyPressEvent(QKeyEvent* event)
{
    const double here = m_bands[m_chosen];
    switch (event->key()) {
        case Qt::Key_Left:
            return move(m_chosen, here - 1.0);
        case Qt::Key_Right:
            return move(m_chosen, here + 1.0);
        case Qt::Key_PageDown:
            return move(m_chosen, here - ScoreBins::step);
        case Qt::Key_PageUp:
            return move(m_chosen, here + ScoreBins::step);
        case Qt::Key_Up:
            return choose(std::min(m_chosen + 1, m_bands.size() - 1));
        case Qt::Key_Down:
            return choose(m_chosen > 0 ? m_chosen - 1 : 0);
        default:
            PaintedChart::keyPressEvent(event);
    }
}

QString BandHistogram::emptyText() const
{
    return tr("No wallet has a score.");
}

void BandHistogram::paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const QRectF plot = plotIn(area, metrics);
    painter.setRenderHint(QPainter::Antialiasing);
    m_bins.paintCounts(painter, plot, colors);
    m_bins.paintBars(painter, plot, m_bands, colors);
    ScoreBins::paintNames(painter, plot, m_bands, colors);
    for (std::size_t i = 0; i < m_bands.size(); ++i)
        paintMark(painter, plot, i, colors);
}

void BandHistogram::paintMark(QPainter& painter, const QRectF& plot, std::size_t border,
                              const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const double x = ScoreBins::xOf(plot, m_bands[border]);
    const bool isChosen = border == m_chosen && hasFocus();
    painter.setPen(QPen(isChosen ? colors.accent : colors.quietText, isChosen ? 2.0 : 1.0));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setBrush(isChosen ? colors.accent : colors.ground);
    painter.drawPolygon(QPolygonF({QPointF(x, plot.bottom()),
                                   QPointF(x + markRadius, plot.bottom() + 2.0 * markRadius),
                                   QPointF(x - markRadius, plot.bottom() + 2.0 * markRadius)}));
    painter.setBrush(Qt::NoBrush);
    const QString text = numberText(m_bands[border]);
    const double half = metrics.horizontalAdvance(text) / 2.0 + 2.0;
    const bool isCrowded =
        border > 0 && x - ScoreBins::xOf(plot, m_bands[border - 1]) < 2.0 * half && !isChosen;
    if (isCrowded)
        return;
    painter.setPen(isChosen ? colors.text : colors.quietText);
    painter.drawText(
        QRectF(x - half, plot.bottom() + 2.0 * markRadius + 1.0, 2.0 * half, metrics.height()),
        Qt::AlignCenter, text);
}

}  // namespace walletloupe::ui
