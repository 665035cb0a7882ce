#include "ui/charts/silhouette_chart.h"

#include "ui/format/number_text.h"

namespace walletloupe::ui {

SilhouetteChart::SilhouetteChart(QWidget* parent)
    : CurveChart(tr("Silhouette"), tr("Mean silhouette"), QStringLiteral("silhouette"), parent)
{
    setValueRange(true, 1.0);
    connect(this, &CurveChart::pointPicked, this,
            [this](double k) { Q_EMIT kPicked(static_cast<int>(k)); });
}

void SilhouetteChart::setRows(std::size_t rows)
{
    m_rows = rows;
    showSteps();
}

void SilhouetteChart::setSteps(const std::vector<analysis::SweepStep>& steps)
{
    m_steps = steps;
    showSteps();
}

void SilhouetteChart::addStep(const analysis::SweepStep& step)
{
    m_steps.push_back(step);
    showSteps();
}

void SilhouetteChart::setCurrentK(std::optional<int> k)
{
    setCurrent(k ? std::optional<double>(*k) : std::nullopt);
}

void SilhouetteChart::showSteps()
{
    const std::int64_t smallest = analysis::smallestAcceptableCluster(m_rows);
    QVector<QPointF> points;
    QVector<double> doubtful;
    for (const analysis::SweepStep& step : m_steps) {
        points.append({static_cast<double>(step.k), step.silhouette});
        if (step.smallestCluster() < smallest)
            doubtful.append(step.k);
    }
    setPoints(points);
    setDoubtful(doubtful,
                tr("Its smallest cluster has fewer than %1 wallets.").arg(countText(smallest)));
    setMark(std::nullopt, doubtful.isEmpty()
                              ? QString()
                              : tr("hollow: a cluster below %1 wallets").arg(countText(smallest)));
}

}  // namespace walletloupe::ui
