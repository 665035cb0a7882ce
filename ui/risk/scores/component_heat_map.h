#pragma once

#include "core/analysis/risk/risk_scores.h"
#include "ui/charts/painted_chart.h"

#include <vector>

namespace walletloupe::ui {

/// Wallets by components: a line for each wallet, the riskiest first, the darker the nearer a
/// component is to the most points that its weight allows. Of more wallets than lines of pixels
/// each line shows the mean of several. The mouse names the wallet and its points; a click
/// chooses it.
class ComponentHeatMap final : public PaintedChart {
    Q_OBJECT

public:
    explicit ComponentHeatMap(QWidget* parent = nullptr);

    void setRiskScores(const analysis::RiskScores& riskScores);

    QSize sizeHint() const override { return {420, 200}; }
    QSize minimumSizeHint() const override { return {232, 6 * fontMetrics().height()}; }
    bool isEmpty() const override { return m_order.empty(); }
    QString summary() const override;
    std::string csv() const override;

Q_SIGNALS:
    /// The place of a wallet in the scores.
    void walletChosen(int index);

protected:
    void draw(ChartCanvas& canvas) const override;
    QString textOf(std::size_t mark) const override;
    long long stepOf(int key) const override;
    bool pick(std::size_t mark) override;

private:
    struct Layout;

    std::size_t components() const;
    QString nameOf(std::size_t component) const;
    /// The first wallet of a cell's line.
    std::size_t walletOf(std::size_t mark) const;
    Layout layoutOn(const ChartCanvas& canvas) const;
    double share(std::size_t from, std::size_t to, std::size_t component) const;
    void drawCells(ChartCanvas& canvas, const Layout& layout) const;
    void drawNames(const ChartCanvas& canvas, const Layout& layout) const;
    void drawScale(const ChartCanvas& canvas, const Layout& layout) const;

    analysis::RiskScores m_riskScores;
    std::vector<std::size_t> m_order;  ///< scored wallets, the riskiest first
};

}  // namespace walletloupe::ui
