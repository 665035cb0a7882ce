#include "core/analysis/silhouette_blades.h"

#include "core/ml/clustering/silhouette.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace walletloupe::analysis {
namespace {

std::vector<std::int32_t> clustersOf(const Labelling& labelling)
{
    std::vector<std::int32_t> clusters;
    clusters.reserve(labelling.labels.size());
    for (const WalletLabel& label : labelling.labels)
        clusters.push_back(label.cluster);
    return clusters;
}

/// At least two clusters that are used, and not one a wallet.
bool isDefined(const std::vector<SilhouetteBlade>& blades, std::size_t wallets)
{
    const auto used = static_cast<std::size_t>(std::count_if(
        blades.begin(), blades.end(), [](const auto& blade) { return blade.size > 0; }));
    return used >= 2 && used < wallets;
}

/// The values of one cluster that `members` name, as a blade.
void fillBlade(SilhouetteBlade& blade, std::vector<std::size_t>& members,
               const ml::Silhouette& silhouette, const Labelling& labelling)
{
    const std::vector<double>& values = silhouette.values;
    std::stable_sort(members.begin(), members.end(),
                     [&](std::size_t a, std::size_t b) { return values[a] > values[b]; });
    for (const std::size_t i : members) {
        blade.values.push_back(values[i]);
        blade.rows.push_back(labelling.rows[silhouette.sampled ? silhouette.rows[i] : i]);
        blade.belowZero += values[i] < 0.0 ? 1 : 0;
    }
    const double sum = std::accumulate(blade.values.begin(), blade.values.end(), 0.0);
    blade.mean = blade.values.empty() ? std::numeric_limits<double>::quiet_NaN()
                                      : sum / static_cast<double>(blade.values.size());
}

void fillBlades(SilhouetteBlades& result, const ml::Silhouette& silhouette,
                const std::vector<std::int32_t>& clusters, const Labelling& labelling)
{
    std::vector<std::vector<std::size_t>> members(result.blades.size());
    for (std::size_t i = 0; i < silhouette.values.size(); ++i) {
        const std::size_t label = silhouette.sampled ? silhouette.rows[i] : i;
        members[static_cast<std::size_t>(clusters[label])].push_back(i);
    }
    for (std::size_t cluster = 0; cluster < members.size(); ++cluster)
        fillBlade(result.blades[cluster], members[cluster], silhouette, labelling);
    result.isKnown = true;
    result.mean = silhouette.mean;
    result.sampled = silhouette.sampled;
    result.standardError = silhouette.standardError;
}

}  // namespace

Result<SilhouetteBlades> silhouetteBlades(const model::SegmentationModel& model,
                                          const std::vector<LabelledColumn>& columns,
                                          const Labelling& labelling, unsigned threads,
                                          const Progress& progress)
{
    SilhouetteBlades result;
    result.blades.resize(static_cast<std::size_t>(model.clusters()));
    const std::vector<std::int32_t> clusters = clustersOf(labelling);
    for (const std::int32_t cluster : clusters)
        ++result.blades[static_cast<std::size_t>(cluster)].size;
    if (!isDefined(result.blades, clusters.size()))
        return result;
    auto values = labelledValues(columns, labelling, threads, progress);
    if (!values)
        return failure(std::move(values.error()));
    if (auto scaled = ml::applyScaler(model.scaler, *values, model.features, progress); !scaled)
        return failure(std::move(scaled.error()));
    ml::SilhouetteOptions options;
    options.seed = model.options.randomState;
    options.threads = threads;
    const auto silhouette = ml::silhouette(*values, clusters, model.clusters(), options, progress);
    if (!silhouette)
        return failure(silhouette.error());
    fillBlades(result, *silhouette, clusters, labelling);
    return result;
}

}  // namespace walletloupe::analysis
