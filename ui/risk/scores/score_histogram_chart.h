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
    /// The step under a point, in words; empty beside the bars.
    QString textAt(const QPointF& position) const override;

    QSize sizeHint() const override { return {420, 200}; }
    QSize minimumSizeHint() const override;
    QString title() const override { return tr("Distribution of the scores"); }
    QString exportName() const override { return QStringLiteral("risk-scores"); }
    bool isEmpty() const override { return m_bins.scored() == 0; }
    std::string csv() const override { return m_bins.csv(); }

protected:
    QRect tipArea(const QPoint& position) const override;
    QString emptyText() const override;
    void paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;

private:
    QRectF plotIn(const QRectF& area, const QFontMetricsF& metrics) const;
    void paintBorders(QPainter& painter, const QRectF& plot, const ChartColors& colors) const;

    ScoreBins m_bins;
    ScoreBins::Bands m_bands{};
};

}  // namespace walletloupe::ui
