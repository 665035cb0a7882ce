#include "ui/risk/scores/score_histogram_chart.h"

#include "ui/format/number_text.h"

namespace walletloupe::ui {

ScoreHistogramChart::ScoreHistogramChart(QWidget* parent)
    : PaintedChart({tr("Distribution of the scores"), QStringLiteral("risk-scores"),
                    tr("No wallet has a score: all have too few transactions for this profile.")},
                   parent)
{
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
    refresh();
}

void ScoreHistogramChart::draw(ChartCanvas& canvas) const
{
    const double left = canvas.widthOf(countText(m_bins.largest())) + 8.0;
    const double right = canvas.widthOf(countText(1000)) / 2.0 + 2.0;
    const double line = canvas.lineHeight + 4.0;
    const QRectF plot = canvas.area.adjusted(left, line, -right, -line);
    m_bins.drawCounts(canvas, plot);
    m_bins.drawBars(canvas, plot, m_bands);
    drawBorders(canvas, plot);
    ScoreBins::drawNames(canvas, plot, m_bands);
}

/// The borders and, where there is room, their scores below.
void ScoreHistogramChart::drawBorders(const ChartCanvas& canvas, const QRectF& plot) const
{
    const Scale scale = ScoreBins::scaleOf(plot);
    const std::array edges{0.0,        m_bands[0], m_bands[1],
                           m_bands[2], m_bands[3], ScoreBins::highestScore};
    double freeFrom = -1e9;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const double x = scale.at(edges[i]);
        if (i > 0 && i + 1 < edges.size())
            canvas.lineUpright(plot, x, QPen(canvas.colors.quietText, 1.0, Qt::DashLine));
        const QString text = numberText(edges[i]);
        const double half = canvas.widthOf(text) / 2.0 + 1.0;
        if (x - half < freeFrom)
            continue;
        freeFrom = x + half + 4.0;
        canvas.text({x - half, plot.bottom() + 4.0, 2.0 * half, canvas.lineHeight}, Qt::AlignCenter,
                    text, canvas.colors.quietText);
    }
}

}  // namespace walletloupe::ui
