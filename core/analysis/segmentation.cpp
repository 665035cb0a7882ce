#include "core/analysis/segmentation.h"

#include "core/analysis/feature_units.h"
#include "core/analysis/left_out_rows.h"
#include "core/analysis/nearest_label.h"
#include "core/analysis/prepared_wallets.h"
#include "core/base/number_text.h"
#include "core/base/version.h"
#include "core/ml/clustering/distinct_rows.h"
#include "core/ml/clustering/kmeans.h"
#include "core/ml/clustering/row_order.h"
#include "core/ml/clustering/silhouette.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>

namespace walletloupe::analysis {
namespace {

/// The labels of the training rows, as predicting them gives them: in the table's order, with
/// distances summed in the order of the model's features.
Labelling labelTraining(PreparedWallets& prepared, const model::SegmentationModel& model,
                        const Executor& executor)
{
    ml::restoreColumns(prepared.scaled, prepared.columns);
    const std::vector<WalletLabel> labels = labelRows(prepared.scaled, model.centroids, executor);
    std::vector<std::uint32_t> order(prepared.rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return prepared.rows[a] < prepared.rows[b];
    });
    Labelling labelling;
    labelling.rows.reserve(order.size());
    labelling.labels.reserve(order.size());
    for (const std::uint32_t row : order) {
        labelling.rows.push_back(prepared.rows[row]);
        labelling.labels.push_back(labels[row]);
    }
    labelling.problems = std::move(prepared.problems);
    labelling.clusterNames = model.names;
    labelling.clusterColors = model.colors;
    return labelling;
}

std::vector<std::int64_t> countLabels(const std::vector<WalletLabel>& labels, std::size_t clusters)
{
    std::vector<std::int64_t> sizes(clusters);
    for (const WalletLabel& label : labels)
        ++sizes[static_cast<std::size_t>(label.cluster)];
    return sizes;
}

model::SegmentationModel makeModel(PreparedWallets& prepared, ml::KMeansResult& clusters,
                                   const SegmentOptions& options, const Origin& origin)
{
    model::SegmentationModel model;
    model.created = origin.date;
    model.programVersion = programVersion();
    model.features = prepared.features;
    for (std::size_t i = 0; i < prepared.features.size(); ++i)
        model.units.push_back(featureUnit(prepared.features[i], prepared.ranges[i].maximum));
    model.ranges = std::move(prepared.ranges);
    ml::restoreColumns(clusters.centroids, prepared.columns);
    model.originalCentroids = model::inOriginalUnits(clusters.centroids, prepared.scaler);
    model.scaler = std::move(prepared.scaler);
    model.centroids = std::move(clusters.centroids);
    model.names.resize(clusters.sizes.size());
    model.colors.resize(clusters.sizes.size());
    model.sizes = std::move(clusters.sizes);
    model.inertia = clusters.inertia;
    model.options = options.kMeans;
    model.trainingFile = origin.fileName;
    model.trainingSha256 = origin.sha256;
    model.trainingRows = prepared.rows.size();
    return model;
}

/// The silhouette where it is defined: at least two clusters, and not one a row.
Result<void> addSilhouette(Segmentation& result, const Eigen::MatrixXd& scaled,
                           const std::vector<std::int32_t>& labels, const Executor& executor)
{
    const int k = result.model.clusters();
    if (k < 2 || k >= scaled.rows()) {
        result.warnings.push_back("The silhouette is not defined for " +
                                  counted(static_cast<std::uint64_t>(k), "cluster", "clusters") +
                                  " of " + std::to_string(scaled.rows()) + " wallets.");
        return {};
    }
    ml::SilhouetteOptions options;
    options.seed = result.model.options.randomState;
    const auto silhouette = ml::silhouette(scaled, labels, k, options, executor);
    if (!silhouette)
        return failure(silhouette.error());
    result.model.silhouetteKnown = true;
    result.model.silhouette = silhouette->mean;
    result.silhouetteSampled = silhouette->sampled;
    result.silhouetteStandardError = silhouette->standardError;
    if (silhouette->sampled)
        result.warnings.push_back("The silhouette is the mean of a stratified sample of " +
                                  std::to_string(silhouette->rows.size()) +
                                  " wallets; its standard error is " +
                                  fixedText(silhouette->standardError, 4) + ".");
    return {};
}

/// k-means needs as many wallets that differ from one another as clusters.
Error tooFewWallets(const table::WalletTable& table, int k, int distinct,
                    const PreparedWallets& prepared)
{
    const Eigen::MatrixXd& points = prepared.scaled;
    return {ErrorCode::Unusable,
            table.source + ": k = " + std::to_string(k) +
                " needs at least as many usable wallets that differ from one another; of " +
                std::to_string(points.rows()) + " usable ones " + std::to_string(distinct) +
                " differ. Choose a smaller k, or more features." +
                leftOutRows(table, prepared.problems, prepared.rows.size())};
}

}  // namespace

Result<Segmentation> segmentWallets(const table::WalletTable& table, const SegmentOptions& options,
                                    const Origin& origin, const Executor& executor)
{
    auto prepared = prepareWallets(table, options, executor);
    if (!prepared)
        return failure(std::move(prepared.error()));
    const int k = options.kMeans.nClusters;
    const int distinct = ml::countDistinctRows(prepared->scaled, k, executor);
    if (distinct < k)
        return failure(tooFewWallets(table, k, distinct, *prepared));
    auto clusters =
        ml::kMeans(prepared->scaled, options.kMeans, executor.part(0.05, 0.7), distinct);
    if (!clusters)
        return failure(std::move(clusters.error()));

    Segmentation result;
    result.options = options;
    result.warnings = std::move(prepared->warnings);
    result.iterations = clusters->iterations;
    result.converged = clusters->converged;
    if (!clusters->converged)
        result.warnings.push_back("k-means stopped after " + std::to_string(clusters->iterations) +
                                  " iterations before it settled; raise the limit of iterations.");
    result.model = makeModel(*prepared, *clusters, options, origin);
    if (auto added =
            addSilhouette(result, prepared->scaled, clusters->labels, executor.part(0.7, 1.0));
        !added)
        return failure(std::move(added.error()));
    result.labelling = labelTraining(*prepared, result.model, executor);
    result.model.sizes = countLabels(result.labelling.labels, result.model.sizes.size());
    return result;
}

}  // namespace walletloupe::analysis
