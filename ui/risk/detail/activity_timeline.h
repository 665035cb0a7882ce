#pragma once

#include "ui/charts/chart_axis.h"
#include "ui/charts/chart_legend.h"
#include "ui/charts/painted_chart.h"
#include "ui/risk/detail/activity_bins.h"

#include <vector>

namespace walletloupe::ui {

/// A wallet's transactions over time, by protocol, the failed ones marked. The mouse or the arrow
/// keys tell the counts of single stretches.
class ActivityTimeline final : public PaintedChart {
    Q_OBJECT

public:
    explicit ActivityTimeline(QWidget* parent = nullptr);

    /// No bins empty the chart.
    void setActivity(Activity activity);
    const Activity& activity() const { return m_activity; }

    QSize sizeHint() const override { return {480, 220}; }
    QSize minimumSizeHint() const override { return {240, 150}; }
    bool isEmpty() const override { return m_activity.bins.empty(); }
    QString summary() const override;
    std::string csv() const override;

protected:
    void draw(ChartCanvas& canvas) const override;
    QString textOf(std::size_t mark) const override;

private:
    std::vector<LegendItem> legend(const ChartColors& colors) const;
    void drawDates(const ChartCanvas& canvas, const QRectF& plot) const;
    void drawBin(const ChartCanvas& canvas, const Scale& scale, const QRectF& place,
                 std::size_t bin) const;

    Activity m_activity;
};

}  // namespace walletloupe::ui
