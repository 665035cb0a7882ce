#include "core/workflow/segmentation/model_conversion.h"

#include "core/analysis/segmentation/feature_units.h"
#include "core/csv/writing/csv_writer.h"
#include "core/model/model_file.h"
#include "core/model/pickle/pickle_reader.h"
#include "core/model/sklearn_model.h"
#include "core/workflow/segmentation/export_formats.h"

#include <QFile>
#include <QFileInfo>

#include <cstddef>
#include <memory>
#include <string_view>

namespace walletloupe::workflow {
namespace {

/// Where the range is not known, the largest centroid tells ETH from a token's smallest units.
void addUnits(model::SegmentationModel& model)
{
    for (std::size_t i = 0; i < model.features.size(); ++i) {
        const double largest =
            model.ranges[i].isKnown
                ? model.ranges[i].maximum
                : model.originalCentroids.col(static_cast<Eigen::Index>(i)).maxCoeff();
        model.units[i] = analysis::featureUnit(model.features[i], largest);
    }
}

Error noSuchCluster(int cluster, const model::SegmentationModel& model)
{
    return {ErrorCode::Usage, "The model has no cluster " + std::to_string(cluster) +
                                  "; its clusters are 0 to " +
                                  std::to_string(model.clusters() - 1) + "."};
}

bool hasCluster(const model::SegmentationModel& model, int cluster)
{
    return cluster >= 0 && cluster < model.clusters();
}

/// The bytes of a file, of which only those are read that are looked at; none of one that cannot
/// be read.
class MappedFile final {
public:
    explicit MappedFile(const std::string& path) : m_file(QString::fromStdString(path))
    {
        if (QFileInfo(m_file).isFile() && m_file.open(QIODevice::ReadOnly))
            m_bytes = m_file.map(0, m_file.size());
    }
    std::string_view content() const
    {
        return m_bytes == nullptr ? std::string_view()
                                  : std::string_view(reinterpret_cast<const char*>(m_bytes),
                                                     static_cast<std::size_t>(m_file.size()));
    }

private:
    QFile m_file;
    uchar* m_bytes = nullptr;
};

}  // namespace

bool looksLikePickle(const std::string& path)
{
    const MappedFile file(path);
    return model::looksLikePickle(file.content());
}

bool looksLikeSklearn(const std::string& path)
{
    const MappedFile file(path);
    return model::looksLikePickle(file.content()) || model::looksCompressed(file.content());
}

Result<std::vector<std::string>> readColumnNames(const std::string& path)
{
    const auto document = model::readPickle(path);
    if (!document)
        return errorOf(document);
    return model::columnNames({document->get(), path});
}

Result<model::SegmentationModel> importSklearn(const SklearnFiles& files, const Clock& clock)
{
    const auto kMeans = model::readPickle(files.kMeans);
    if (!kMeans)
        return errorOf(kMeans);
    Result<std::unique_ptr<model::PickleDocument>> scaler;
    if (!files.scaler.empty())
        scaler = model::readPickle(files.scaler);
    if (!scaler)
        return errorOf(scaler);
    Result<std::vector<std::string>> columns = files.columns;
    if (!files.columnsFile.empty())
        columns = readColumnNames(files.columnsFile);
    if (!columns)
        return errorOf(columns);
    auto model = model::modelFromSklearn({kMeans->get(), files.kMeans},
                                         {scaler->get(), files.scaler}, *columns);
    if (!model)
        return model;
    model->created = isoDate(clock.now());
    addUnits(*model);
    return model;
}

bool hasKnownEnding(const std::string& path)
{
    const QString ending = QFileInfo(QString::fromStdString(path)).suffix().toLower();
    return ending.isEmpty() || ending == QStringLiteral("json") || !isModelFile(path);
}

bool isModelFile(const std::string& path)
{
    return exportFormatFor(path) == nullptr;
}

Result<std::string> modelContent(const model::SegmentationModel& model, const std::string& path,
                                 const std::string& table)
{
    const ExportFormat* format = exportFormatFor(path);
    if (format == nullptr)
        return model::modelText(model);
    if (!model.clustering->isNearestCenter())
        return failure(ErrorCode::Unsupported,
                       model.clustering->describe() +
                           ": ONNX, SQL and Python exports hold centroids only, so that they "
                           "cannot hold these clusters. Write a model file (.wlm.json).");
    return format->content(model, table);
}

Result<void> exportModel(const model::SegmentationModel& model, const std::string& path,
                         const std::string& table)
{
    const auto content = modelContent(model, path, table);
    if (!content)
        return errorOf(content);
    return csv::writeAtomically(path, *content);
}

Result<void> decorateClusters(model::SegmentationModel& model, const ClusterTexts& names,
                              const ClusterTexts& colors)
{
    for (const auto& [cluster, name] : names) {
        if (!hasCluster(model, cluster))
            return failure(noSuchCluster(cluster, model));
        model.names[static_cast<std::size_t>(cluster)] = name;
    }
    for (const auto& [cluster, color] : colors) {
        if (!hasCluster(model, cluster))
            return failure(noSuchCluster(cluster, model));
        if (!color.empty() && !model::isColorText(color))
            return failure(ErrorCode::Usage,
                           "\"" + color + "\" is no colour; write it like #0066cc.");
        model.colors[static_cast<std::size_t>(cluster)] = color;
    }
    return {};
}

}  // namespace walletloupe::workflow
