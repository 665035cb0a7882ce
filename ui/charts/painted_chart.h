#pragma once

#include "ui/charts/exportable_chart.h"
#include "ui/format/chart_colors.h"

#include <QRectF>
#include <QWidget>

namespace walletloupe::ui {

/// A chart that draws itself, the same on the screen and on paper. An empty one says why.
class PaintedChart : public QWidget, public ExportableChart {
    Q_OBJECT

public:
    explicit PaintedChart(QWidget* parent = nullptr);

    void paint(QPainter& painter, const QRectF& area) const override;

protected:
    /// Where the chart is drawn on the screen.
    QRectF screenArea() const;
    virtual QString emptyText() const = 0;
    virtual void paintIn(QPainter& painter, const QRectF& area,
                         const ChartColors& colors) const = 0;
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace walletloupe::ui
