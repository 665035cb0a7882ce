#include "core/csv/reading/column_binding.h"
#include "core/model/cluster_method.h"
#include "core/model/files/whole_file.h"
#include "core/model/json_fields.h"
#include "core/model/model_file.h"
#include "core/model/pickle/pickle_reader.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>
#include <cmath>
#include <limits>

namespace walletloupe::model {
namespace {

/// Whether a field says that its value is not known; a missing field says nothing.
bool isNull(const QJsonObject& object, const char* field)
{
    return object.value(QString::fromLatin1(field)).isNull();
}

bool ascending(const std::vector<double>& values)
{
    return std::is_sorted(values.begin(), values.end());
}

/// Percentiles that were interpolated may miss their order in the last bits: a step down of at most
/// 16 ulp of the larger value is raised to it. Any other step down stays.
void raiseRoundedSteps(std::vector<double>& percentiles)
{
    constexpr double tolerance = 16.0 * std::numeric_limits<double>::epsilon();
    for (std::size_t i = 1; i < percentiles.size(); ++i) {
        const double before = percentiles[i - 1];
        if (percentiles[i] < before && before - percentiles[i] <= tolerance * std::abs(before))
            percentiles[i] = before;
    }
}

void readFeatures(JsonFields& fields, const QJsonObject& root, SegmentationModel& model)
{
    model.features = fields.texts(root, "features");
    model.units = fields.texts(root, "units");
    if (root.contains(QStringLiteral("headers")))
        model.headers = fields.texts(root, "headers");
    const auto checkCount = [&](const char* field, const std::vector<std::string>& texts) {
        if (texts.size() != model.features.size())
            fields.refuse(field, "must have one text a feature");
    };
    checkCount("units", model.units);
    if (!model.headers.empty())
        checkCount("headers", model.headers);
    if (model.features.empty())
        fields.refuse("features", "is empty");
    for (std::size_t i = 0; i < model.features.size(); ++i) {
        if (csv::foldedName(model.features[i]).empty())
            fields.refuse("features", "holds an empty name");
        for (std::size_t j = 0; j < i; ++j) {
            if (csv::sameFeature(model.features[i], model.features[j]))
                fields.refuse("features", "names " + model.features[i] + " twice");
        }
    }
}

void readRanges(JsonFields& fields, const QJsonObject& root, SegmentationModel& model)
{
    const QJsonArray ranges = fields.array(root, "training_ranges");
    if (static_cast<std::size_t>(ranges.size()) != model.features.size())
        fields.refuse("training_ranges", "must have one entry a feature");
    for (const QJsonValue& value : ranges) {
        const QJsonObject object = value.toObject();
        TrainingRange range;
        range.isKnown = !isNull(object, "min") || !isNull(object, "max");
        if (range.isKnown) {
            range.minimum = fields.number(object, "min");
            range.maximum = fields.number(object, "max");
        }
        if (range.minimum > range.maximum)
            fields.refuse("max", "of a training range is below \"min\"");
        if (isNull(object, "percentiles")) {
            model.ranges.push_back(std::move(range));
            continue;
        }
        range.percentiles = fields.numbers(object, "percentiles");
        raiseRoundedSteps(range.percentiles);
        if (range.percentiles.size() != 101 || !ascending(range.percentiles))
            fields.refuse("percentiles", "must be 101 ascending numbers");
        else if (range.percentiles.front() != range.minimum ||
                 range.percentiles.back() != range.maximum)
            fields.refuse("percentiles", "must begin with \"min\" and end with \"max\"");
        model.ranges.push_back(std::move(range));
    }
}

ml::ColumnScale readColumnScale(JsonFields& fields, const QJsonObject& object, ml::ScaleKind kind)
{
    ml::ColumnScale column{
        fields.number(object, "offset"), fields.number(object, "spread"), {}, {}};
    if (column.spread < 0.0)
        fields.refuse("spread", "is negative");
    if (kind != ml::ScaleKind::Rank)
        return column;
    column.sortedValues = fields.numbers(object, "values");
    column.ranks = fields.numbers(object, "ranks");
    if (column.sortedValues.empty() || column.sortedValues.size() != column.ranks.size() ||
        !ascending(column.sortedValues) || !ascending(column.ranks))
        fields.refuse("values", "and \"ranks\" must be ascending lists of the same length");
    return column;
}

void readScaler(JsonFields& fields, const QJsonObject& root, SegmentationModel& model)
{
    const QJsonObject scaler = fields.object(root, "scaler");
    const auto kind = ml::scaleFromName(fields.text(scaler, "kind"));
    if (!kind)
        fields.refuse("kind", "of the scaler is none that this program knows");
    model.scaler.kind = kind.value_or(ml::ScaleKind::MinMax);
    const QJsonArray columns = fields.array(scaler, "columns");
    if (static_cast<std::size_t>(columns.size()) != model.features.size())
        fields.refuse("columns", "of the scaler must have one entry a feature");
    for (const QJsonValue& value : columns)
        model.scaler.columns.push_back(
            readColumnScale(fields, value.toObject(), model.scaler.kind));
}

void readSizes(JsonFields& fields, const QJsonObject& root, SegmentationModel& model)
{
    const QJsonArray sizes = fields.array(root, "sizes");
    for (const QJsonValue& value : sizes) {
        const qint64 size = value.toInteger(-1);
        if (size < 0)
            fields.refuse("sizes", "holds something that is no count");
        model.sizes.push_back(size);
    }
    if (model.sizes.empty())
        fields.refuse("sizes", "is empty");
}

/// Files written before there were several methods have none: they are k-means.
const ClusterMethod& readMethod(JsonFields& fields, const QJsonObject& root)
{
    const ClusterMethod* method = clusterMethods().front();
    if (root.contains(QStringLiteral("method")))
        method = clusterMethod(fields.text(root, "method"));
    if (method == nullptr)
        fields.refuse("method", "is none that this program knows");
    return method == nullptr ? *clusterMethods().front() : *method;
}

void readClusters(JsonFields& fields, const QJsonObject& root, SegmentationModel& model)
{
    const ClusterMethod& method = readMethod(fields, root);
    const char* centers = method.centersField();
    const std::string original = std::string(centers) + "_original";
    if (!isNull(root, "sizes"))
        readSizes(fields, root, model);
    const qsizetype k = isNull(root, "sizes") ? fields.array(root, centers).size()
                                              : static_cast<qsizetype>(model.sizes.size());
    const auto d = static_cast<Eigen::Index>(model.features.size());
    if (k == 0)
        fields.refuse(centers, "is empty");
    Eigen::MatrixXd scaled = fields.matrix(root, centers, k, d);
    model.originalCentroids = fields.matrix(root, original.c_str(), k, d);
    if (fields.ok())
        model.clustering = method.read(fields, root, std::move(scaled));
    model.names = fields.texts(root, "names");
    if (static_cast<qsizetype>(model.names.size()) != k)
        fields.refuse("names", "must have one text a cluster, empty where it has no name");
}

/// Files written before there were colours have none.
void readColors(JsonFields& fields, const QJsonObject& root, SegmentationModel& model)
{
    model.colors.resize(model.names.size());
    if (!root.contains(QStringLiteral("colors")))
        return;
    model.colors = fields.texts(root, "colors");
    if (model.colors.size() != model.names.size())
        fields.refuse("colors", "must have one text a cluster, empty where it has no colour");
    for (const std::string& color : model.colors) {
        if (!color.empty() && !isColorText(color))
            fields.refuse("colors", "holds \"" + color + "\", which is not like #0066cc");
    }
}

void readOptions(JsonFields& fields, const QJsonObject& root, SegmentationModel& model)
{
    const QJsonObject options = fields.object(root, "options");
    constexpr std::int64_t largest = 1'000'000'000;
    const auto small = [&](const char* field) {
        return static_cast<int>(std::min(fields.integer(options, field, 1), largest));
    };
    model.options.nClusters = small("n_clusters");
    model.options.nInit = small("n_init");
    model.options.maxIter = small("max_iter");
    model.options.tol = fields.number(options, "tol");
    model.initKnown = !isNull(options, "init");
    if (model.initKnown) {
        const auto init = ml::initFromName(fields.text(options, "init"));
        if (!init)
            fields.refuse("init", "is none that this program knows");
        model.options.init = init.value_or(ml::KMeansInit::KMeansPlusPlus);
    }
    model.seedKnown = !isNull(root, "seed");
    if (!model.seedKnown)
        return;
    const qint64 seed = root.value(QStringLiteral("seed")).toInteger(-1);
    if (seed < 0)
        fields.refuse("seed", "is not a whole number of at least 0");
    model.options.randomState = static_cast<std::uint64_t>(seed);
}

void readEvidence(JsonFields& fields, const QJsonObject& root, SegmentationModel& model)
{
    model.created = fields.text(root, "created");
    model.programVersion = fields.text(root, "program_version");
    model.inertia = isNull(root, "inertia") ? std::numeric_limits<double>::quiet_NaN()
                                            : fields.number(root, "inertia");
    const QJsonValue silhouette = root.value(QStringLiteral("silhouette"));
    model.silhouetteKnown = !silhouette.isNull();
    if (model.silhouetteKnown)
        model.silhouette = fields.number(root, "silhouette");
    const QJsonObject training = fields.object(root, "training");
    model.trainingFile = fields.text(training, "file");
    model.trainingSha256 = fields.text(training, "sha256");
    if (!isNull(training, "rows"))
        model.trainingRows = static_cast<std::size_t>(fields.integer(training, "rows", 0));
    if (root.contains(QStringLiteral("imported_from")))
        model.importedFrom = fields.text(root, "imported_from");
}

Result<void> checkFormat(const QJsonObject& root, const std::string& source)
{
    if (root.value(QStringLiteral("format")).toString() !=
        QStringLiteral("walletloupe-segmentation"))
        return failure(ErrorCode::Unusable,
                       source +
                           ": this is JSON, but no Walletloupe segmentation model "
                           "(its \"format\" is not \"walletloupe-segmentation\").");
    const QJsonValue version = root.value(QStringLiteral("version"));
    if (version.isDouble() && version.toDouble() == 1.0)
        return {};
    const std::string found = version.isDouble() ? QString::number(version.toDouble()).toStdString()
                                                 : std::string("none");
    return failure(ErrorCode::Unsupported, source + ": model version " + found +
                                               " is unknown; this program reads version 1. "
                                               "Open it with the program that wrote it.");
}

}  // namespace

Result<SegmentationModel> parseModel(std::string_view text, const std::string& source)
{
    if (text.empty())
        return failure(ErrorCode::Unusable, source + ": this file is empty.");
    if (looksLikePickle(text) || looksCompressed(text))
        return failure(ErrorCode::Unusable,
                       source +
                           ": not a model file but a pickle, or compressed; \"walletloupe "
                           "convert\" makes one of a scikit-learn KMeans.");
    QJsonParseError problem{};
    const auto document = QJsonDocument::fromJson(
        QByteArray(text.data(), static_cast<qsizetype>(text.size())), &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(ErrorCode::Unusable,
                       source + ": not a model file: " + problem.errorString().toStdString() +
                           " at byte " + std::to_string(problem.offset) + ".");
    if (!document.isObject())
        return failure(ErrorCode::Unusable,
                       source + ": not a model file: it holds no JSON object.");
    const QJsonObject root = document.object();
    if (auto format = checkFormat(root, source); !format)
        return errorOf(format);

    SegmentationModel model;
    JsonFields fields(source);
    readFeatures(fields, root, model);
    readRanges(fields, root, model);
    readScaler(fields, root, model);
    readClusters(fields, root, model);
    readColors(fields, root, model);
    readOptions(fields, root, model);
    readEvidence(fields, root, model);
    if (!fields.ok())
        return failure(fields.error());
    return model;
}

Result<SegmentationModel> readModel(const std::string& path)
{
    const auto content = readWholeFile(path);
    if (!content)
        return errorOf(content);
    return parseModel({content->constData(), static_cast<std::size_t>(content->size())}, path);
}

}  // namespace walletloupe::model
