#include "core/workflow/segmentation/drift_report.h"

#include "core/model/json_values.h"
#include "core/text/sentence.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace walletloupe::workflow {
namespace {

QJsonObject featureObject(const analysis::FeatureDrift& feature)
{
    const bool isKnown = !feature.expected.empty();
    const auto known = [isKnown](const QJsonValue& value) {
        return isKnown ? value : QJsonValue(QJsonValue::Null);
    };
    return {{QStringLiteral("name"), jsonText(feature.name)},
            {QStringLiteral("verdict"), jsonText(analysis::driftLevelName(feature.level))},
            {QStringLiteral("values"), static_cast<qint64>(feature.values)},
            {QStringLiteral("stability_index"), known(feature.psi)},
            {QStringLiteral("ks_distance"), known(feature.ksDistance)},
            {QStringLiteral("outside_share"), known(feature.outside)},
            {feature.base == analysis::DriftBase::Training ? QStringLiteral("training_median")
                                                           : QStringLiteral("reference_median"),
             known(feature.trainingMedian)},
            {QStringLiteral("median"),
             feature.values > 0 ? QJsonValue(feature.median) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("median_shift"), known(feature.medianShift())},
            {QStringLiteral("edges"), jsonNumbers(feature.edges)},
            {QStringLiteral("expected"), jsonNumbers(feature.expected)},
            {QStringLiteral("actual"), jsonNumbers(feature.actual)},
            {QStringLiteral("text"), jsonText(text::sentence(analysis::driftMessage(feature)))}};
}

}  // namespace

std::string driftJson(const std::vector<analysis::FeatureDrift>& drift)
{
    QJsonArray features;
    for (const analysis::FeatureDrift& feature : drift)
        features.append(featureObject(feature));
    const QJsonObject root{
        {QStringLiteral("features"), features},
        {QStringLiteral("drifted"), static_cast<qint64>(analysis::driftedCount(drift))}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

}  // namespace walletloupe::workflow
