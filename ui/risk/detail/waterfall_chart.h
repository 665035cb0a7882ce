#pragma once

#include "ui/charts/chart_rows.h"
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
    std::optional<std::size_t> chosenStep() const;
    const std::vector<WaterfallRow>& rows() const { return m_rows; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {280, sizeHint().height()}; }
    bool isEmpty() const override { return !m_waterfall; }
    QString summary() const override { return textOf(m_rows.size() - 1); }
    std::string csv() const override;

Q_SIGNALS:
    /// A place in Waterfall::steps.
    void stepChosen(std::size_t step);

protected:
    void draw(ChartCanvas& canvas) const override;
    QString textOf(std::size_t mark) const override;
    bool isStop(std::size_t mark) const override;
    void drawCursor(ChartCanvas& canvas, std::size_t mark) const override;
    bool pick(std::size_t mark) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::optional<std::size_t> rowOf(const std::optional<std::size_t>& step) const;
    void showRows(bool unfolded, const std::optional<std::size_t>& chosen);
    ChartRows rowsOn(const ChartCanvas& canvas) const;
    double placeOf(const ChartRows& rows, double points) const;
    void drawBands(const ChartCanvas& canvas, const ChartRows& rows) const;
    void drawRow(const ChartCanvas& canvas, const ChartRows& rows, std::size_t row) const;
    void drawBar(const ChartCanvas& canvas, const ChartRows& rows, std::size_t row) const;

    std::shared_ptr<const Waterfall> m_waterfall;
    std::vector<WaterfallRow> m_rows;
    bool m_isUnfolded = false;
};

}  // namespace walletloupe::ui
