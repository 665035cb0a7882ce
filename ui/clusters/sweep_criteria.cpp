#include "ui/clusters/sweep_criteria.h"

#include <QCoreApplication>

namespace walletloupe::ui {
namespace {

using analysis::Sweep;
using analysis::SweepStep;
using Value = std::optional<double>;

Value shareOfSmallest(const Sweep& sweep, const SweepStep& step)
{
    if (sweep.rows == 0)
        return std::nullopt;
    return 100.0 * static_cast<double>(step.smallestCluster()) / static_cast<double>(sweep.rows);
}

Value valueOf(const std::optional<analysis::Gap>& gap)
{
    return gap ? Value(gap->value) : std::nullopt;
}

}  // namespace

const std::array<SweepCriterion, 7>& sweepCriteria()
{
    static const std::array<SweepCriterion, 7> criteria{{
        {QT_TRANSLATE_NOOP("SweepCriteria", "Elbow"),
         QT_TRANSLATE_NOOP("SweepCriteria", "Inertia"),
         QT_TRANSLATE_NOOP("SweepCriteria", "look for the knee"),
         "inertia",
         "elbow",
         true,
         {},
         [](const Sweep&, const SweepStep& step) -> Value { return step.inertia; },
         [](const analysis::OneCluster& one) -> Value { return one.inertia; }},
        {QT_TRANSLATE_NOOP("SweepCriteria", "Silhouette"),
         QT_TRANSLATE_NOOP("SweepCriteria", "Mean silhouette"),
         QT_TRANSLATE_NOOP("SweepCriteria", "higher is better"), "silhouette", "silhouette", true,
         1.0, [](const Sweep&, const SweepStep& step) -> Value { return step.silhouette; }},
        {QT_TRANSLATE_NOOP("SweepCriteria", "Davies-Bouldin"),
         QT_TRANSLATE_NOOP("SweepCriteria", "Davies-Bouldin index"),
         QT_TRANSLATE_NOOP("SweepCriteria", "lower is better"),
         "davies_bouldin",
         "davies_bouldin",
         true,
         {},
         [](const Sweep&, const SweepStep& step) -> Value { return step.daviesBouldin; }},
        {QT_TRANSLATE_NOOP("SweepCriteria", "Calinski-Harabasz"),
         QT_TRANSLATE_NOOP("SweepCriteria", "Calinski-Harabasz index"),
         QT_TRANSLATE_NOOP("SweepCriteria", "higher is better"),
         "calinski_harabasz",
         "calinski_harabasz",
         true,
         {},
         [](const Sweep&, const SweepStep& step) -> Value { return step.calinskiHarabasz; }},
        {QT_TRANSLATE_NOOP("SweepCriteria", "Smallest cluster"),
         QT_TRANSLATE_NOOP("SweepCriteria", "Smallest cluster, % of the wallets"),
         QT_TRANSLATE_NOOP("SweepCriteria", "% of wallets; not below 1"),
         "smallest_cluster_percent",
         "smallest_cluster",
         true,
         {},
         shareOfSmallest},
        {QT_TRANSLATE_NOOP("SweepCriteria", "Stability"),
         QT_TRANSLATE_NOOP("SweepCriteria", "Stability"),
         QT_TRANSLATE_NOOP("SweepCriteria", "higher is better"), "stability", "stability", true,
         1.0, [](const Sweep&, const SweepStep& step) { return step.stability; }},
        {QT_TRANSLATE_NOOP("SweepCriteria", "Gap statistic"),
         QT_TRANSLATE_NOOP("SweepCriteria", "Gap statistic"),
         QT_TRANSLATE_NOOP("SweepCriteria", "higher is better"),
         "gap",
         "gap",
         false,
         {},
         [](const Sweep&, const SweepStep& step) { return valueOf(step.gap); },
         [](const analysis::OneCluster& one) { return valueOf(one.gap); }},
    }};
    return criteria;
}

QVector<LevelLine> referenceLevels(const analysis::Sweep& sweep)
{
    if (!sweep.evidence)
        return {};
    const analysis::ReferenceSilhouettes& references = sweep.evidence->references;
    return {{criterionText(QT_TRANSLATE_NOOP("SweepCriteria", "Unrelated columns: %1"))
                 .arg(references.independent, 0, 'f', 2),
             references.independent, Qt::DotLine},
            {criterionText(QT_TRANSLATE_NOOP("SweepCriteria", "Same correlations: %1"))
                 .arg(references.continuum, 0, 'f', 2),
             references.continuum, Qt::DashLine}};
}

QString criterionText(const char* words)
{
    return QCoreApplication::translate("SweepCriteria", words);
}

}  // namespace walletloupe::ui
