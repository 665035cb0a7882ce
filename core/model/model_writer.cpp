#include "core/csv/writing/csv_writer.h"
#include "core/model/cluster_method.h"
#include "core/model/json_matrix.h"
#include "core/model/json_values.h"
#include "core/model/model_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <string>

namespace walletloupe::model {
namespace {

/// What is not known is null, never a number.
QJsonValue orNull(bool isKnown, const QJsonValue& value)
{
    return isKnown ? value : QJsonValue(QJsonValue::Null);
}

QJsonObject scalerObject(const ml::Scaler& scaler)
{
    QJsonArray columns;
    for (const ml::ColumnScale& column : scaler.columns) {
        QJsonObject object{{QStringLiteral("offset"), column.offset},
                           {QStringLiteral("spread"), column.spread}};
        if (scaler.kind == ml::ScaleKind::Rank) {
            object.insert(QStringLiteral("values"), jsonNumbers(column.sortedValues));
            object.insert(QStringLiteral("ranks"), jsonNumbers(column.ranks));
        }
        columns.append(object);
    }
    return {{QStringLiteral("kind"), jsonText(ml::scaleName(scaler.kind))},
            {QStringLiteral("columns"), columns}};
}

QJsonArray rangeArray(const std::vector<TrainingRange>& ranges)
{
    QJsonArray array;
    for (const TrainingRange& range : ranges) {
        array.append(QJsonObject{{QStringLiteral("min"), orNull(range.isKnown, range.minimum)},
                                 {QStringLiteral("max"), orNull(range.isKnown, range.maximum)},
                                 {QStringLiteral("percentiles"),
                                  orNull(range.hasPercentiles(), jsonNumbers(range.percentiles))}});
    }
    return array;
}

QJsonObject optionsObject(const SegmentationModel& model)
{
    const ml::KMeansOptions& options = model.options;
    return {{QStringLiteral("n_clusters"), options.nClusters},
            {QStringLiteral("init"), orNull(model.initKnown, jsonText(ml::initName(options.init)))},
            {QStringLiteral("n_init"), options.nInit},
            {QStringLiteral("max_iter"), options.maxIter},
            {QStringLiteral("tol"), options.tol}};
}

QJsonArray sizesArray(const std::vector<std::int64_t>& sizes)
{
    QJsonArray array;
    for (const std::int64_t size : sizes)
        array.append(static_cast<qint64>(size));
    return array;
}

QJsonObject trainingObject(const SegmentationModel& model)
{
    return {{QStringLiteral("file"), jsonText(model.trainingFile)},
            {QStringLiteral("sha256"), jsonText(model.trainingSha256)},
            {QStringLiteral("rows"),
             orNull(model.trainingRows > 0, static_cast<qint64>(model.trainingRows))}};
}

}  // namespace

std::string modelText(const SegmentationModel& model)
{
    QJsonObject root{
        {QStringLiteral("format"), QStringLiteral("walletloupe-segmentation")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("created"), jsonText(model.created)},
        {QStringLiteral("program_version"), jsonText(model.programVersion)},
        {QStringLiteral("features"), jsonTexts(model.features)},
        {QStringLiteral("units"), jsonTexts(model.units)},
        {QStringLiteral("training_ranges"), rangeArray(model.ranges)},
        {QStringLiteral("scaler"), scalerObject(model.scaler)},
        {QStringLiteral("sizes"), orNull(!model.sizes.empty(), sizesArray(model.sizes))},
        {QStringLiteral("names"), jsonTexts(model.names)},
        {QStringLiteral("colors"), jsonTexts(model.colors)},
        {QStringLiteral("inertia"), orNull(std::isfinite(model.inertia), model.inertia)},
        {QStringLiteral("silhouette"), orNull(model.silhouetteKnown, model.silhouette)},
        {QStringLiteral("options"), optionsObject(model)},
        {QStringLiteral("seed"),
         orNull(model.seedKnown, static_cast<qint64>(model.options.randomState))},
        {QStringLiteral("training"), trainingObject(model)},
    };
    if (!model.headers.empty())
        root.insert(QStringLiteral("headers"), jsonTexts(model.headers));
    const QString centers =
        QString::fromLatin1(clusterMethod(model.clustering->method())->centersField());
    root.insert(centers, jsonMatrix(model.centers()));
    root.insert(centers + QStringLiteral("_original"), jsonMatrix(model.originalCentroids));
    model.clustering->write(root);
    if (!model.importedFrom.empty())
        root.insert(QStringLiteral("imported_from"), jsonText(model.importedFrom));
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

Result<void> writeModel(const SegmentationModel& model, const std::string& path)
{
    return csv::writeAtomically(path, modelText(model));
}

}  // namespace walletloupe::model
