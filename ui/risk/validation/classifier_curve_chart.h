#pragma once

#include "core/risk/evaluation.h"
#include "ui/charts/painted_chart.h"
#include "ui/charts/score_bins.h"

#include <memory>
#include <optional>

class QFontMetricsF;

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
    /// The threshold nearest to a point, in words.
    QString textAt(const QPointF& position) const override;

    QSize sizeHint() const override { return {420, 380}; }
    QSize minimumSizeHint() const override;
    QString title() const override;
    QString exportName() const override;
    bool isEmpty() const override { return !m_evaluation || m_evaluation->curve.empty(); }
    std::string csv() const override;

Q_SIGNALS:
    /// The threshold that the keys stand on, in words; empty for none.
    void cursorMoved(const QString& text);

protected:
    QRect tipArea(const QPoint& position) const override;
    QString emptyText() const override;
    void paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF plotIn(const QRectF& area, const QFontMetricsF& metrics) const;
    QPointF shareAt(std::size_t index) const;
    QString textOf(std::size_t index) const;
    void placeCursor(const std::optional<std::size_t>& index);
    void paintAxes(QPainter& painter, const QRectF& plot, const ChartColors& colors) const;
    void paintChance(QPainter& painter, const QRectF& plot, const ChartColors& colors) const;
    void paintCurve(QPainter& painter, const QRectF& plot, const ChartColors& colors) const;
    void paintBands(QPainter& painter, const QRectF& plot, const ChartColors& colors) const;
    void paintCursor(QPainter& painter, const QRectF& plot, const ChartColors& colors) const;

    Kind m_kind;
    std::shared_ptr<const risk::Evaluation> m_evaluation;
    ScoreBins::Bands m_bands{};
    std::optional<std::size_t> m_cursor;
};

}  // namespace walletloupe::ui
