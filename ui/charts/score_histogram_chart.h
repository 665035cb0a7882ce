#pragma once

#include "core/analysis/risk_judgement.h"
#include "ui/charts/painted_chart.h"

#include <array>

namespace walletloupe::ui {

/// How the scores spread from 0 to 1000, in steps of 25, with the borders of the bands.
class ScoreHistogramChart final : public PaintedChart {
    Q_OBJECT

public:
    explicit ScoreHistogramChart(QWidget* parent = nullptr);

    void setJudgement(const analysis::RiskJudgement& judgement);
    /// The step under a point, in words; empty beside the bars.
    QString textAt(const QPointF& position) const;

    QSize sizeHint() const override { return {420, 200}; }
    QSize minimumSizeHint() const override;
    QString title() const override { return tr("Spread of the scores"); }
    QString exportName() const override { return QStringLiteral("risk-scores"); }
    bool isEmpty() const override { return m_scored == 0; }
    std::string csv() const override;

protected:
    bool event(QEvent* event) override;
    QString emptyText() const override;
    void paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;

private:
    static constexpr int step = 25;
    static constexpr std::size_t steps = 1000 / step;

    qint64 largest() const;
    QRectF plotIn(const QRectF& area, const QFontMetricsF& metrics) const;
    void paintBands(QPainter& painter, const QRectF& plot, const ChartColors& colors) const;
    void paintBars(QPainter& painter, const QRectF& plot, const ChartColors& colors) const;
    void paintCounts(QPainter& painter, const QRectF& plot, const ChartColors& colors) const;

    std::array<qint64, steps> m_counts{};  ///< the last one holds 1000 as well
    std::array<double, 4> m_bands{};
    qint64 m_scored = 0;
};

}  // namespace walletloupe::ui
