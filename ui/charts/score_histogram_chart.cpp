#include "ui/charts/score_histogram_chart.h"

#include "core/table/csv_writer.h"
#include "ui/format/number_text.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"
#include "ui/format/tool_tip_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {
namespace {

constexpr double highestScore = 1000.0;

double xOf(const QRectF& plot, double score)
{
    return plot.left() + plot.width() * score / highestScore;
}

}  // namespace

ScoreHistogramChart::ScoreHistogramChart(QWidget* parent) : PaintedChart(parent)
{
    setAccessibleName(title());
}

void ScoreHistogramChart::setJudgement(const analysis::RiskJudgement& judgement)
{
    m_counts.fill(0);
    m_scored = 0;
    if (judgement)
        m_bands = judgement.scored->profile.bands;
    for (std::size_t i = 0; i < judgement.wallets(); ++i) {
        if (!judgement.isScored(i))
            continue;
        ++m_scored;
        ++m_counts[std::min(static_cast<std::size_t>(judgement.score(i) / step), steps - 1)];
    }
    update();
}

QSize ScoreHistogramChart::minimumSizeHint() const
{
    return {280, 6 * fontMetrics().height()};
}

qint64 ScoreHistogramChart::largest() const
{
    return std::max<qint64>(1, *std::max_element(m_counts.begin(), m_counts.end()));
}

QRectF ScoreHistogramChart::plotIn(const QRectF& area, const QFontMetricsF& metrics) const
{
    const double left = metrics.horizontalAdvance(countText(largest())) + 8.0;
    const double right = metrics.horizontalAdvance(countText(1000)) / 2.0 + 2.0;
    return area.adjusted(left, metrics.height() + 4.0, -right, -metrics.height() - 4.0);
}

void ScoreHistogramChart::paintIn(QPainter& painter, const QRectF& area,
                                  const ChartColors& colors) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotIn(area, QFontMetricsF(painter.font()));
    paintCounts(painter, plot, colors);
    paintBars(painter, plot, colors);
    paintBands(painter, plot, colors);
}

void ScoreHistogramChart::paintCounts(QPainter& painter, const QRectF& plot,
                                      const ChartColors& colors) const
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

void ScoreHistogramChart::paintBars(QPainter& painter, const QRectF& plot,
                                    const ChartColors& colors) const
{
    painter.setPen(Qt::NoPen);
    const double width = plot.width() / static_cast<double>(steps);
    for (std::size_t i = 0; i < steps; ++i) {
        if (m_counts[i] == 0)
            continue;
        const double height = std::max(
            1.5, plot.height() * static_cast<double>(m_counts[i]) / static_cast<double>(largest()));
        const double middle = (static_cast<double>(i) + 0.5) * step;
        painter.setBrush(categoryColor(risk::categoryOf(middle, m_bands), colors.dark));
        painter.drawRect(QRectF(plot.left() + static_cast<double>(i) * width + 0.5,
                                plot.bottom() - height, width - 1.0, height));
    }
}

/// The borders, their scores below and, where there is room, the names of the bands above.
void ScoreHistogramChart::paintBands(QPainter& painter, const QRectF& plot,
                                     const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    std::array<double, 6> edges{0.0, 0.0, 0.0, 0.0, 0.0, highestScore};
    std::copy(m_bands.begin(), m_bands.end(), edges.begin() + 1);
    double freeFrom = -1e9;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const double x = xOf(plot, edges[i]);
        if (i > 0 && i + 1 < edges.size()) {
            painter.setPen(QPen(colors.quietText, 1.0, Qt::DashLine));
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        }
        const QString text = numberText(edges[i]);
        const double half = metrics.horizontalAdvance(text) / 2.0 + 1.0;
        if (x - half < freeFrom)
            continue;
        freeFrom = x + half + 4.0;
        painter.setPen(colors.quietText);
        painter.drawText(QRectF(x - half, plot.bottom() + 4.0, 2.0 * half, metrics.height()),
                         Qt::AlignCenter, text);
    }
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const QString word = categoryText(allCategories[i]);
        const QRectF room(xOf(plot, edges[i]), plot.top() - metrics.height() - 2.0,
                          xOf(plot, edges[i + 1]) - xOf(plot, edges[i]), metrics.height());
        if (metrics.horizontalAdvance(word) > room.width())
            continue;
        painter.setPen(categoryColor(allCategories[i], colors.dark));
        painter.drawText(room, Qt::AlignCenter, word);
    }
}

QString ScoreHistogramChart::textAt(const QPointF& position) const
{
    if (isEmpty())
        return {};
    const QRectF plot = plotIn(screenArea(), QFontMetricsF(fontMetrics()));
    if (!plot.contains(position))
        return {};
    const double share = (position.x() - plot.left()) / plot.width();
    const auto place =
        std::min(static_cast<std::size_t>(share * static_cast<double>(steps)), steps - 1);
    const int from = static_cast<int>(place) * step;
    const int to = place + 1 == steps ? 1000 : from + step - 1;
    return tr("%1 to %2: %3")
        .arg(countText(from), countText(to),
             countedText(m_counts[place], tr("wallet"), tr("wallets")));
}

bool ScoreHistogramChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), toolTipText(textAt(help->pos())), this,
                       QRect(help->pos(), QSize(4, height())));
    return true;
}

QString ScoreHistogramChart::emptyText() const
{
    return tr("No wallet has a score: all have too few transactions for this profile.");
}

std::string ScoreHistogramChart::csv() const
{
    table::CsvWriter csv;
    csv.text("from").text("to").text("wallets");
    csv.endRow();
    for (std::size_t i = 0; i < steps; ++i) {
        const auto from = static_cast<long long>(i) * step;
        csv.integer(from).integer(i + 1 == steps ? 1000 : from + step - 1).integer(m_counts[i]);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::ui
