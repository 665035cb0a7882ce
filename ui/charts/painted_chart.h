#pragma once

#include "ui/charts/exportable_chart.h"
#include "ui/format/chart_colors.h"

#include <QPointF>
#include <QRect>
#include <QRectF>
#include <QString>
#include <QWidget>

namespace walletloupe::ui {

/// A chart that draws itself, the same on the screen and on paper. An empty one says why.
class PaintedChart : public QWidget, public ExportableChart {
    Q_OBJECT

public:
    explicit PaintedChart(QWidget* parent = nullptr);

    void paint(QPainter& painter, const QRectF& area) const override;
    /// What a place of the widget says, for its tool tip; empty where there is nothing to say.
    virtual QString textAt(const QPointF& /*position*/) const { return {}; }

protected:
    bool event(QEvent* event) override;
    /// Around `position`: while the mouse stays there the tool tip stays; empty for the widget.
    virtual QRect tipArea(const QPoint& /*position*/) const { return {}; }
    /// Where the chart is drawn on the screen.
    QRectF screenArea() const;
    virtual QString emptyText() const = 0;
    virtual void paintIn(QPainter& painter, const QRectF& area,
                         const ChartColors& colors) const = 0;
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace walletloupe::ui
