#include "core/analysis/segmentation/cluster_map.h"

#include "core/analysis/segmentation/kept_rows.h"
#include "core/csv/writing/csv_writer.h"
#include "core/ml/scaling/scaler.h"
#include "core/wallets/feature_selection.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace walletloupe::analysis {
namespace {

/// The labelled rows; those of a fit that filled gaps are filled the same way.
Result<wallets::FeatureMatrix> labelledRows(const wallets::WalletTable& table,
                                            const std::vector<std::string>& features,
                                            const Labelling& labelling)
{
    auto selected = wallets::selectFeatures(table, features);
    const bool hasAll = selected && std::includes(selected->rows.begin(), selected->rows.end(),
                                                  labelling.rows.begin(), labelling.rows.end());
    if (!hasAll)
        selected = wallets::selectFeatures(table, features, wallets::MissingPolicy::FillMedian);
    if (selected)
        keepOnly(*selected, labelling.rows);
    return selected;
}

MapPoint pointOf(const Eigen::VectorXd& projected)
{
    return {projected[0], projected[1]};
}

void addTo(MapPoint& least, MapPoint& most, const MapPoint& point)
{
    least = {std::min(least.x, point.x), std::min(least.y, point.y)};
    most = {std::max(most.x, point.x), std::max(most.y, point.y)};
}

void place(ClusterMap& map, const Eigen::MatrixXd& projected)
{
    map.points.reserve(static_cast<std::size_t>(projected.rows()));
    for (Eigen::Index row = 0; row < projected.rows(); ++row)
        map.points.push_back({projected(row, 0), projected(row, 1)});
    const Eigen::MatrixXd& centroids = map.model->centers();
    for (Eigen::Index cluster = 0; cluster < centroids.rows(); ++cluster)
        map.centroids.push_back(pointOf(map.pca.project(centroids.row(cluster).transpose())));
    map.least = map.most = map.points.front();
    for (const MapPoint& point : map.points)
        addTo(map.least, map.most, point);
    for (const MapPoint& point : map.centroids)
        addTo(map.least, map.most, point);
}

}  // namespace

std::optional<MapPoint> ClusterMap::place(const std::vector<double>& values) const
{
    const ml::Scaler& scaler = model->scaler;
    if (values.size() != model->features.size())
        return std::nullopt;
    Eigen::VectorXd scaled(static_cast<Eigen::Index>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]) || !scaler.accepts(values[i]))
            return std::nullopt;
        scaled[static_cast<Eigen::Index>(i)] = scaler.scaled(i, values[i]);
    }
    return pointOf(pca.project(scaled));
}

std::vector<std::string> ClusterMap::strongest(int axis, std::size_t count) const
{
    std::vector<std::size_t> features(model->features.size());
    std::iota(features.begin(), features.end(), std::size_t{0});
    const auto weight = [this, axis](std::size_t feature) {
        return std::abs(pca.loadings(axis, static_cast<Eigen::Index>(feature)));
    };
    std::stable_sort(features.begin(), features.end(),
                     [&](std::size_t a, std::size_t b) { return weight(a) > weight(b); });
    constexpr double noWeight = 1e-9;
    std::vector<std::string> names;
    for (const std::size_t feature : features) {
        if (names.size() < count && weight(feature) > noWeight)
            names.push_back(model->features[feature]);
    }
    return names;
}

Result<ClusterMap> mapClusters(const wallets::WalletTable& table,
                               std::shared_ptr<const model::SegmentationModel> model,
                               const Labelling& labelling, const Executor& executor)
{
    auto selected = labelledRows(table, model->features, labelling);
    if (!selected)
        return errorOf(selected);
    Eigen::MatrixXd& values = selected->values;
    if (auto scaled = ml::applyScaler(model->scaler, values, model->features, executor); !scaled)
        return errorOf(scaled);
    auto pca = ml::fitPca(values, 2, executor.part(0.3, 0.8));
    if (!pca)
        return cancelledFailure();
    const auto projected = ml::projectRows(*pca, values, executor.part(0.8, 1.0));
    if (!projected)
        return cancelledFailure();
    ClusterMap map;
    map.model = std::move(model);
    map.pca = std::move(*pca);
    place(map, *projected);
    return map;
}

std::string mapCsv(const wallets::WalletTable& table, const Labelling& labelling,
                   const ClusterMap& map)
{
    csv::CsvWriter csv;
    csv.text("wallet").text("cluster").text("pc1").text("pc2");
    csv.endRow();
    for (std::size_t i = 0; i < labelling.rows.size(); ++i) {
        csv.text(table.wallets[labelling.rows[i]]).integer(labelling.labels[i].cluster);
        csv.number(map.points[i].x).number(map.points[i].y);
        csv.endRow();
    }
    return csv.str();
}

}  // namespace walletloupe::analysis
