#include "ui/charts/band_histogram.h"

#include "core/risk/profile_edit.h"
#include "core/table/csv_writer.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr double highestScore = 1000.0;
constexpr double reach = 7.0;
constexpr double markRadius = 6.0;

double xOf(const QRectF& plot, double score)
{
    return plot.left() + plot.width() * score / highestScore;
}

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
    m_counts.fill(0);
    m_scored = static_cast<qint64>(scores.size());
    for (const int score : scores)
        ++m_counts[std::min(static_cast<std::size_t>(score / step), steps - 1)];
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

qint64 BandHistogram::largest() const
{
    return std::max<qint64>(1, *std::max_element(m_counts.begin(), m_counts.end()));
}

QRectF BandHistogram::plotIn(const QRectF& area, const QFontMetricsF& metrics) const
{
    const double left = std::max(metrics.horizontalAdvance(countText(largest())) + 8.0, 14.0);
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
    return {xOf(plot, m_bands[border]), plot.bottom() + markRadius};
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
    const QRectF plot = shownPlot();
    if (isEmpty() || !plot.contains(position))
        return {};
    const double share = (position.x() - plot.left()) / plot.width();
    const auto bin = std::min(static_cast<std::size_t>(share * steps), steps - 1);
    const int from = static_cast<int>(bin) * step;
    return tr("%1 to %2: %3")
        .arg(from)
        .arg(bin + 1 == steps ? from + step : from + step - 1)
        .arg(countedText(m_counts[bin], tr("wallet"), tr("wallets")));
}

bool BandHistogram::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return PaintedChart::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
    return true;
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
    move(*m_dragged, (event->position().x() - plot.left()) / plot.width() * highestScore);
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
            return move(m_chosen, here - step);
        case Qt::Key_PageUp:
            return move(m_chosen, here + step);
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
    for (const double share : {0.0, 1.0}) {
        const double y = plot.bottom() - share * plot.height();
        painter.setPen(QPen(colors.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(colors.quietText);
        painter.drawText(QRectF(area.left(), y - metrics.height() / 2.0,
                                plot.left() - area.left() - 6.0, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         countText(share == 0.0 ? 0 : largest()));
    }
    paintBars(painter, plot, colors);
    paintNames(painter, plot, colors);
    for (std::size_t i = 0; i < m_bands.size(); ++i)
        paintMark(painter, plot, i, colors);
}

void BandHistogram::paintBars(QPainter& painter, const QRectF& plot,
                              const ChartColors& colors) const
{
    painter.setPen(Qt::NoPen);
    const double width = plot.width() / static_cast<double>(steps);
    for (std::size_t i = 0; i < steps; ++i) {
        if (m_counts[i] == 0)
            continue;
        const double share = static_cast<double>(m_counts[i]) / static_cast<double>(largest());
        const double height = std::max(1.5, plot.height() * share);
        const double middle = (static_cast<double>(i) + 0.5) * step;
        painter.setBrush(categoryColor(risk::categoryOf(middle, m_bands), colors.dark));
        painter.drawRect(QRectF(plot.left() + static_cast<double>(i) * width + 0.5,
                                plot.bottom() - height, std::max(1.0, width - 1.0), height));
    }
    painter.setBrush(Qt::NoBrush);
}

void BandHistogram::paintNames(QPainter& painter, const QRectF& plot,
                               const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    for (std::size_t i = 0; i <= m_bands.size(); ++i) {
        const double from = i == 0 ? 0.0 : m_bands[i - 1];
        const double to = i == m_bands.size() ? highestScore : m_bands[i];
        const QString name = categoryText(allCategories[i]);
        const QRectF room(xOf(plot, from), plot.top() - metrics.height() - 4.0,
                          xOf(plot, to) - xOf(plot, from), metrics.height());
        if (metrics.horizontalAdvance(name) > room.width())
            continue;
        painter.setPen(categoryColor(allCategories[i], colors.dark));
        painter.drawText(room, Qt::AlignCenter, name);
    }
}

void BandHistogram::paintMark(QPainter& painter, const QRectF& plot, std::size_t border,
                              const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const double x = xOf(plot, m_bands[border]);
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
        border > 0 && x - xOf(plot, m_bands[border - 1]) < 2.0 * half && !isChosen;
    if (isCrowded)
        return;
    painter.setPen(isChosen ? colors.text : colors.quietText);
    painter.drawText(
        QRectF(x - half, plot.bottom() + 2.0 * markRadius + 1.0, 2.0 * half, metrics.height()),
        Qt::AlignCenter, text);
}

std::string BandHistogram::csv() const
{
    table::CsvWriter csv;
    csv.text("from").text("to").text("wallets");
    csv.endRow();
    for (std::size_t i = 0; i < steps; ++i) {
        csv.integer(static_cast<long long>(i) * step);
        csv.integer(static_cast<long long>(i + 1) * step).integer(m_counts[i]);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
