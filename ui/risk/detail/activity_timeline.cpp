#include "ui/risk/detail/activity_timeline.h"

#include "core/csv/writing/csv_writer.h"
#include "ui/charts/chart_axis.h"
#include "ui/format/action_text.h"
#include "ui/format/number_text.h"

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

ActivityTimeline::ActivityTimeline(QWidget* parent)
    : PaintedChart({tr("Transactions over time"), QStringLiteral("activity"),
                    tr("No transactions to show.")},
                   parent)
{
}

void ActivityTimeline::setActivity(Activity activity)
{
    m_activity = std::move(activity);
    refresh();
}

QString ActivityTimeline::summary() const
{
    QStringList parts;
    for (const LegendItem& entry : legend(printColors()))
        parts << entry.text;
    return tr("%1, from %2 to %3")
        .arg(parts.join(QStringLiteral(", ")), dateText(m_activity.bins.front().begin),
             dateText(m_activity.bins.back().end - 1));
}

std::vector<LegendItem> ActivityTimeline::legend(const ChartColors& colors) const
{
    std::vector<LegendItem> entries;
    for (std::size_t part = 0; part < activityParts; ++part) {
        const std::uint64_t sum = sumOf(m_activity, part);
        if (sum > 0)
            entries.push_back({partColor(part, colors), activityPartText(part) + u' ' +
                                                            countText(static_cast<qint64>(sum))});
    }
    return entries;
}

void ActivityTimeline::draw(ChartCanvas& canvas) const
{
    const std::uint64_t largest = largestTotal(m_activity);
    const double line = canvas.lineHeight;
    const double numbers = canvas.widthOf(countText(static_cast<qint64>(largest))) + gap;
    const QRectF plot = canvas.area.adjusted(numbers, 1.9 * line, -gap, -1.6 * line);
    const Scale scale = Scale::upwards(plot, 0.0, static_cast<double>(largest));
    std::vector<Tick> ticks;
    for (std::uint64_t tick = 0; tick <= largest; tick += tickStep(largest)) {
        // Without antialiasing lines are to stand on whole pixels.
        const double y = std::round(scale.at(static_cast<double>(tick))) + 0.5;
        ticks.push_back({scale.valueAt(y), countText(static_cast<qint64>(tick)), tick == 0});
    }
    canvas.painter.setRenderHint(QPainter::Antialiasing, false);
    drawLegend(canvas, canvas.area.topLeft(), legend(canvas.colors));
    drawLeftAxis(canvas, plot, scale, ticks, gap);
    drawDates(canvas, plot);
    const double width = plot.width() / static_cast<double>(m_activity.bins.size());
    for (std::size_t i = 0; i < m_activity.bins.size(); ++i) {
        const QRectF place(plot.left() + static_cast<double>(i) * width, plot.top(), width,
                           plot.height());
        drawBin(canvas, scale, place, i);
        canvas.mark(place);
    }
}

/// As many as there is room for.
void ActivityTimeline::drawDates(const ChartCanvas& canvas, const QRectF& plot) const
{
    const double widest = canvas.widthOf(dateText(0)) + 3.0 * gap;
    const double width = plot.width() / static_cast<double>(m_activity.bins.size());
    double free = plot.left() - 1.0;
    for (std::size_t i = 0; i < m_activity.bins.size(); ++i) {
        const double x = plot.left() + static_cast<double>(i) * width;
        if (x < free || x + widest - 2.0 * gap > plot.right() + gap)
            continue;
        const QString text = dateText(m_activity.bins[i].begin);
        canvas.line({x, plot.bottom()}, {x, plot.bottom() + 4.0},
                    QPen(canvas.colors.quietText, 1.0));
        canvas.painter.drawText(QPointF(x, plot.bottom() + 4.0 + canvas.metrics.ascent()),
                                m_activity.step == ActivityStep::Month ? text.left(7) : text);
        free = x + widest;
    }
}

/// The parts of a stretch, one above the other.
void ActivityTimeline::drawBin(const ChartCanvas& canvas, const Scale& scale, const QRectF& place,
                               std::size_t bin) const
{
    const double width = std::clamp(0.8 * place.width(), 1.0, widestBar);
    const double left = place.center().x() - width / 2.0;
    double count = 0.0;
    for (std::size_t part = 0; part < activityParts; ++part) {
        const double next = count + static_cast<double>(m_activity.bins[bin].counts[part]);
        canvas.painter.fillRect(
            QRectF(QPointF(left, scale.at(next)), QPointF(left + width, scale.at(count))),
            partColor(part, canvas.colors));
        count = next;
    }
}

QString ActivityTimeline::textOf(std::size_t mark) const
{
    const ActivityBin& counts = m_activity.bins[mark];
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
