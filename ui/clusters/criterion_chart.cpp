#include "ui/clusters/criterion_chart.h"

#include "ui/clusters/scale_text.h"
#include "ui/format/number_text.h"

namespace walletloupe::ui {
namespace {

QString kneeText(const analysis::Sweep& sweep)
{
    return sweep.knee ? CriterionChart::tr("knee at k = %1").arg(*sweep.knee)
                      : CriterionChart::tr("no clear knee");
}

/// Inertias of different scalings have nothing in common but their course.
void divideByFirst(QVector<QPointF>& points)
{
    const double first = points.isEmpty() ? 0.0 : points.first().y();
    if (first <= 0.0)
        return;
    for (QPointF& point : points)
        point.setY(point.y() / first);
}

}  // namespace

CriterionChart::CriterionChart(const SweepCriterion& criterion, QWidget* parent)
    : CurveChart(criterionText(criterion.title), criterionText(criterion.valueTitle),
                 QString::fromLatin1(criterion.column), ChartDensity::Small, parent)
    , m_criterion(criterion)
{
    setSweeps({}, false);
}

bool CriterionChart::isInertia() const
{
    return &m_criterion == &sweepCriteria().front();
}

bool CriterionChart::isSilhouette() const
{
    return &m_criterion == &sweepCriteria()[1];
}

CurveLine CriterionChart::lineOf(const analysis::Sweep& sweep, bool several) const
{
    const std::int64_t smallest = analysis::smallestAcceptableCluster(sweep.rows);
    CurveLine line;
    line.id = static_cast<int>(sweep.scale);
    if (several)
        line.name = scaleText(sweep.scale);
    const std::string_view key = ml::scaleName(sweep.scale);
    line.key = QString::fromLatin1(key.data(), static_cast<qsizetype>(key.size()));
    if (sweep.fromOne && m_criterion.ofOneCluster) {
        if (const auto value = m_criterion.ofOneCluster(sweep.oneCluster))
            line.points.append({1.0, *value});
    }
    for (const analysis::SweepStep& step : sweep.steps) {
        if (const auto value = m_criterion.value(sweep, step)) {
            line.points.append({static_cast<double>(step.k), *value});
            if (step.smallestCluster() < smallest)
                line.doubtful.append(step.k);
        }
    }
    if (isInertia()) {
        line.mark = sweep.knee;
        if (several)
            divideByFirst(line.points);
    }
    return line;
}

void CriterionChart::setSweeps(const std::vector<analysis::Sweep>& sweeps, bool several)
{
    m_several = several;
    CurveData drawn = curve();
    drawn.lines.clear();
    drawn.levels = isSilhouette() && !several && !sweeps.empty() ? referenceLevels(sweeps.front())
                                                                 : QVector<LevelLine>();
    drawn.markText.clear();
    drawn.doubtfulText.clear();
    drawn.startsAtZero = m_criterion.startsAtZero;
    drawn.largest = m_criterion.largest;
    drawn.valueTitle = isInertia() && several ? tr("Inertia as a share of that of the first k")
                                              : criterionText(m_criterion.valueTitle);
    drawn.column = exportName();
    if (isInertia() && several)
        drawn.column += QStringLiteral("_share_of_first");
    bool anyDoubtful = false;
    for (const analysis::Sweep& sweep : sweeps) {
        drawn.lines.append(lineOf(sweep, several));
        anyDoubtful = anyDoubtful || !drawn.lines.last().doubtful.isEmpty();
    }
    if (!sweeps.empty()) {
        const QString limit = countText(analysis::smallestAcceptableCluster(sweeps.front().rows));
        drawn.doubtfulText = tr("Its smallest cluster has fewer than %1 wallets.").arg(limit);
        if (isInertia() && !several && !sweeps.front().advice.text.empty())
            drawn.markText = kneeText(sweeps.front());
        else if (!isInertia() && anyDoubtful)
            drawn.markText = tr("hollow: a cluster below %1 wallets").arg(limit);
    }
    setCurve(drawn);
}

QString CriterionChart::caption() const
{
    if (isInertia() && !curve().markText.isEmpty())
        return curve().markText;
    if (isInertia() && m_several)
        return tr("share of the first k; the knee");
    if (!curve().levels.isEmpty())
        return tr("lines: tables without groups");
    return criterionText(m_criterion.direction);
}

CurvePoint CriterionChart::toCurve(const SweepPoint& point)
{
    return {static_cast<int>(point.scale), static_cast<double>(point.k)};
}

SweepPoint CriterionChart::toSweep(const CurvePoint& point)
{
    return {static_cast<ml::ScaleKind>(point.line), static_cast<int>(point.k)};
}

}  // namespace walletloupe::ui
