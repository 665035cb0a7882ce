#pragma once

#include "core/analysis/risk/risk_scores.h"

#include <QWidget>

class QSettings;
class QTabWidget;

namespace walletloupe::ui {

class CategoryChart;
class ComponentHeatMap;
class RiskTable;
class ScoreHistogramChart;

/// The charts above the table of scores: categories, and in tabs the spread of the scores and
/// their components.
class RiskCharts final : public QWidget {
    Q_OBJECT

public:
    /// What is chosen in a chart is chosen in `table`, and the other way round. `settings` outlives
    /// the charts.
    RiskCharts(QSettings& settings, RiskTable& table, QWidget* parent = nullptr);

    void setRiskScores(const analysis::RiskScores& riskScores);
    /// Brings one tab to the front: "scores" or "components".
    void showView(const QString& name);

private:
    CategoryChart* m_categories;
    ScoreHistogramChart* m_scores;
    ComponentHeatMap* m_components;
    QTabWidget* m_tabs;
};

}  // namespace walletloupe::ui
