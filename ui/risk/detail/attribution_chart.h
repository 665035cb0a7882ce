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
    /// What stands under a point, in words; empty beside the bars.
    QString textAt(const QPointF& position) const override;
    QPointF positionOf(std::size_t row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    QString title() const override { return tr("What makes it unusual"); }
    QString exportName() const override { return QStringLiteral("anomaly"); }
    bool isEmpty() const override { return m_shares.empty(); }
    std::string csv() const override;

protected:
    QRect tipArea(const QPoint& position) const override;
    QString emptyText() const override;
    void paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;

private:
    struct Layout;

    Layout layoutIn(const QRectF& area, const QFontMetricsF& metrics) const;
    void paintRow(QPainter& painter, const Layout& layout, std::size_t row,
                  const ChartColors& colors) const;

    Shares m_shares;
    double m_expected = 0.0;
};

/// "+0.012", "−0.003"
QString forestShareText(double share);

}  // namespace walletloupe::ui
