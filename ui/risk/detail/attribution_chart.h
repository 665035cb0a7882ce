#pragma once

#include "ui/charts/painted_chart.h"

#include <string>
#include <utility>
#include <vector>

namespace walletloupe::ui {

/// What each feature added to the forest's score beyond the expected one, the largest first.
class AttributionChart final : public PaintedChart {
    Q_OBJECT

public:
    using Shares = std::vector<std::pair<std::string, double>>;

    explicit AttributionChart(QWidget* parent = nullptr);

    /// No shares empty the chart.
    void setShares(const Shares& shares, double expected);
    /// In the order in which they are drawn.
    const Shares& shares() const { return m_shares; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool isEmpty() const override { return m_shares.empty(); }
    QString summary() const override;
    std::string csv() const override;

protected:
    void draw(ChartCanvas& canvas) const override;
    QString textOf(std::size_t mark) const override;

private:
    Shares m_shares;
    double m_expected = 0.0;
};

/// "+0.012", "−0.003"
QString forestShareText(double share);

}  // namespace walletloupe::ui
