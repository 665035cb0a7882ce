#pragma once

#include "ui/charts/painted_chart.h"
#include "ui/risk/detail/activity_bins.h"

#include <optional>

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
    /// The middle of a stretch on the screen.
    QPointF positionOf(std::size_t bin) const;
    /// What the stretch under a point holds, in words; empty beside them.
    QString textAt(const QPointF& position) const override;

    QSize sizeHint() const override { return {480, 220}; }
    QSize minimumSizeHint() const override { return {240, 150}; }

    QString title() const override { return tr("Transactions over time"); }
    QString exportName() const override { return QStringLiteral("activity"); }
    bool isEmpty() const override { return m_activity.bins.empty(); }
    std::string csv() const override;

Q_SIGNALS:
    /// What the keys stand on, in words; empty for nothing.
    void cursorMoved(const QString& text);

protected:
    QRect tipArea(const QPoint& position) const override;
    QString emptyText() const override;
    void paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Layout;

    Layout layoutIn(const QRectF& area, const QFontMetricsF& metrics) const;
    std::optional<std::size_t> binAt(const QPointF& position) const;
    QString textOf(std::size_t bin) const;
    void placeCursor(std::optional<std::size_t> bin);
    void paintLegend(QPainter& painter, const QRectF& area, const ChartColors& colors) const;
    void paintAxes(QPainter& painter, const Layout& layout, const ChartColors& colors) const;
    void paintBin(QPainter& painter, const Layout& layout, std::size_t bin,
                  const ChartColors& colors) const;

    Activity m_activity;
    std::optional<std::size_t> m_cursor;
};

}  // namespace walletloupe::ui
