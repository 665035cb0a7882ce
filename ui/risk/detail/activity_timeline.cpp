#include "ui/risk/detail/activity_timeline.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/format/action_text.h"
#include "ui/format/number_text.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace walletloupe::ui {
namespace {

constexpr double gap = 8.0;
constexpr double widestBar = 36.0;
constexpr int maxTicks = 4;

QColor partColor(std::size_t part, const ChartColors& colors)
{
    if (part == failedPart)
        return errorColor(colors.dark);
    if (part == otherPart)
        return mixed(colors.ground, colors.text, 0.4);
    const QColor green = colors.dark ? QColor(0x5C, 0xC9, 0xA1) : QColor(0x0E, 0x8A, 0x5F);
    const std::array protocols{colors.line, green, colors.accent};
    return protocols[part % protocols.size()];
}

std::uint64_t largestTotal(const Activity& activity)
{
    std::uint64_t largest = 1;
    for (const ActivityBin& bin : activity.bins)
        largest = std::max(largest, bin.total());
    return largest;
}

/// 1, 2 or 5 times a power of ten, so that at most a few ticks fit below `largest`.
std::uint64_t tickStep(std::uint64_t largest)
{
    for (std::uint64_t power = 1;; power *= 10) {
        for (const std::uint64_t factor : {1U, 2U, 5U}) {
            if (largest / (factor * power) <= maxTicks)
                return factor * power;
        }
    }
}

std::uint64_t sumOf(const Activity& activity, std::size_t part)
{
    std::uint64_t sum = 0;
    for (const ActivityBin& bin : activity.bins)
        sum += bin.counts[part];
    return sum;
}

}  // namespace

/// Where things stand in an area.
struct ActivityTimeline::Layout {
    QRectF plot;
    double binWidth = 1.0;
    double largest = 1.0;

    double y(double count) const { return plot.bottom() - count / largest * plot.height(); }
    double left(std::size_t bin) const { return plot.left() + static_cast<double>(bin) * binWidth; }
};

ActivityTimeline::ActivityTimeline(QWidget* parent) : PaintedChart(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title());
    setAccessibleDescription(
        tr("The left and right keys go through time, Home and End to its ends."));
}

void ActivityTimeline::setActivity(Activity activity)
{
    m_activity = std::move(activity);
    placeCursor({});
}

ActivityTimeline::Layout ActivityTimeline::layoutIn(const QRectF& area,
                                                    const QFontMetricsF& metrics) const
{
    Layout layout;
    const std::uint64_t largest = largestTotal(m_activity);
    const double axis = metrics.horizontalAdvance(countText(static_cast<qint64>(largest))) + gap;
    layout.plot = area.adjusted(axis, 1.9 * metrics.height(), -gap, -1.6 * metrics.height());
    layout.binWidth =
        layout.plot.width() / static_cast<double>(std::max<std::size_t>(m_activity.bins.size(), 1));
    layout.largest = static_cast<double>(largest);
    return layout;
}

