#include "core/model/model_file.h"
#include "core/table/csv_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <string>

namespace walletloupe::model {
namespace {

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonArray texts(const std::vector<std::string>& values)
{
    QJsonArray array;
    for (const std::string& value : values)
        array.append(qt(value));
    return array;
}

QJsonArray numbers(const std::vector<double>& values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

QJsonArray matrix(const Eigen::MatrixXd& values)
{
    QJsonArray rows;
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        QJsonArray cells;
        for (Eigen::Index column = 0; column < values.cols(); ++column)
            cells.append(values(row, column));
        rows.append(cells);
    }
    return rows;
}

QJsonObject scalerObject(const ml::Scaler& scaler)
{
    QJsonArray columns;
    for (const ml::ColumnScale& column : scaler.columns) {
        QJsonObject object{{QStringLiteral("offset"), column.offset},
                           {QStringLiteral("spread"), column.spread}};
        if (scaler.kind == ml::ScaleKind::Rank) {
            object.insert(QStringLiteral("values"), numbers(column.sortedValues));
            object.insert(QStringLiteral("ranks"), numbers(column.ranks));
        }
        columns.append(object);
    }
    return {{QStringLiteral("kind"), qt(ml::scaleName(scaler.kind))},
            {QStringLiteral("columns"), columns}};
}

QJsonArray rangeArray(const std::vector<TrainingRange>& ranges)
{
    QJsonArray array;
    for (const TrainingRange& range : ranges) {
        array.append(QJsonObject{{QStringLiteral("min"), range.minimum},
                                 {QStringLiteral("max"), range.maximum},
                                 {QStringLiteral("percentiles"), numbers(range.percentiles)}});
    }
    return array;
}

QJsonObject optionsObject(const ml::KMeansOptions& options)
{
    return {{QStringLiteral("n_clusters"), options.nClusters},
            {QStringLiteral("init"), qt(ml::initName(options.init))},
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
    return {{QStringLiteral("file"), qt(model.trainingFile)},
            {QStringLiteral("sha256"), qt(model.trainingSha256)},
            {QStringLiteral("rows"), static_cast<qint64>(model.trainingRows)}};
}

}  // namespace

std::string modelText(const SegmentationModel& model)
{
    const QJsonObject root{
        {QStringLiteral("format"), QStringLiteral("walletloupe-segmentation")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("created"), qt(model.created)},
        {QStringLiteral("program_version"), qt(model.programVersion)},
        {QStringLiteral("features"), texts(model.features)},
        {QStringLiteral("units"), texts(model.units)},
        {QStringLiteral("training_ranges"), rangeArray(model.ranges)},
        {QStringLiteral("scaler"), scalerObject(model.scaler)},
        {QStringLiteral("centroids"), matrix(model.centroids)},
        {QStringLiteral("centroids_original"), matrix(model.originalCentroids)},
        {QStringLiteral("sizes"), sizesArray(model.sizes)},
        {QStringLiteral("names"), texts(model.names)},
        {QStringLiteral("colors"), texts(model.colors)},
        {QStringLiteral("inertia"), model.inertia},
        {QStringLiteral("silhouette"),
         model.silhouetteKnown ? QJsonValue(model.silhouette) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("options"), optionsObject(model.options)},
        {QStringLiteral("seed"), static_cast<qint64>(model.options.randomState)},
        {QStringLiteral("training"), trainingObject(model)},
    };
    return QJsonDocument(root).toJson(QJsonDocument::Indented).toStdString();
}

Result<void> writeModel(const SegmentationModel& model, const std::string& path)
{
    return table::writeAtomically(path, modelText(model));
}

}  // namespace walletloupe::model
