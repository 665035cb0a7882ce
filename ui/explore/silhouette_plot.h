#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "ui/charts/painted_chart.h"

#include <memory>
#include <optional>

namespace walletloupe::ui {

/// Silhouettes as a knife plot: for each cluster a blade of its wallets, the best first, on an
/// axis from -1 to 1, with the mean over all as a dashed line. The mouse or the arrow keys name
/// single wallets.
class SilhouettePlot final : public PaintedChart {
    Q_OBJECT

public:
    explicit SilhouettePlot(QWidget* parent = nullptr);

    /// Null empties the chart.
    void setFindings(std::shared_ptr<const analysis::ClusterFindings> findings);
    /// What the wallet under a point is, in words; empty beside the blades.
    QString textAt(const QPointF& position) const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    QString title() const override { return tr("Silhouette of every wallet"); }
    QString exportName() const override { return QStringLiteral("silhouette"); }
    bool isEmpty() const override;
    std::string csv() const override;

Q_SIGNALS:
    /// The wallet that the keys stand on, in words; empty for none.
    void cursorMoved(const QString& text);

protected:
    QRect tipArea(const QPoint& position) const override;
    QString emptyText() const override;
    void paintIn(QPainter& painter, const QRectF& area, const ChartColors& colors) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// One value of one blade.
    struct Spot {
        std::size_t cluster = 0;
        std::size_t index = 0;
    };

    struct Layout;

    Layout layoutIn(const QRectF& area, const QFontMetricsF& metrics) const;
    std::optional<Spot> spotAt(const QPointF& position) const;
    QString textOf(const Spot& spot) const;
    QString labelOf(std::size_t cluster) const;
    QString detailOf(std::size_t cluster) const;
    void moveCursor(long long by);
    void placeCursor(const std::optional<Spot>& spot);
    void paintAxis(QPainter& painter, const Layout& layout, const ChartColors& colors) const;
    void paintClusterBand(QPainter& painter, const Layout& layout, std::size_t cluster,
                          const ChartColors& colors) const;
    void paintLabel(QPainter& painter, const Layout& layout, std::size_t cluster,
                    const ChartColors& colors) const;
    void paintMean(QPainter& painter, const Layout& layout, const ChartColors& colors) const;
    void paintCursor(QPainter& painter, const Layout& layout, const ChartColors& colors) const;

    std::shared_ptr<const analysis::ClusterFindings> m_findings;
    std::optional<Spot> m_cursor;
};

}  // namespace walletloupe::ui