void ActivityTimeline::paintLegend(QPainter& painter, const QRectF& area,
                                   const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    double x = area.left();
    for (std::size_t part = 0; part < activityParts; ++part) {
        const std::uint64_t sum = sumOf(m_activity, part);
        if (sum == 0)
            continue;
        const double side = 0.6 * metrics.height();
        const QRectF mark(x, area.top() + (metrics.height() - side) / 2.0, side, side);
        painter.fillRect(mark, partColor(part, colors));
        const QString text = activityPartText(part) + u' ' + countText(static_cast<qint64>(sum));
        const double width = metrics.horizontalAdvance(text) + 2.0;
        painter.setPen(colors.text);
        painter.drawText(QRectF(mark.right() + 6.0, area.top(), width, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        x = mark.right() + 6.0 + width + 16.0;
    }
}

void ActivityTimeline::paintAxes(QPainter& painter, const Layout& layout,
                                 const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height();
    const auto largest = static_cast<std::uint64_t>(layout.largest);
    for (std::uint64_t tick = 0; tick <= largest; tick += tickStep(largest)) {
        const double y = std::round(layout.y(static_cast<double>(tick))) + 0.5;
        painter.setPen(QPen(tick == 0 ? colors.quietText : colors.grid, 1.0));
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
        painter.setPen(colors.quietText);
        painter.drawText(QRectF(layout.plot.left() - 200.0, y - line / 2.0, 200.0 - gap, line),
                         Qt::AlignRight | Qt::AlignVCenter, countText(static_cast<qint64>(tick)));
    }
    const double widest = metrics.horizontalAdvance(dateText(0)) + 3.0 * gap;
    double free = layout.plot.left() - 1.0;
    for (std::size_t i = 0; i < m_activity.bins.size(); ++i) {
        const double x = layout.left(i);
        if (x < free || x + widest - 2.0 * gap > layout.plot.right() + gap)
            continue;
        const QString text = dateText(m_activity.bins[i].begin);
        painter.drawLine(QPointF(x, layout.plot.bottom()), QPointF(x, layout.plot.bottom() + 4.0));
        painter.drawText(QPointF(x, layout.plot.bottom() + 4.0 + metrics.ascent()),
                         m_activity.step == ActivityStep::Month ? text.left(7) : text);
        free = x + widest;
    }
}

void ActivityTimeline::paintBin(QPainter& painter, const Layout& layout, std::size_t bin,
                                const ChartColors& colors) const
{
    const double width = std::clamp(0.8 * layout.binWidth, 1.0, widestBar);
    const double left = layout.left(bin) + (layout.binWidth - width) / 2.0;
    double count = 0.0;
    for (std::size_t part = 0; part < activityParts; ++part) {
        const auto next = count + static_cast<double>(m_activity.bins[bin].counts[part]);
        const QRectF bar(QPointF(left, layout.y(next)), QPointF(left + width, layout.y(count)));
        painter.fillRect(bar, partColor(part, colors));
        count = next;
    }
    if (m_cursor != bin)
        return;
    painter.setPen(QPen(colors.text, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(QPointF(left - 2.0, layout.plot.top()),
                            QPointF(left + width + 2.0, layout.plot.bottom())));
}

void ActivityTimeline::paintIn(QPainter& painter, const QRectF& area,
                               const ChartColors& colors) const
{
    const Layout layout = layoutIn(area, QFontMetricsF(painter.font()));
    paintLegend(painter, area, colors);
    paintAxes(painter, layout, colors);
    for (std::size_t i = 0; i < m_activity.bins.size(); ++i)
        paintBin(painter, layout, i, colors);
}

QString ActivityTimeline::emptyText() const
{
    return tr("No transactions to show.");
}

QPointF ActivityTimeline::positionOf(std::size_t bin) const
{
    const Layout layout = layoutIn(screenArea(), QFontMetricsF(font()));
    return {layout.left(bin) + layout.binWidth / 2.0, layout.plot.center().y()};
}

std::optional<std::size_t> ActivityTimeline::binAt(const QPointF& position) const
{
    if (isEmpty())
        return {};
    const Layout layout = layoutIn(screenArea(), QFontMetricsF(font()));
    if (!layout.plot.contains(position))
        return {};
    const auto bin =
        static_cast<std::size_t>((position.x() - layout.plot.left()) / layout.binWidth);
    return std::min(bin, m_activity.bins.size() - 1);
}

QString ActivityTimeline::textOf(std::size_t bin) const
{
    const ActivityBin& counts = m_activity.bins[bin];
    QStringList parts;
    for (std::size_t part = 0; part < activityParts; ++part) {
        if (counts.counts[part] > 0)
            parts << tr("%1 %2").arg(activityPartText(part),
                                     countText(static_cast<qint64>(counts.counts[part])));
    }
    const QString total =
        countedText(static_cast<qint64>(counts.total()), tr("transaction"), tr("transactions"));
    const QString text = tr("%1: %2").arg(binText(m_activity, counts), total);
    return parts.isEmpty() ? text : tr("%1 (%2)").arg(text, parts.join(QStringLiteral(", ")));
}

QString ActivityTimeline::textAt(const QPointF& position) const
{
    const auto bin = binAt(position);
    return bin ? textOf(*bin) : QString();
}

/// The tip belongs to one stretch: it follows the mouse.
QRect ActivityTimeline::tipArea(const QPoint& position) const
{
    return QRect(position, QSize(1, height()));
}

void ActivityTimeline::placeCursor(std::optional<std::size_t> bin)
{
    m_cursor = bin;
    update();
    Q_EMIT cursorMoved(bin ? textOf(*bin) : QString());
}

void ActivityTimeline::keyPressEvent(QKeyEvent* event)
{
    if (isEmpty())
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_activity.bins.size() - 1;
    switch (event->key()) {
        case Qt::Key_Left:
            return placeCursor(m_cursor ? std::max<std::size_t>(*m_cursor, 1) - 1 : last);
        case Qt::Key_Right:
            return placeCursor(m_cursor ? std::min(*m_cursor + 1, last) : 0);
        case Qt::Key_Home:
            return placeCursor(0);
        case Qt::Key_End:
            return placeCursor(last);
        default:
            QWidget::keyPressEvent(event);
    }
}

void ActivityTimeline::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    placeCursor({});
}

std::string ActivityTimeline::csv() const
{
    csv::CsvWriter csv;
    csv.text("from").text("to");
    for (std::size_t protocol = 0; protocol < otherPart; ++protocol)
        csv.text(activityPartText(protocol).toLower().toStdString());
    csv.text("other").text("failed");
    csv.endRow();
    for (const ActivityBin& bin : m_activity.bins) {
        csv.text(dateText(bin.begin).toStdString()).text(dateText(bin.end - 1).toStdString());
        for (const std::uint64_t count : bin.counts)
            csv.integer(static_cast<long long>(count));
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
