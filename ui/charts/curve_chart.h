#pragma once

#include "ui/charts/curve_data.h"
#include "ui/charts/exportable_chart.h"

#include <QChartView>

namespace walletloupe::ui {

/// One curve over k. Points tell their value when hovered and can be picked with the mouse, or
/// with a cursor that the arrow keys move, and Return.
class CurveChart : public QChartView, public ExportableChart {
    Q_OBJECT

public:
    CurveChart(const QString& title, const QString& valueTitle, const QString& exportName,
               QWidget* parent = nullptr);

    void clear();
    void addPoint(const QPointF& point);
    void setPoints(const QVector<QPointF>& points);
    void setMark(std::optional<double> k, const QString& text);
    void setCurrent(std::optional<double> k);
    void setDoubtful(const QVector<double>& ks, const QString& why);
    void setValueRange(bool startsAtZero, std::optional<double> largest);
    const CurveData& curve() const { return m_data; }
    /// The k that the arrow keys stand on; nothing without the focus.
    std::optional<double> cursor() const { return m_cursor; }
    /// Where a point stands in the widget.
    QPoint positionOf(const QPointF& point) const;

    QString title() const override { return m_data.title; }
    QString exportName() const override { return m_exportName; }
    bool isEmpty() const override { return m_data.points.isEmpty(); }
    void paint(QPainter& painter, const QRectF& area) const override;
    std::string csv() const override;

Q_SIGNALS:
    void pointPicked(double k);
    void changed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& area) override;

private:
    void rebuild();
    std::optional<qsizetype> pointNear(const QPoint& position) const;
    QString toolTipOf(const QPointF& point) const;
    std::optional<qsizetype> indexOf(const std::optional<double>& k) const;
    void moveCursor(qsizetype index);
    void hideCursor();
    void paintCursor(QPainter& painter) const;

    CurveData m_data;
    QString m_exportName;
    std::optional<double> m_cursor;
    std::optional<qsizetype> m_pressed;  ///< the point under the pressed left button
    bool m_rebuilding = false;
};

}  // namespace walletloupe::ui
