#pragma once

#include "ui/explore/custom_plot.h"
#include "ui/format/chart_colors.h"

#include <functional>

namespace walletloupe::ui {

/// A layer of the plot that somebody else draws, clipped to the axes.
class MapLayer final : public QCPAbstractItem {
public:
    using Draw = std::function<void(QCPPainter& painter)>;

    MapLayer(QCustomPlot& plot, const QString& layer, Draw draw);

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1.0; }

protected:
    void draw(QCPPainter* painter) override;

private:
    Draw m_draw;
};

/// A centroid: a cross on a ground of its colour, and its name beside it.
void drawCentroid(QPainter& painter, const QPointF& at, const QColor& color, const QString& name,
                  const ChartColors& colors);

/// A ring around a point, and its name where there is one.
void drawRing(QPainter& painter, const QPointF& at, const QString& name, const ChartColors& colors);

/// The wallet that is tried out: a diamond, and a line from where it stood.
void drawWhatIfPoint(QPainter& painter, const QPointF& now, const QPointF* before,
                     const ChartColors& colors);

/// The line that selects, closed.
void drawLasso(QPainter& painter, const QPolygonF& line, const ChartColors& colors);

}  // namespace walletloupe::ui
