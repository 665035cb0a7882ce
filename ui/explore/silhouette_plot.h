#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "ui/charts/painted_chart.h"

#include <memory>
#include <optional>

namespace walletloupe::ui {

/// The silhouette plot: for each cluster the values of its wallets, the best first, on an
/// axis from -1 to 1, with the mean over all as a dashed line. The mouse or the arrow keys name
/// single wallets.
class SilhouettePlot final : public PaintedChart {
    Q_OBJECT

public:
    explicit SilhouettePlot(QWidget* parent = nullptr);

    /// Null empties the chart.
    void setFindings(std::shared_ptr<const analysis::ClusterFindings> findings);

    QSize sizeHint() const override { return minimumSizeHint().expandedTo({480, 320}); }
    QSize minimumSizeHint() const override;
    bool isEmpty() const override { return !m_findings || !m_findings->silhouette.isKnown; }
    QString summary() const override;
    std::string csv() const override;

protected:
    void draw(ChartCanvas& canvas) const override;
    /// A mark is a wallet, counted through all clusters; too many to be kept as areas.
    QString textOf(std::size_t mark) const override;
    std::size_t markCount() const override;
    std::optional<std::size_t> markAt(const QPointF& position) const override;
    long long stepOf(int key) const override;
    void drawCursor(ChartCanvas& canvas, std::size_t mark) const override;

private:
    struct Layout;
    /// One value of one cluster.
    struct Spot {
        std::size_t cluster = 0;
        std::size_t index = 0;
    };

    const std::vector<analysis::ClusterSilhouette>& clusters() const;
    std::size_t firstMarkOf(std::size_t cluster) const;
    Spot spotOf(std::size_t mark) const;
    Layout layoutIn(const QRectF& area, const QFontMetricsF& metrics) const;
    QString labelOf(std::size_t cluster) const;
    QString detailOf(std::size_t cluster) const;
    void drawCluster(const ChartCanvas& canvas, const Layout& layout, std::size_t cluster) const;
    void drawLabel(const ChartCanvas& canvas, const Layout& layout, std::size_t cluster) const;
    void drawMean(const ChartCanvas& canvas, const Layout& layout) const;

    std::shared_ptr<const analysis::ClusterFindings> m_findings;
};

}  // namespace walletloupe::ui
