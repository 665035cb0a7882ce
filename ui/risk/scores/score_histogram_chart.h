#pragma once

#include "core/analysis/risk/risk_scores.h"
#include "ui/charts/painted_chart.h"
#include "ui/charts/score_bins.h"

namespace walletloupe::ui {

/// How the scores spread from 0 to 1000, in steps of 25, with the borders of the bands.
class ScoreHistogramChart final : public PaintedChart {
    Q_OBJECT

public:
    explicit ScoreHistogramChart(QWidget* parent = nullptr);

    void setRiskScores(const analysis::RiskScores& riskScores);

    QSize sizeHint() const override { return {420, 200}; }
    QSize minimumSizeHint() const override { return {232, 6 * fontMetrics().height()}; }
    bool isEmpty() const override { return m_bins.scored() == 0; }
    QString summary() const override { return m_bins.summary(); }
    std::string csv() const override { return m_bins.csv(); }

protected:
    void draw(ChartCanvas& canvas) const override;
    QString textOf(std::size_t mark) const override { return m_bins.textOf(mark); }

private:
    void drawBorders(const ChartCanvas& canvas, const QRectF& plot) const;

    ScoreBins m_bins;
    ScoreBins::Bands m_bands{};
};

}  // namespace walletloupe::ui
