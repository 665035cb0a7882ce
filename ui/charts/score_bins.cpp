#include "ui/charts/score_bins.h"

#include "core/csv/writing/csv_writer.h"
#include "core/risk/category.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace walletloupe::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("walletloupe::ui::ScoreBins", text);
}

}  // namespace

void ScoreBins::add(int score)
{
    ++m_scored;
    ++m_counts[std::min(static_cast<std::size_t>(score / step), steps - 1)];
}

qint64 ScoreBins::largest() const
{
    return std::max<qint64>(1, *std::max_element(m_counts.begin(), m_counts.end()));
}

double ScoreBins::xOf(const QRectF& plot, double score)
{
    return plot.left() + plot.width() * score / highestScore;
}

int ScoreBins::lastOf(std::size_t bin)
{
    const int next = static_cast<int>(bin + 1) * step;
    return bin + 1 == steps ? next : next - 1;
}

QString ScoreBins::textAt(const QRectF& plot, const QPointF& position) const
{
    if (m_scored == 0 || !plot.contains(position))
        return {};
    const double share = (position.x() - plot.left()) / plot.width();
    const auto bin =
        std::min(static_cast<std::size_t>(share * static_cast<double>(steps)), steps - 1);
    return tr("%1 to %2: %3")
        .arg(countText(static_cast<qint64>(bin) * step), countText(lastOf(bin)),
             countedText(m_counts[bin], tr("wallet"), tr("wallets")));
}

void ScoreBins::paintBars(QPainter& painter, const QRectF& plot, const Bands& bands,
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
        painter.setBrush(categoryColor(risk::categoryOf(middle, bands), colors.dark));
        painter.drawRect(QRectF(plot.left() + static_cast<double>(i) * width + 0.5,
                                plot.bottom() - height, std::max(1.0, width - 1.0), height));
    }
    painter.setBrush(Qt::NoBrush);
}

void ScoreBins::paintCounts(QPainter& painter, const QRectF& plot, const ChartColors& colors) const
{
    const double line = QFontMetricsF(painter.font()).height();
    for (const double share : {0.0, 1.0}) {
        const double y = plot.bottom() - share * plot.height();
        painter.setPen(QPen(share == 0.0 ? colors.quietText : colors.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(colors.quietText);
        painter.drawText(QRectF(plot.left() - 100.0, y - line / 2.0, 94.0, line),
                         Qt::AlignRight | Qt::AlignVCenter,
                         countText(share == 0.0 ? 0 : largest()));
    }
}

void ScoreBins::paintNames(QPainter& painter, const QRectF& plot, const Bands& bands,
                           const ChartColors& colors)
{
    const QFontMetricsF metrics(painter.font());
    for (std::size_t i = 0; i <= bands.size(); ++i) {
        const double from = i == 0 ? 0.0 : bands[i - 1];
        const double to = i == bands.size() ? highestScore : bands[i];
        const QString name = categoryText(allCategories[i]);
        const QRectF room(xOf(plot, from), plot.top() - metrics.height() - 3.0,
                          xOf(plot, to) - xOf(plot, from), metrics.height());
        if (metrics.horizontalAdvance(name) > room.width())
            continue;
        painter.setPen(categoryColor(allCategories[i], colors.dark));
        painter.drawText(room, Qt::AlignCenter, name);
    }
}

std::string ScoreBins::csv() const
{
    csv::CsvWriter csv;
    csv.text("from").text("to").text("wallets");
    csv.endRow();
    for (std::size_t i = 0; i < steps; ++i) {
        csv.integer(static_cast<long long>(i) * step).integer(lastOf(i)).integer(m_counts[i]);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
