#include "core/workflow/segmentation/profile_report.h"

#include "core/model/json_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace walletloupe::workflow {
namespace {

QJsonValue finite(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue(QJsonValue::Null);
}

QJsonArray featureArray(const analysis::ClusterProfiles& profiles,
                        const analysis::ClusterProfile& cluster)
{
    QJsonArray features;
    for (std::size_t i = 0; i < cluster.features.size(); ++i) {
        const analysis::FeatureProfile& feature = cluster.features[i];
        features.append(
            QJsonObject{{QStringLiteral("feature"), jsonText(profiles.features[i])},
                        {QStringLiteral("unit"), jsonText(profiles.units[i])},
                        {QStringLiteral("mean"), finite(feature.mean)},
                        {QStringLiteral("median"), finite(feature.median)},
                        {QStringLiteral("difference"), finite(feature.difference)},
                        {QStringLiteral("pooled_deviation"), finite(feature.pooledStdDev)}});
    }
    return features;
}

QJsonObject clusterObject(const analysis::ClusterFindings& findings, std::size_t cluster)
{
    const analysis::ClusterProfile& profile = findings.profiles.clusters[cluster];
    const analysis::SilhouettePlotData& silhouette = findings.silhouette;
    QJsonArray apart;
    for (const std::size_t feature : profile.apart)
        apart.append(jsonText(findings.profiles.features[feature]));
    return {{QStringLiteral("cluster"), static_cast<qint64>(cluster)},
            {QStringLiteral("name"), jsonText(findings.labelling->clusterNames[cluster])},
            {QStringLiteral("color"), jsonText(findings.labelling->clusterColors[cluster])},
            {QStringLiteral("size"), static_cast<qint64>(profile.size)},
            {QStringLiteral("share"), profile.share},
            {QStringLiteral("silhouette"), silhouette.isKnown
                                               ? finite(silhouette.clusterBands[cluster].mean)
                                               : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("features"), featureArray(findings.profiles, profile)},
            {QStringLiteral("apart"), apart}};
}

}  // namespace

std::string profileJson(const analysis::ClusterFindings& findings)
{
    QJsonArray clusters;
    for (std::size_t cluster = 0; cluster < findings.profiles.clusters.size(); ++cluster)
        clusters.append(clusterObject(findings, cluster));
    const QJsonObject root{
        {QStringLiteral("rows"), static_cast<qint64>(findings.labelling->labels.size())},
        {QStringLiteral("features"), jsonTexts(findings.profiles.features)},
        {QStringLiteral("clusters"), clusters},
    };
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

}  // namespace walletloupe::workflow
