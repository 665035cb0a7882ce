#include "core/analysis/segmentation/segmentation.h"

#include "core/analysis/segmentation/feature_units.h"
#include "core/analysis/segmentation/left_out_rows.h"
#include "core/analysis/segmentation/prepared_wallets.h"
#include "core/base/version.h"
#include "core/messages/common_messages.h"
#include "core/messages/segmentation_messages.h"
#include "core/ml/clustering/distinct_rows.h"
#include "core/ml/criteria/row_order.h"
#include "core/ml/criteria/silhouette.h"

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
    const model::Placement placement = model.clustering->place(prepared.scaled, executor);
    std::vector<std::uint32_t> order(prepared.rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return prepared.rows[a] < prepared.rows[b];
    });
    Labelling labelling;
    labelling.rows.reserve(order.size());
    labelling.labels.reserve(order.size());
    labelling.memberships.resize(placement.memberships.rows(), placement.memberships.cols());
    for (const std::uint32_t row : order) {
        if (labelling.memberships.size() > 0)
            labelling.memberships.row(static_cast<Eigen::Index>(labelling.rows.size())) =
                placement.memberships.row(row);
        labelling.rows.push_back(prepared.rows[row]);
        labelling.labels.push_back(placement.places[row]);
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

Result<model::SegmentationModel> makeModel(PreparedWallets& prepared, model::ClusterFit& fit,
                                           const SegmentOptions& options, const Origin& origin)
{
    auto clusters = fit.clusters->withRestoredColumns(prepared.columns);
    if (!clusters)
        return errorOf(clusters);
    model::SegmentationModel model;
    model.created = origin.date;
    model.programVersion = programVersion();
    model.features = prepared.features;
    for (std::size_t i = 0; i < prepared.features.size(); ++i)
        model.units.push_back(featureUnit(prepared.features[i], prepared.ranges[i].maximum));
    model.ranges = std::move(prepared.ranges);
    model.clustering = std::move(*clusters);
    model.originalCentroids = model::inOriginalUnits(model.centers(), prepared.scaler);
    model.scaler = std::move(prepared.scaler);
    model.names.resize(fit.sizes.size());
    model.colors.resize(fit.sizes.size());
    model.sizes = fit.sizes;
    model.inertia = fit.inertia;
    model.options = options.kMeans;
    model.trainingFile = origin.fileName;
    model.trainingSha256 = origin.sha256;
    model.trainingRows = prepared.rows.size();
    return model;
}

/// The silhouette where it is defined: at least two clusters, and not one a row.
Result<void> addSilhouette(Segmentation& result, const Eigen::MatrixXd& scaled,
                           const model::ClusterFit& fit, const Executor& executor)
{
    const int k = fit.occupied();
    if (k < 2 || k >= scaled.rows()) {
        result.warnings.push_back(messages::silhouetteUndefined(k, scaled.rows()));
        return {};
    }
    ml::SilhouetteOptions options;
    options.seed = result.model.options.randomState;
    const auto silhouette = ml::silhouette(scaled, fit.labels, k, options, executor);
    if (!silhouette)
        return errorOf(silhouette);
    result.model.silhouetteKnown = true;
    result.model.silhouette = silhouette->mean;
    result.silhouetteSampled = silhouette->sampled;
    result.silhouetteStandardError = silhouette->standardError;
    if (silhouette->sampled)
        result.warnings.push_back(messages::silhouetteSampled(
            static_cast<std::int64_t>(silhouette->rows.size()), silhouette->standardError));
    return {};
}

/// What to know about a fit that did not end as it should.
void addFitWarnings(Segmentation& result, const model::ClusterFit& fit,
                    const model::ClusterMethod& method)
{
    if (!fit.converged)
        result.warnings.push_back(
            messages::iterationLimit(std::string(method.title()), fit.iterations));
    const int empty = static_cast<int>(fit.sizes.size()) - fit.occupied();
    if (empty > 0)
        result.warnings.push_back(messages::emptyClusters(empty));
}

/// The features as a database calls their columns; empty where that is what they are called here.
std::vector<std::string> headersOf(const wallets::WalletTable& table,
                                   const std::vector<std::string>& features)
{
    std::vector<std::string> headers = features;
    for (std::string& header : headers) {
        for (const wallets::NumericColumn& column : table.columns) {
            if (column.name == header && !column.nameWithBlanks.empty()) {
                header = column.nameWithBlanks;
                break;
            }
        }
    }
    return headers == features ? std::vector<std::string>() : headers;
}

/// k-means needs as many wallets that differ from one another as clusters.
Error tooFewWallets(const wallets::WalletTable& table, int k, int distinct,
                    const PreparedWallets& prepared)
{
    const Eigen::MatrixXd& points = prepared.scaled;
    std::vector<Message> parts = leftOutRows(table, prepared.problems, prepared.rows.size());
    parts.insert(parts.begin(), messages::tooFewForK(k, points.rows(), distinct));
    return {
        ErrorCode::Unusable, {}, messages::several(std::move(parts)).at({.file = table.source})};
}

}  // namespace

Result<Segmentation> segmentWallets(const wallets::WalletTable& table,
                                    const SegmentOptions& options, const Origin& origin,
                                    const Executor& executor)
{
    const auto method = model::methodOf(options.method);
    if (!method)
        return errorOf(method);
    auto prepared = prepareWallets(table, options, executor);
    if (!prepared)
        return errorOf(prepared);
    const int k = options.kMeans.nClusters;
    const int distinct = ml::countDistinctRows(prepared->scaled, k, executor);
    if (distinct < k)
        return failure(tooFewWallets(table, k, distinct, *prepared));
    auto fit = (*method)->fit(prepared->scaled, options.kMeans, options.method, distinct,
                              executor.part(0.05, 0.7));
    if (!fit)
        return errorOf(fit);

    Segmentation result;
    result.options = options;
    result.warnings = std::move(prepared->warnings);
    result.iterations = fit->iterations;
    result.converged = fit->converged;
    result.criteria = fit->criteria;
    addFitWarnings(result, *fit, **method);
    auto model = makeModel(*prepared, *fit, options, origin);
    if (!model)
        return errorOf(model);
    result.model = std::move(*model);
    result.model.headers = headersOf(table, result.model.features);
    if (auto added = addSilhouette(result, prepared->scaled, *fit, executor.part(0.7, 1.0)); !added)
        return errorOf(added);
    result.labelling = labelTraining(*prepared, result.model, executor);
    result.model.sizes = countLabels(result.labelling.labels, result.model.sizes.size());
    return result;
}

}  // namespace walletloupe::analysis
