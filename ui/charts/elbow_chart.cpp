#include "ui/charts/elbow_chart.h"

namespace walletloupe::ui {
namespace {

QPointF pointOf(const analysis::SweepStep& step)
{
    return {static_cast<double>(step.k), step.inertia};
}

}  // namespace

ElbowChart::ElbowChart(QWidget* parent)
    : CurveChart(tr("Elbow"), tr("Inertia"), QStringLiteral("inertia"), parent)
{
    setValueRange(true, std::nullopt);
    connect(this, &CurveChart::pointPicked, this,
            [this](double k) { Q_EMIT kPicked(static_cast<int>(k)); });
}

void ElbowChart::setSteps(const std::vector<analysis::SweepStep>& steps)
{
    QVector<QPointF> points;
    for (const analysis::SweepStep& step : steps)
        points.append(pointOf(step));
    setPoints(points);
}

void ElbowChart::addStep(const analysis::SweepStep& step)
{
    addPoint(pointOf(step));
}

void ElbowChart::setKnee(std::optional<int> k)
{
    if (k)
        setMark(*k, tr("knee at k = %1").arg(*k));
    else
        setMark(std::nullopt, isEmpty() ? QString() : tr("no clear knee"));
}

void ElbowChart::setCurrentK(std::optional<int> k)
{
    setCurrent(k ? std::optional<double>(*k) : std::nullopt);
}

}  // namespace walletloupe::ui
