#include "ui/shell/trial_map.h"

#include "ui/charts/cluster_map_chart.h"
#include "ui/parts/form_parts.h"
#include "ui/shell/map_view.h"

#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {

TrialMap::TrialMap(RunInBackground runInBackground, QWidget* parent)
    : QFrame(parent)
    , m_chart(new ClusterMapChart(ClusterMapChart::Form::Compact, std::move(runInBackground)))
{
    setProperty("role", QStringLiteral("card"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(6);
    layout->addWidget(makeHeading(tr("On the map")));
    layout->addWidget(m_chart, 1);
    m_chart->setToolTip(tr("The diamond is this wallet; Explore shows the same map at large."));
    hide();
}

void TrialMap::setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings)
{
    m_findings = findings;
    m_chart->setFindings(findings);
    setVisible(findings != nullptr);
    setTrial(m_now, m_before);
}

void TrialMap::setTrial(const std::vector<double>& now, const std::vector<double>& before)
{
    m_now = now;
    m_before = before;
    const auto trial = trialOn(m_findings.get(), now, before);
    m_chart->setTrial(trial ? std::optional(*trial) : std::nullopt);
}

}  // namespace walletloupe::ui
