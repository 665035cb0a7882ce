#pragma once

#include "core/risk/evaluation.h"
#include "ui/charts/painted_chart.h"
#include "ui/charts/score_bins.h"

#include <memory>

namespace walletloupe::ui {

/// How well scores tell positives from negatives, at every threshold: the ROC curve, or precision
/// over recall, with what chance would give as a dashed line and dots where the categories begin.
/// The mouse or the arrow keys name single thresholds.
class ClassifierCurveChart final : public PaintedChart {
    Q_OBJECT

public:
    enum class Kind { Roc, PrecisionRecall };

    explicit ClassifierCurveChart(Kind kind, QWidget* parent = nullptr);

    /// Null empties the chart. `bands`: the least scores of all categories but the first.
    void setEvaluation(std::shared_ptr<const risk::Evaluation> evaluation,
                       const ScoreBins::Bands& bands);

    QSize sizeHint() const override { return {420, 380}; }
    QSize minimumSizeHint() const override { return {240, 12 * fontMetrics().height()}; }
    bool isEmpty() const override { return !m_evaluation || m_evaluation->curve.empty(); }
    QString summary() const override;
    std::string csv() const override;

protected:
    void draw(ChartCanvas& canvas) const override;
    QString textOf(std::size_t mark) const override;
    /// The nearest threshold, anywhere in the plot.
    std::optional<std::size_t> markAt(const QPointF& position) const override;
    long long stepOf(int key) const override;
    void drawCursor(ChartCanvas& canvas, std::size_t mark) const override;

private:
    QPointF shareAt(std::size_t index) const;
    void drawChance(const ChartCanvas& canvas, const QRectF& plot) const;
    void drawCurve(const ChartCanvas& canvas, const QRectF& plot) const;
    void drawBands(const ChartCanvas& canvas, const QRectF& plot) const;

    Kind m_kind;
    std::shared_ptr<const risk::Evaluation> m_evaluation;
    ScoreBins::Bands m_bands{};
};

}  // namespace walletloupe::ui
