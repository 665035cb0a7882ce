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

QJsonObject stepObject(const analysis::SweepStep& step)
{
    QJsonObject object{
        {QStringLiteral("k"), step.k},
        {QStringLiteral("inertia"), step.inertia},
        {QStringLiteral("silhouette"), step.silhouette},
        {QStringLiteral("davies_bouldin"), step.daviesBouldin},
        {QStringLiteral("calinski_harabasz"), step.calinskiHarabasz},
        {QStringLiteral("smallest_cluster"), static_cast<qint64>(step.smallestCluster())},
        {QStringLiteral("stability"),
         step.stability ? QJsonValue(*step.stability) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("sizes"), jsonCounts(step.sizes)},
        {QStringLiteral("seconds"), std::round(step.seconds * 1e6) / 1e6},
    };
    if (step.criteria) {
        object.insert(QStringLiteral("bic"), step.criteria->bic);
        object.insert(QStringLiteral("aic"), step.criteria->aic);
    }
    if (step.silhouetteSampled)
        object.insert(QStringLiteral("silhouette_standard_error"), step.silhouetteStandardError);
    return object;
}

QJsonObject sweepObject(const analysis::Sweep& sweep)
{
    QJsonArray criteria;
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
