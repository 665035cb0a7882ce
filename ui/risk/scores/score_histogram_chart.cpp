#include "ui/risk/scores/score_histogram_chart.h"

#include "ui/format/number_text.h"

#include <QPainter>

#include <algorithm>

namespace walletloupe::ui {
ScoreHistogramChart::ScoreHistogramChart(QWidget* parent) : PaintedChart(parent)
{
    setAccessibleName(title());
}

void ScoreHistogramChart::setRiskScores(const analysis::RiskScores& riskScores)
{
    m_bins = ScoreBins();
    if (riskScores)
        m_bands = riskScores.scored->profile.bands;
    for (std::size_t i = 0; i < riskScores.wallets(); ++i) {
        if (riskScores.isScored(i))
            m_bins.add(riskScores.score(i));
    }
    update();
}

QSize ScoreHistogramChart::minimumSizeHint() const
{
    return {232, 6 * fontMetrics().height()};
}

QRectF ScoreHistogramChart::plotIn(const QRectF& area, const QFontMetricsF& metrics) const
{
    const double left = metrics.horizontalAdvance(countText(m_bins.largest())) + 8.0;
    const double right = metrics.horizontalAdvance(countText(1000)) / 2.0 + 2.0;
    return area.adjusted(left, metrics.height() + 4.0, -right, -metrics.height() - 4.0);
}

void ScoreHistogramChart::paintIn(QPainter& painter, const QRectF& area,
                                  const ChartColors& colors) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotIn(area, QFontMetricsF(painter.font()));
    m_bins.paintCounts(painter, plot, colors);
    m_bins.paintBars(painter, plot, m_bands, colors);
    paintBorders(painter, plot, colors);
    ScoreBins::paintNames(painter, plot, m_bands, colors);
}

/// The borders and, where there is room, their scores below.
void ScoreHistogramChart::paintBorders(QPainter& painter, const QRectF& plot,
                                       const ChartColors& colors) const
{
    const QFontMetricsF metrics(painter.font());
    std::array<double, 6> edges{0.0, 0.0, 0.0, 0.0, 0.0, ScoreBins::highestScore};
    std::copy(m_bands.begin(), m_bands.end(), edges.begin() + 1);
    double freeFrom = -1e9;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const double x = ScoreBins::xOf(plot, edges[i]);
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
}

QString ScoreHistogramChart::textAt(const QPointF& position) const
{
    if (isEmpty())
        return {};
    return m_bins.textAt(plotIn(screenArea(), QFontMetricsF(fontMetrics())), position);
}

QRect ScoreHistogramChart::tipArea(const QPoint& position) const
{
    return QRect(position, QSize(4, height()));
}

QString ScoreHistogramChart::emptyText() const
{
    return tr("No wallet has a score: all have too few transactions for this profile.");
}

}  // namespace walletloupe::ui
