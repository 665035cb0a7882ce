#pragma once

#include "core/analysis/risk/risk_scores.h"
#include "ui/charts/painted_chart.h"

#include <optional>
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
    /// What is under a point, in words; empty beside the cells.
    QString textAt(const QPointF& position) const override;

    QSize sizeHint() const override { return {420, 200}; }
    QSize minimumSizeHint() const override;
    QString title() const override { return tr("Components, riskiest wallets first"); }
    QString exportName() const override { return QStringLiteral("risk-components"); }
    bool isEmpty() const override { return m_order.empty(); }
    std::string csv() const override;

Q_SIGNALS:
    /// The place of a wallet in the judgement.
    void walletChosen(int index);

protected:
    QRect tipArea(const QPoint& position) const override;
    QString emptyText() const override;
    void paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    struct Layout;
    struct Spot {
        std::size_t place;  ///< in the order by score
        std::size_t component;
    };

    std::size_t components() const;
    QString nameOf(std::size_t component) const;
    bool fitsOneLine(const QFontMetricsF& metrics, double width) const;
    Layout layoutIn(const QRectF& area, const QFontMetricsF& metrics) const;
    double share(std::size_t from, std::size_t to, std::size_t component) const;
    std::optional<Spot> spotAt(const QPointF& position) const;
    void paintCells(QPainter& painter, const Layout& layout, const ChartColors& colors) const;
    void paintNames(QPainter& painter, const Layout& layout, const ChartColors& colors) const;
    void paintScale(QPainter& painter, const Layout& layout, const ChartColors& colors) const;

    analysis::RiskScores m_riskScores;
    std::vector<std::size_t> m_order;  ///< scored wallets, the riskiest first
};

}  // namespace walletloupe::ui
