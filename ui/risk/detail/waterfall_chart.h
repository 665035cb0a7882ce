#pragma once

#include "ui/charts/painted_chart.h"
#include "ui/risk/detail/waterfall_rows.h"

#include <memory>
#include <optional>

namespace walletloupe::ui {

/// A score as the way to it: a bar a step, from the sum before to the sum after, above the bands
/// of the categories. A click or the arrow keys choose a step; Enter or a click on the line of
/// steps without points unfolds them.
class WaterfallChart final : public PaintedChart {
    Q_OBJECT

public:
    explicit WaterfallChart(QWidget* parent = nullptr);

    /// Null empties the chart.
    void setWaterfall(std::shared_ptr<const Waterfall> waterfall);
    /// No step is chosen for none.
    void chooseStep(const std::optional<std::size_t>& step);
    const std::optional<std::size_t>& chosenStep() const { return m_chosen; }
    const std::vector<WaterfallRow>& rows() const { return m_rows; }
    /// The middle of a row on the screen.
    QPointF positionOf(std::size_t row) const;
    /// Where the chosen step is drawn; null for none.
    QRectF chosenArea() const;
    /// What stands under a point, in words; empty beside the rows.
    QString textAt(const QPointF& position) const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {280, sizeHint().height()}; }

    QString title() const override { return tr("How the score comes about"); }
    QString exportName() const override { return QStringLiteral("score"); }
    bool isEmpty() const override { return !m_waterfall; }
    std::string csv() const override;

Q_SIGNALS:
    /// A place in Waterfall::steps.
    void stepChosen(std::size_t step);
    /// What the keys stand on, in words.
    void cursorMoved(const QString& text);

protected:
    QRect tipArea(const QPoint& position) const override;
    QString emptyText() const override;
    void paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Layout;

    Layout layoutIn(const QRectF& area, const QFontMetricsF& metrics) const;
    std::optional<std::size_t> rowAt(const QPointF& position) const;
    std::optional<std::size_t> rowOfChosen() const;
    QString textOf(const WaterfallRow& row) const;
    void activate(std::size_t row);
    void unfold();
    void moveBy(int by);
    void announce();
    void paintBands(QPainter& painter, const Layout& layout, const ChartColors& colors) const;
    void paintRow(QPainter& painter, const Layout& layout, std::size_t row,
                  const ChartColors& colors) const;
    void paintBar(QPainter& painter, const Layout& layout, std::size_t row,
                  const ChartColors& colors) const;

    std::shared_ptr<const Waterfall> m_waterfall;
    std::vector<WaterfallRow> m_rows;
    std::optional<std::size_t> m_chosen;
    bool m_isUnfolded = false;
};

}  // namespace walletloupe::ui
