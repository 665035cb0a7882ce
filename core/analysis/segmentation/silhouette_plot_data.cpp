#include "core/analysis/segmentation/silhouette_plot_data.h"

#include "core/analysis/segmentation/prepared_wallets.h"
#include "core/ml/criteria/row_order.h"
#include "core/ml/criteria/silhouette.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace walletloupe::analysis {
namespace {

/// The labelled wallets as a fit sees them: in an order that the file has no part in.
struct ScaledWallets {
    Eigen::MatrixXd points;
    std::vector<std::int32_t> clusters;
    std::vector<std::size_t> rows;  ///< of the table
};

Result<ScaledWallets> scaleWallets(const model::SegmentationModel& model,
                                   const std::vector<LabelledColumn>& columns,
                                   const Labelling& labelling, const Executor& executor)
{
    auto values = labelledValues(columns, labelling, executor);
    if (!values)
        return errorOf(values);
    const std::vector<Eigen::Index> features = columnsByMeaning(model.features);
    const auto order = ml::rowOrder(*values, features, executor);
    if (!order)
        return cancelledFailure();
    ml::reorderRows(*values, *order, executor);
    if (auto scaled = ml::applyScaler(model.scaler, *values, model.features, executor); !scaled)
        return errorOf(scaled);
    ml::reorderColumns(*values, features);
    ScaledWallets wallets{std::move(*values), {}, {}};
    for (const std::uint32_t i : *order) {
        wallets.clusters.push_back(labelling.labels[i].cluster);
        wallets.rows.push_back(labelling.rows[i]);
    }
    return wallets;
}

/// At least two clusters that are used, and not one a wallet.
bool isDefined(const std::vector<ClusterSilhouette>& clusterBands, std::size_t wallets)
{
    const auto used = static_cast<std::size_t>(
        std::count_if(clusterBands.begin(), clusterBands.end(),
                      [](const auto& clusterBand) { return clusterBand.size > 0; }));
    return used >= 2 && used < wallets;
}

/// The values of one cluster that `members` name, as a blade.
void fillClusterBand(ClusterSilhouette& clusterBand, std::vector<std::size_t>& members,
                     const ml::Silhouette& silhouette, const ScaledWallets& wallets)
{
    const std::vector<double>& values = silhouette.values;
    std::stable_sort(members.begin(), members.end(),
                     [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    for (const std::size_t i : members) {
        clusterBand.values.push_back(values[i]);
        clusterBand.rows.push_back(wallets.rows[silhouette.sampled ? silhouette.rows[i] : i]);
        clusterBand.belowZero += values[i] < 0.0 ? 1 : 0;
    }
    const double sum = std::accumulate(clusterBand.values.begin(), clusterBand.values.end(), 0.0);
    clusterBand.mean = clusterBand.values.empty()
                           ? std::numeric_limits<double>::quiet_NaN()
                           : sum / static_cast<double>(clusterBand.values.size());
}

void fillClusterBands(SilhouettePlotData& result, const ml::Silhouette& silhouette,
                      const ScaledWallets& wallets)
{
    std::vector<std::vector<std::size_t>> members(result.clusterBands.size());
    for (std::size_t i = 0; i < silhouette.values.size(); ++i) {
        const std::size_t wallet = silhouette.sampled ? silhouette.rows[i] : i;
        members[static_cast<std::size_t>(wallets.clusters[wallet])].push_back(i);
    }
    for (std::size_t cluster = 0; cluster < members.size(); ++cluster)
        fillClusterBand(result.clusterBands[cluster], members[cluster], silhouette, wallets);
    result.isKnown = true;
    result.mean = silhouette.mean;
    result.sampled = silhouette.sampled;
    result.standardError = silhouette.standardError;
}

}  // namespace

Result<SilhouettePlotData> silhouettePlotData(const model::SegmentationModel& model,
                                              const std::vector<LabelledColumn>& columns,
                                              const Labelling& labelling, const Executor& executor)
{
    SilhouettePlotData result;
    result.clusterBands.resize(static_cast<std::size_t>(model.clusters()));
    for (const WalletLabel& label : labelling.labels)
        ++result.clusterBands[static_cast<std::size_t>(label.cluster)].size;
    if (!isDefined(result.clusterBands, labelling.labels.size()))
        return result;
    const auto wallets = scaleWallets(model, columns, labelling, executor);
    if (!wallets)
        return errorOf(wallets);
    ml::SilhouetteOptions options;
    options.seed = model.options.randomState;
    const auto silhouette =
        ml::silhouette(wallets->points, wallets->clusters, model.clusters(), options, executor);
    if (!silhouette)
        return errorOf(silhouette);
    fillClusterBands(result, *silhouette, *wallets);
    return result;
}

}  // namespace walletloupe::analysis
