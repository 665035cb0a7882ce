#include "core/model/risk_profile_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace walletloupe::model {
namespace {

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonArray componentArray(const std::vector<risk::Component>& components)
{
    QJsonArray array;
    for (const risk::Component& component : components) {
        QJsonArray features;
        for (const risk::ProfileFeature& feature : component.features)
            features.append(QJsonObject{
                {QStringLiteral("feature"), qt(feature.feature)},
                {QStringLiteral("direction"), qt(risk::directionName(feature.direction))}});
        array.append(QJsonObject{{QStringLiteral("name"), qt(component.name)},
                                 {QStringLiteral("weight"), component.weight},
                                 {QStringLiteral("features"), features}});
    }
    return array;
}

QJsonArray penaltyArray(const std::vector<risk::Penalty>& penalties)
{
    QJsonArray array;
    for (const risk::Penalty& penalty : penalties)
        array.append(QJsonObject{{QStringLiteral("feature"), qt(penalty.feature)},
                                 {QStringLiteral("on"), qt(penalty.onScaled ? "scaled" : "raw")},
                                 {QStringLiteral("above"), penalty.above},
                                 {QStringLiteral("factor"), penalty.factor}});
    return array;
}

QJsonValue featureList(const std::vector<std::string>& features)
{
    if (features.empty())
        return QStringLiteral("all");
    QJsonArray array;
    for (const std::string& feature : features)
        array.append(qt(feature));
    return array;
}

QJsonObject anomalyObject(const risk::AnomalyRule& rule)
{
    return {{QStringLiteral("combine"), qt(risk::combineName(rule.combine))},
            {QStringLiteral("boost"), rule.boost},
            {QStringLiteral("points"), rule.points},
            {QStringLiteral("features"), featureList(rule.features)},
            {QStringLiteral("n_estimators"), static_cast<qint64>(rule.trees)},
            {QStringLiteral("max_samples"), static_cast<qint64>(rule.maxSamples)},
            {QStringLiteral("contamination"), rule.contamination},
            {QStringLiteral("random_state"), static_cast<qint64>(rule.seed)}};
}

QJsonObject clustersObject(const risk::ClusterRule& rule)
{
    return {{QStringLiteral("combine"), qt(risk::combineName(rule.combine))},
            {QStringLiteral("share"), rule.share},
            {QStringLiteral("points"), rule.points},
            {QStringLiteral("features"), featureList(rule.features)},
            {QStringLiteral("n_clusters"), static_cast<qint64>(rule.clusters)},
            {QStringLiteral("n_init"), static_cast<qint64>(rule.starts)},
            {QStringLiteral("random_state"), static_cast<qint64>(rule.seed)}};
}

}  // namespace

std::string riskProfileText(const risk::Profile& profile)
{
    QJsonArray bands;
    for (const double band : profile.bands)
        bands.append(band);
    QJsonObject root{
        {QStringLiteral("format"), QStringLiteral("walletloupe-risk-profile")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("name"), qt(profile.name)},
        {QStringLiteral("scope"), qt(risk::scopeName(profile.scope))},
        {QStringLiteral("minimum_transactions"), static_cast<qint64>(profile.minimumTransactions)},
        {QStringLiteral("scaling"), qt(risk::scalingName(profile.scaling))},
        {QStringLiteral("components"), componentArray(profile.components)},
        {QStringLiteral("penalties"), penaltyArray(profile.penalties)},
        {QStringLiteral("round_base"), profile.roundBase},
        {QStringLiteral("bands"), bands}};
    if (profile.anomaly)
        root.insert(QStringLiteral("anomaly"), anomalyObject(*profile.anomaly));
    if (profile.clusters)
        root.insert(QStringLiteral("clusters"), clustersObject(*profile.clusters));
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

}  // namespace walletloupe::model
