#include "core/model/json_values.h"
#include "core/model/risk_profile_file.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace walletloupe::model {
namespace {

QJsonArray componentArray(const std::vector<risk::Component>& components)
{
    QJsonArray array;
    for (const risk::Component& component : components) {
        QJsonArray features;
        for (const risk::ProfileFeature& feature : component.features)
            features.append(QJsonObject{
                {QStringLiteral("feature"), jsonText(feature.feature)},
                {QStringLiteral("direction"), jsonText(risk::directionName(feature.direction))}});
        array.append(QJsonObject{{QStringLiteral("name"), jsonText(component.name)},
                                 {QStringLiteral("weight"), component.weight},
                                 {QStringLiteral("features"), features}});
    }
    return array;
}

QJsonArray penaltyArray(const std::vector<risk::Penalty>& penalties)
{
    QJsonArray array;
    for (const risk::Penalty& penalty : penalties)
        array.append(QJsonObject{{QStringLiteral("feature"), jsonText(penalty.feature)},
                                 {QStringLiteral("on"), penalty.onScaled ? QStringLiteral("scaled")
                                                                         : QStringLiteral("raw")},
                                 {QStringLiteral("above"), penalty.above},
                                 {QStringLiteral("factor"), penalty.factor}});
    return array;
}

QJsonValue featureNames(const std::vector<std::string>& names)
{
    return names.empty() ? QJsonValue(QStringLiteral("all")) : QJsonValue(jsonTexts(names));
}

QJsonObject anomalyObject(const risk::AnomalyRule& rule)
{
    return {{QStringLiteral("combine"), jsonText(risk::combineName(rule.combine))},
            {QStringLiteral("boost"), rule.boost},
            {QStringLiteral("points"), rule.points},
            {QStringLiteral("features"), featureNames(rule.features)},
            {QStringLiteral("n_estimators"), static_cast<qint64>(rule.trees)},
            {QStringLiteral("max_samples"), static_cast<qint64>(rule.maxSamples)},
            {QStringLiteral("contamination"), rule.contamination},
            {QStringLiteral("random_state"), static_cast<qint64>(rule.seed)}};
}

QJsonObject clusterObject(const risk::ClusterRule& rule)
{
    return {{QStringLiteral("combine"), jsonText(risk::combineName(rule.combine))},
            {QStringLiteral("share"), rule.share},
            {QStringLiteral("points"), rule.points},
            {QStringLiteral("features"), featureNames(rule.features)},
            {QStringLiteral("n_clusters"), static_cast<qint64>(rule.clusters)},
            {QStringLiteral("n_init"), static_cast<qint64>(rule.restarts)},
            {QStringLiteral("random_state"), static_cast<qint64>(rule.seed)}};
}

}  // namespace

std::string riskProfileText(const risk::Profile& profile)
{
    QJsonObject root{
        {QStringLiteral("format"), QStringLiteral("walletloupe-risk-profile")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("name"), jsonText(profile.name)},
        {QStringLiteral("scope"), jsonText(risk::scopeName(profile.scope))},
        {QStringLiteral("minimum_transactions"), static_cast<qint64>(profile.minimumTransactions)},
        {QStringLiteral("scaling"), jsonText(risk::scalingName(profile.scaling))},
        {QStringLiteral("components"), componentArray(profile.components)},
        {QStringLiteral("penalties"), penaltyArray(profile.penalties)},
        {QStringLiteral("round_base"), profile.roundBase},
        {QStringLiteral("bands"), jsonNumbers({profile.bands.begin(), profile.bands.end()})}};
    if (profile.anomaly)
        root.insert(QStringLiteral("anomaly"), anomalyObject(*profile.anomaly));
    if (profile.clusters)
        root.insert(QStringLiteral("clusters"), clusterObject(*profile.clusters));
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

}  // namespace walletloupe::model
