#include "ui/explore/prediction_map.h"

#include "ui/explore/cluster_map_chart.h"
#include "ui/explore/map_view.h"
#include "ui/parts/form_parts.h"

#include <QVBoxLayout>

#include <utility>

namespace walletloupe::ui {

PredictionMap::PredictionMap(RunInBackground runInBackground, QWidget* parent)
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

void PredictionMap::setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings)
{
    m_findings = findings;
    m_chart->setFindings(findings);
    setVisible(findings != nullptr);
    setWhatIfPoint(m_now, m_before);
}

void PredictionMap::setWhatIfPoint(const std::vector<double>& now,
                                   const std::vector<double>& before)
{
    m_now = now;
    m_before = before;
    const auto whatIfPoint = whatIfPointOn(m_findings.get(), now, before);
    m_chart->setWhatIfPoint(whatIfPoint ? std::optional(*whatIfPoint) : std::nullopt);
}

}  // namespace walletloupe::ui
