#pragma once

#include "ui/charts/chart_builder.h"
#include "ui/charts/curve_data.h"
#include "ui/charts/exportable_chart.h"

#include <QChartView>

namespace walletloupe::ui {

/// Curves over k. The point nearest to the mouse, or to a cursor that the arrow keys move, is
/// told to others; a click on a point, or Return, picks it.
class CurveChart : public QChartView, public ExportableChart {
    Q_OBJECT

public:
    CurveChart(const QString& title, const QString& valueTitle, const QString& exportName,
               ChartDensity density = ChartDensity::Full, QWidget* parent = nullptr);

    void setCurve(const CurveData& curve);
    const CurveData& curve() const { return m_data; }
    void setCurrent(std::optional<double> k, std::optional<int> line = {});
    /// The point that is pointed at here or elsewhere: a guide at its k and a ring around it.
    void setMarked(std::optional<CurvePoint> point);
    std::optional<CurvePoint> marked() const { return m_marked; }
    /// "0.729 · k = 3", and the line's name; empty where there is no such point.
    QString readout(const CurvePoint& point) const;
    /// Where a point stands in the widget.
    QPoint positionOf(const QPointF& point) const;

    QString title() const override { return m_data.title; }
    QString exportName() const override { return m_exportName; }
    bool isEmpty() const override { return m_data.isEmpty(); }
    void paint(QPainter& painter, const QRectF& area) const override;
    QString summary() const override;
    std::string csv() const override { return m_data.csv(); }
    /// The same as one of several on a sheet, which has their legend.
    void paintOnSheet(QPainter& painter, const QRectF& area) const;

Q_SIGNALS:
    void pointPicked(const walletloupe::ui::CurvePoint& point);
    /// Nothing: no point is pointed at any more.
    void pointedAt(const std::optional<walletloupe::ui::CurvePoint>& point);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& area) override;

private:
    void rebuild();
    /// The point under the mouse, within reach.
    std::optional<CurvePoint> pointNear(const QPoint& position) const;
    /// The point whose k is nearest, and of these the nearest one; anywhere over the plot.
    std::optional<CurvePoint> pointBeside(const QPoint& position) const;
    QString toolTipOf(const CurvePoint& point) const;
    void pointAt(const std::optional<CurvePoint>& point);
    void paintTitled(QPainter& painter, const QRectF& area, const QString& title,
                     ChartDensity density) const;
    void paintMarked(QPainter& painter) const;

    CurveData m_data;
    QString m_exportName;
    ChartDensity m_density;
    std::optional<CurvePoint> m_marked;
    std::optional<CurvePoint> m_pressed;  ///< the point under the pressed left button
    bool m_rebuilding = false;
};

}  // namespace walletloupe::ui
