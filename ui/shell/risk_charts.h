#pragma once

#include "core/analysis/risk_judgement.h"
#include "core/base/result.h"

#include <QWidget>

#include <optional>
#include <vector>

class QSettings;
class QTabWidget;

namespace walletloupe::ui {

class CategoryChart;
class ChartFrame;
class ComponentHeatMap;
class ScoreHistogramChart;

/// The charts above the table of scores: categories, and in tabs the spread of the scores and
/// their components.
class RiskCharts final : public QWidget {
    Q_OBJECT

public:
    /// `settings` outlives the charts.
    explicit RiskCharts(QSettings& settings, QWidget* parent = nullptr);

    void setJudgement(const analysis::RiskJudgement& judgement);
    void setChosen(const std::optional<risk::Category>& category);
    /// Brings one tab to the front: "scores" or "components".
    void showView(const QString& name);

Q_SIGNALS:
    void categoryChosen(const std::optional<walletloupe::risk::Category>& category);
    void walletChosen(int index);
    void exported(const QString& path);
    void exportFailed(const walletloupe::Error& error);

private:
    ChartFrame* addFrame(ChartFrame* frame);

    CategoryChart* m_categories;
    ScoreHistogramChart* m_scores;
    ComponentHeatMap* m_components;
    QTabWidget* m_tabs;
    std::vector<ChartFrame*> m_frames;
};

}  // namespace walletloupe::ui
