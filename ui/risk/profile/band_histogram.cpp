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

BandHistogram::BandHistogram(QWidget* parent)
    : PaintedChart(
          {tr("Scores and bands"), QStringLiteral("risk-bands"), tr("No wallet has a score.")},
          parent, Cursor::None)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BandHistogram::setScores(const std::vector<int>& scores)
{
    m_bins = ScoreBins();
    for (const int score : scores)
        m_bins.add(score);
    refresh();
}

void BandHistogram::setBands(const Bands& bands)
{
    m_bands = bands;
    refresh();
}

QRectF BandHistogram::plotIn(const QRectF& area, const QFontMetricsF& metrics) const
{
    const double left =
        std::max(metrics.horizontalAdvance(countText(m_bins.largest())) + 8.0, 14.0);
    return area.adjusted(left, metrics.height() + 6.0, -16.0,
                         -(metrics.height() + 2.0 * markRadius + 4.0));
}

QPointF BandHistogram::markOf(std::size_t border) const
{
    const QRectF plot = shownPlot();
    return {ScoreBins::scaleOf(plot).at(m_bands[border]), plot.bottom() + markRadius};
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
    refresh();
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

QString BandHistogram::summary() const
{
    QStringList parts;
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const QString part =
            tr("%1 from %2").arg(categoryText(allCategories[i + 1]), numberText(m_bands[i]));
        parts << (i == m_chosen ? tr("%1 (chosen)").arg(part) : part);
    }
    return parts.join(QStringLiteral(", "));
}

std::optional<std::size_t> BandHistogram::markAt(const QPointF& position) const
{
    const auto border = borderAt(position);
    return border ? std::optional(ScoreBins::steps + *border) : PaintedChart::markAt(position);
}

QString BandHistogram::textOf(std::size_t mark) const
{
    if (mark < ScoreBins::steps)
        return m_bins.textOf(mark);
    const std::size_t border = mark - ScoreBins::steps;
    return tr("%1 begins at %2: drag it, or use the arrow keys")
        .arg(categoryText(allCategories[border + 1]), numberText(m_bands[border]));
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
    move(*m_dragged, ScoreBins::scaleOf(shownPlot()).valueAt(event->position().x()));
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
            QWidget::keyPressEvent(event);
    }
}

void BandHistogram::draw(ChartCanvas& canvas) const
{
    const QRectF plot = plotIn(canvas.area, canvas.metrics);
    m_bins.drawCounts(canvas, plot);
    m_bins.drawBars(canvas, plot, m_bands);
    ScoreBins::drawNames(canvas, plot, m_bands);
    for (std::size_t i = 0; i < m_bands.size(); ++i)
        drawMark(canvas, plot, i);
}

void BandHistogram::drawMark(ChartCanvas& canvas, const QRectF& plot, std::size_t border) const
{
    const ChartColors& colors = canvas.colors;
    const double x = ScoreBins::scaleOf(plot).at(m_bands[border]);
    const bool isChosen = border == m_chosen && hasFocus();
    canvas.mark({x - reach, plot.top(), 2.0 * reach, plot.height() + 2.0 * markRadius});
    canvas.lineUpright(plot, x,
                       QPen(isChosen ? colors.accent : colors.quietText, isChosen ? 2.0 : 1.0));
    canvas.painter.setBrush(isChosen ? colors.accent : colors.ground);
    canvas.painter.drawPolygon(QPolygonF(
        {QPointF(x, plot.bottom()), QPointF(x + markRadius, plot.bottom() + 2.0 * markRadius),
         QPointF(x - markRadius, plot.bottom() + 2.0 * markRadius)}));
    canvas.painter.setBrush(Qt::NoBrush);
    const QString text = numberText(m_bands[border]);
    const double half = canvas.widthOf(text) / 2.0 + 2.0;
    const bool isCrowded =
        border > 0 && x - ScoreBins::scaleOf(plot).at(m_bands[border - 1]) < 2.0 * half;
    if (!isCrowded || isChosen)
        canvas.text(
            {x - half, plot.bottom() + 2.0 * markRadius + 1.0, 2.0 * half, canvas.lineHeight},
            Qt::AlignCenter, text, isChosen ? colors.text : colors.quietText);
}

}  // namespace walletloupe::ui
