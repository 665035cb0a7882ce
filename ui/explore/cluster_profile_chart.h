#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "ui/charts/painted_chart.h"

#include <memory>
#include <optional>
#include <vector>

namespace walletloupe::ui {

/// What sets clusters apart: for each feature a bar from 0 to its standardised difference from
/// all other wallets, left for less and right for more. One cluster, or all of them side by side
/// on the same axis.
class ClusterProfileChart final : public PaintedChart {
    Q_OBJECT

public:
    explicit ClusterProfileChart(QWidget* parent = nullptr);

    /// Null empties the chart.
    void setFindings(std::shared_ptr<const analysis::ClusterFindings> findings);
    /// Nothing shows all clusters.
    void setCluster(std::optional<int> cluster);
    /// Where the axis ends on both sides; bars that are longer end in a point.
    double axisEnd() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    bool isEmpty() const override;
    QString summary() const override;
    std::string csv() const override;

protected:
    void draw(ChartCanvas& canvas) const override;
    QString textOf(std::size_t mark) const override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The drawing of one cluster.
    struct Panel {
        std::size_t cluster = 0;
        QRectF title;
        QRectF plot;
        double rowHeight = 0.0;
        bool hasNames = false;  ///< the features' names stand left of it
    };

    std::vector<std::size_t> shownClusters() const;
    int panelsAcross(double width) const;
    int heightFor(int width) const;
    std::vector<Panel> panelsIn(const QRectF& area, const QFontMetricsF& metrics) const;
    double nameWidth(const QRectF& area, const QFontMetricsF& metrics) const;
    QString featureText(std::size_t feature) const;
    void drawTitle(const ChartCanvas& canvas, const Panel& panel) const;
    void drawAxis(const ChartCanvas& canvas, const Panel& panel) const;
    void drawBar(const ChartCanvas& canvas, const Panel& panel, std::size_t feature) const;

    std::shared_ptr<const analysis::ClusterFindings> m_findings;
    std::optional<int> m_cluster;
};

}  // namespace walletloupe::ui
