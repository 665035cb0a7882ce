#pragma once

#include "ui/charts/painted_chart.h"
#include "ui/charts/score_bins.h"

#include <array>
#include <optional>
#include <vector>

namespace walletloupe::ui {

/// How the scores spread from 0 to 1000 in steps of 25, with the borders of the bands as marks to
/// be moved: with the mouse, or with the left and right keys (1 point, Page Up and Down 25) after
/// choosing one with up and down. Borders cannot cross.
class BandHistogram final : public PaintedChart {
    Q_OBJECT

public:
    using Bands = ScoreBins::Bands;

    explicit BandHistogram(QWidget* parent = nullptr);

    void setScores(const std::vector<int>& scores);
    void setBands(const Bands& bands);
    const Bands& bands() const { return m_bands; }
    std::size_t chosenBorder() const { return m_chosen; }
    /// Where the mark of a border stands in the widget.
    QPointF markOf(std::size_t border) const;

    QSize sizeHint() const override { return {460, 230}; }
    QSize minimumSizeHint() const override { return {280, 8 * fontMetrics().height()}; }
    bool isEmpty() const override { return m_bins.scored() == 0; }
    /// "Low from 200, Medium from 400 (chosen), …"
    QString summary() const override;
    std::string csv() const override { return m_bins.csv(); }

Q_SIGNALS:
    /// The user moved a border.
    void bandsChanged(const std::array<double, 4>& bands);

protected:
    void draw(ChartCanvas& canvas) const override;
    /// The borders' marks come after those of the bars.
    QString textOf(std::size_t mark) const override;
    std::optional<std::size_t> markAt(const QPointF& position) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF plotIn(const QRectF& area, const QFontMetricsF& metrics) const;
    QRectF shownPlot() const { return plotIn(screenArea(), QFontMetricsF(font())); }
    std::optional<std::size_t> borderAt(const QPointF& position) const;
    void choose(std::size_t border);
    void move(std::size_t border, double score);
    void drawMark(ChartCanvas& canvas, const QRectF& plot, std::size_t border) const;

    ScoreBins m_bins;
    Bands m_bands{200.0, 400.0, 600.0, 800.0};
    std::size_t m_chosen = 0;
    std::optional<std::size_t> m_dragged;
};

}  // namespace walletloupe::ui
