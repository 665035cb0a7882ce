#include "core/workflow/segmentation/sweep_report.h"

#include "core/model/json_values.h"
#include "core/text/sentence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace walletloupe::workflow {
namespace {

QJsonValue orNull(std::optional<int> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

void addGap(QJsonObject& object, const std::optional<analysis::Gap>& gap)
{
    if (!gap)
        return;
    object.insert(QStringLiteral("gap"), gap->value);
    object.insert(QStringLiteral("gap_error"), gap->error);
}

/// One cluster has an inertia and a gap; the other criteria compare clusters.
QJsonObject oneClusterObject(const analysis::Sweep& sweep)
{
    const auto rows = static_cast<qint64>(sweep.rows);
    QJsonObject object{{QStringLiteral("k"), 1},
                       {QStringLiteral("inertia"), sweep.oneCluster.inertia},
                       {QStringLiteral("smallest_cluster"), rows},
                       {QStringLiteral("sizes"), QJsonArray{rows}}};
    for (const auto& name : {QStringLiteral("silhouette"), QStringLiteral("davies_bouldin"),
                             QStringLiteral("calinski_harabasz"), QStringLiteral("stability"),
                             QStringLiteral("seconds")})
        object.insert(name, QJsonValue::Null);
    addGap(object, sweep.oneCluster.gap);
    return object;
}

QJsonObject stepObject(const analysis::SweepStep& step)
{
    QJsonObject object{
        {QStringLiteral("k"), step.k},
        {QStringLiteral("inertia"), step.inertia},
        {QStringLiteral("silhouette"), step.silhouette},
        {QStringLiteral("davies_bouldin"), step.daviesBouldin},
        {QStringLiteral("calinski_harabasz"), step.calinskiHarabasz},
        {QStringLiteral("smallest_cluster"), static_cast<qint64>(step.smallestCluster())},
        {QStringLiteral("stability"), orNull(step.stability)},
        {QStringLiteral("sizes"), jsonCounts(step.sizes)},
        {QStringLiteral("seconds"), std::round(step.seconds * 1e6) / 1e6},
    };
    if (step.criteria) {
        object.insert(QStringLiteral("bic"), step.criteria->bic);
        object.insert(QStringLiteral("aic"), step.criteria->aic);
    }
    addGap(object, step.gap);
    if (step.silhouetteSampled)
        object.insert(QStringLiteral("silhouette_standard_error"), step.silhouetteStandardError);
    return object;
}

QJsonObject sweepObject(const analysis::Sweep& sweep)
{
    QJsonArray criteria;
    if (sweep.fromOne)
        criteria.append(oneClusterObject(sweep));
    for (const analysis::SweepStep& step : sweep.steps)
        criteria.append(stepObject(step));
    const QJsonObject advice{
        {QStringLiteral("k"), orNull(sweep.advice.k)},
        {QStringLiteral("text"), jsonText(text::paragraph(sweep.advice.text))}};
    QJsonObject object{
        {QStringLiteral("rows"), static_cast<qint64>(sweep.rows)},
        {QStringLiteral("features"), jsonTexts(sweep.features)},
        {QStringLiteral("scale"), jsonText(ml::scaleName(sweep.scale))},
        {QStringLiteral("seed"), static_cast<qint64>(sweep.seed)},
        {QStringLiteral("criteria"), criteria},
        {QStringLiteral("knee"), orNull(sweep.knee)},
        {QStringLiteral("advice"), advice},
    };
    if (sweep.evidence) {
        const auto& references = sweep.evidence->references;
        object.insert(QStringLiteral("verdict"),
                      sweep.advice.verdict
                          ? QJsonValue(jsonText(analysis::verdictName(*sweep.advice.verdict)))
                          : QJsonValue(QJsonValue::Null));
        object.insert(QStringLiteral("silhouette_independent"), references.independent);
        object.insert(QStringLiteral("silhouette_continuum"), references.continuum);
    }
    model::writeMethod(object, sweep.method);
    return object;
}

QJsonObject adviceObject(const analysis::ScaleAdvice& advice)
{
    const QJsonValue scale = advice.scale ? QJsonValue(jsonText(ml::scaleName(*advice.scale)))
                                          : QJsonValue(QJsonValue::Null);
    return {{QStringLiteral("scale"), scale},
            {QStringLiteral("k"), orNull(advice.k)},
            {QStringLiteral("text"), jsonText(text::paragraph(advice.text))}};
}

std::string fileOf(const QJsonObject& root)
{
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

}  // namespace

std::string sweepJson(const analysis::Sweep& sweep)
{
    return fileOf(sweepObject(sweep));
}

std::string comparisonJson(const analysis::ScaleComparison& comparison)
{
    if (!comparison.severalRequested())
        return sweepJson(comparison.sweeps.front());
    QJsonArray scales;
    for (const analysis::Sweep& sweep : comparison.sweeps)
        scales.append(sweepObject(sweep));
    QJsonArray leftOut;
    for (const analysis::ExcludedScale& one : comparison.leftOutScales)
        leftOut.append(
            QJsonObject{{QStringLiteral("scale"), jsonText(ml::scaleName(one.scale))},
                        {QStringLiteral("reason"), jsonText(text::sentence(one.reason))}});
    return fileOf({{QStringLiteral("scales"), scales},
                   {QStringLiteral("advice"), adviceObject(comparison.advice)},
                   {QStringLiteral("left_out_scales"), leftOut}});
}

}  // namespace walletloupe::workflow
