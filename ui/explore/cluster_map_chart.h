#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "ui/charts/exportable_chart.h"
#include "ui/explore/custom_plot.h"
#include "ui/explore/map_picture.h"
#include "ui/format/chart_colors.h"
#include "ui/parts/run_in_background.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace walletloupe::ui {

/// A wallet that is tried out: where it stands, and where it stood.
struct WhatIfPoint {
    analysis::MapPoint now;
    std::optional<analysis::MapPoint> before;
};

/// All labelled wallets along the first two principal components, in the clusters' colours.
///
/// Drag to move, wheel to zoom, double click or Home for the whole, Shift and drag to select.
/// Points are drawn into a picture that is kept while nothing changes; many of them on a worker,
/// and until it is done the last picture is shown where it belongs.
class ClusterMapChart final : public QCustomPlot, public ExportableChart {
    Q_OBJECT

public:
    enum class Form { Full, Compact };  ///< compact: no titles, no legend, nothing to do

    /// Without `runInBackground` everything is drawn at once.
    explicit ClusterMapChart(Form form, RunInBackground runInBackground = {},
                             QWidget* parent = nullptr);
    ~ClusterMapChart() override;

    /// Null empties the chart. The view goes back to the whole.
    void setFindings(std::shared_ptr<const analysis::ClusterFindings> findings);
    /// Rings a wallet by its row in the table and moves it into the middle; false where it is
    /// not on the map.
    bool highlight(std::size_t row);
    void setWhatIfPoint(const std::optional<WhatIfPoint>& whatIfPoint);
    /// While on, dragging selects without Shift.
    void setLassoMode(bool on);
    void clearSelection();
    void showWhole();
    /// Rows of the table, ascending; empty without a selection.
    const std::vector<std::uint32_t>& selectedRows() const { return m_selectedRows; }
    /// Where a place of the map stands in the widget.
    QPointF positionOf(const analysis::MapPoint& point) const;

    QString title() const override { return tr("Map"); }
    QString exportName() const override { return QStringLiteral("map"); }
    bool isEmpty() const override { return !m_findings; }
    QString summary() const override;
    void paint(QPainter& painter, const QRectF& area) const override;
    std::string csv() const override;

Q_SIGNALS:
    void selectionChanged();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void build();
    QColor colorOf(int cluster) const;
    void titleAxes();
    void applyColors(const ChartColors& colors);
    MapFrame shownFrame() const;
    void drawPoints(QCPPainter& painter);
    void drawMarks(QCPPainter& painter);
    void endLasso();
    void select(const std::vector<std::uint32_t>& points);
    void hover(QMouseEvent& event);
    void zoomBy(double factor);
    void moveBy(double x, double y);

    Form m_form;
    RunInBackground m_runInBackground;
    ChartColors m_colors;
    std::shared_ptr<const analysis::ClusterFindings> m_findings;
    MapPicture* m_picture;
    std::array<QString, 2> m_axisTitles;
    MapSelection m_selection;
    std::vector<std::uint32_t> m_selectedRows;
    std::optional<std::size_t> m_ringed;  ///< index into the map's points
    std::optional<WhatIfPoint> m_whatIfPoint;
    bool m_lassoMode = false;
    QPolygonF m_lasso;              ///< in the map's units; empty: none under way
    QObject* m_selector = nullptr;  ///< receives what the worker found inside a lasso
};

}  // namespace walletloupe::ui
