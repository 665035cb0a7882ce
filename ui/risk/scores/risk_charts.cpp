#include "ui/risk/scores/risk_charts.h"

#include "ui/charts/chart_frame.h"
#include "ui/risk/scores/category_chart.h"
#include "ui/risk/scores/component_heat_map.h"
#include "ui/risk/scores/risk_table.h"
#include "ui/risk/scores/score_histogram_chart.h"

#include <QHBoxLayout>
#include <QTabWidget>

namespace walletloupe::ui {
namespace {

constexpr int spacing = 12;

}  // namespace

RiskCharts::RiskCharts(QSettings& settings, RiskTable& table, QWidget* parent)
    : QWidget(parent)
    , m_categories(new CategoryChart)
    , m_scores(new ScoreHistogramChart)
    , m_components(new ComponentHeatMap)
    , m_tabs(new QTabWidget)
{
    constexpr auto style = ChartFrame::Style::Compact;
    auto* categories = new ChartFrame(m_categories, *m_categories, settings, style);
    auto* scores = new ChartFrame(m_scores, *m_scores, settings, style);
    auto* components = new ChartFrame(m_components, *m_components, settings, style);
    scores->setObjectName(QStringLiteral("scores"));
    components->setObjectName(QStringLiteral("components"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scores, tr("Scores"));
    m_tabs->addTab(components, tr("Components"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(categories, 2);
    layout->addWidget(m_tabs, 3);
    connect(m_categories, &CategoryChart::categoryChosen, &table, &RiskTable::setCategory);
    connect(&table, &RiskTable::categoryChanged, m_categories, &CategoryChart::setChosen);
    connect(m_components, &ComponentHeatMap::walletChosen, &table, &RiskTable::chooseWallet);
}

void RiskCharts::setRiskScores(const analysis::RiskScores& riskScores)
{
    m_categories->setRiskScores(riskScores);
    m_scores->setRiskScores(riskScores);
    m_components->setRiskScores(riskScores);
}

void RiskCharts::showView(const QString& name)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->objectName() == name)
            m_tabs->setCurrentIndex(i);
    }
}

}  // namespace walletloupe::ui
