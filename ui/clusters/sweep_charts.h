#pragma once

#include "ui/charts/exportable_chart.h"
#include "ui/clusters/sweep_point.h"

#include <QWidget>

#include <vector>

class QSettings;

namespace walletloupe::ui {

struct CurvePoint;
class ChartFrame;
class CriterionChart;
class SweepLegend;

/// All criteria of a comparison side by side, in as many columns as the width allows. What is
/// pointed at in one chart is marked, with its value, in all of them.
class SweepCharts final : public QWidget, public ExportableChart {
    Q_OBJECT

public:
    explicit SweepCharts(QSettings& settings, QWidget* parent = nullptr);

    /// Finished or growing; `several` when more than one scaling was asked for.
    void setSweeps(const std::vector<analysis::Sweep>& sweeps, bool several);
    /// The k that is fitted now, and its scaling where it is known.
    void setCurrent(std::optional<int> k, std::optional<ml::ScaleKind> scale);
    void setMarked(const std::optional<SweepPoint>& point);
    const std::vector<CriterionChart*>& charts() const { return m_charts; }
    int columns() const { return m_columns; }

    QString title() const override { return tr("All criteria"); }
    QString exportName() const override { return QStringLiteral("criteria"); }
    bool isEmpty() const override;
    QString summary() const override;
    void paint(QPainter& painter, const QRectF& area) const override;
    std::string csv() const override;

Q_SIGNALS:
    void picked(const walletloupe::ui::SweepPoint& point);
    void pointedAt(const std::optional<walletloupe::ui::SweepPoint>& point);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connectChart(CriterionChart* chart);
    void showCaptions();
    void arrange();

    std::vector<analysis::Sweep> m_sweeps;
    bool m_several = false;
    std::optional<SweepPoint> m_marked;
    std::vector<CriterionChart*> m_charts;
    std::vector<ChartFrame*> m_frames;  ///< of the charts, then of the legend
    SweepLegend* m_legend;
    int m_columns = 1;
};

}  // namespace walletloupe::ui
