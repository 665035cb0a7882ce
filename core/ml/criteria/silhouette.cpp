#include "core/ml/criteria/silhouette.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/ml/criteria/points_by_label.h"
#include "core/ml/criteria/sorted_distances.h"
#include "core/ml/criteria/stratified_sample.h"
#include "core/ml/kernels/distance_kernels.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>

namespace walletloupe::ml {
namespace {

/// The score of a row of cluster `own`; `sum(cluster)` is the sum of its distances to a cluster.
template <typename Sum>
double silhouetteOf(const Sum& sum, const std::vector<std::size_t>& sizes, std::size_t own)
{
    if (sizes[own] < 2)
        return 0.0;
    const double inside = sum(own) / static_cast<double>(sizes[own] - 1);
    double outside = std::numeric_limits<double>::infinity();
    for (std::size_t cluster = 0; cluster < sizes.size(); ++cluster) {
        if (cluster != own && sizes[cluster] > 0)
            outside = std::min(outside, sum(cluster) / static_cast<double>(sizes[cluster]));
    }
    const double larger = std::max(inside, outside);
    return larger > 0.0 ? (outside - inside) / larger : 0.0;
}

std::vector<std::size_t> sizesOf(const ClusterLabels& labelling)
{
    std::vector<std::size_t> sizes(static_cast<std::size_t>(labelling.clusters));
    for (const std::int32_t label : *labelling.labels)
        ++sizes[static_cast<std::size_t>(label)];
    return sizes;
}

/// Scores `rows` (original indices) against all points; empty when cancelled.
std::vector<double> scoreRows(const PointsByLabel& sorted, const ClusterLabels& labelling,
                              const std::vector<std::size_t>& rows, const Executor& executor)
{
    constexpr std::size_t rowsAtOnce = 16;
    const FixedChunks chunks(rows.size(), rowsAtOnce);
    const PointsView view = viewOf(sorted.points);
    const std::vector<std::size_t> sizes = sizesOf(labelling);
    const std::vector<std::int32_t>& labels = *labelling.labels;
    const std::size_t clusters = sizes.size();
    std::vector<double> values(rows.size());
    std::atomic<std::size_t> done{0};
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        if (executor.cancelled())
            return;
        const Range range = chunks.range(chunk);
        std::vector<double> sums(clusters * rowsAtOnce);
        std::vector<std::size_t> positions;
        for (std::size_t i = range.begin; i < range.end; ++i)
            positions.push_back(sorted.positions[rows[i]]);
        for (std::size_t cluster = 0; cluster < clusters; ++cluster)
            bestKernels().distanceSums(view, positions.data(), positions.size(),
                                       sorted.starts[cluster], sorted.starts[cluster + 1],
                                       &sums[cluster * rowsAtOnce]);
        for (std::size_t i = 0; i < positions.size(); ++i)
            values[range.begin + i] =
                silhouetteOf([&](std::size_t cluster) { return sums[cluster * rowsAtOnce + i]; },
                             sizes, static_cast<std::size_t>(labels[rows[range.begin + i]]));
        executor.report(static_cast<double>(++done) / static_cast<double>(chunks.count()));
    });
    return values;
}

Result<void> checkLabels(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                         int clusters)
{
    if (labels.size() != static_cast<std::size_t>(points.rows()))
        return failure(ErrorCode::Usage, "The silhouette needs one label a row.");
    std::vector<bool> seen(static_cast<std::size_t>(std::max(clusters, 0)), false);
    for (const std::int32_t label : labels) {
        if (label < 0 || label >= clusters)
            return failure(ErrorCode::Usage, "A label lies outside 0 to k - 1.");
        seen[static_cast<std::size_t>(label)] = true;
    }
    const auto used = static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
    if (used < 2 || used >= labels.size())
        return failure(ErrorCode::Usage,
                       "The silhouette is defined for 2 to n - 1 clusters, not for " +
                           std::to_string(used) + " of " + std::to_string(labels.size()) +
                           " rows.");
    return {};
}

/// `sum(row, cluster)` is the sum of a row's distances to a cluster.
template <typename Sum>
Silhouette scoreEvery(const ClusterLabels& labelling, const Sum& sum, const Progress& progress)
{
    Silhouette result;
    const std::vector<std::int32_t>& labels = *labelling.labels;
    const std::vector<std::size_t> sizes = sizesOf(labelling);
    for (std::size_t row = 0; row < labels.size() && !progress.cancelled(); ++row)
        result.values.push_back(silhouetteOf([&](std::size_t cluster) { return sum(row, cluster); },
                                             sizes, static_cast<std::size_t>(labels[row])));
    result.mean = std::accumulate(result.values.begin(), result.values.end(), 0.0) /
                  static_cast<double>(labels.size());
    return result;
}

/// The silhouettes of every row, all labellings by the same distances.
std::vector<Silhouette> scoreTogether(const Eigen::MatrixXd& points,
                                      const std::vector<ClusterLabels>& labellings,
                                      const Executor& executor)
{
    const ClusterDistances distances(points, labellings, executor);
    std::vector<Silhouette> results(labellings.size());
    executor.forEach(results.size(), [&](std::size_t i) {
        results[i] = scoreEvery(
            labellings[i],
            [&](std::size_t row, std::size_t cluster) { return distances.sum(i, row, cluster); },
            executor);
    });
    return results;
}

Silhouette scoreAlone(const Eigen::MatrixXd& points, const ClusterLabels& labelling,
                      const SilhouetteOptions&, const Executor& executor)
{
    const PointsByLabel sorted(points, *labelling.labels, labelling.clusters);
    const SortedDistances distances(sorted, executor);
    return scoreEvery(
        labelling,
        [&](std::size_t row, std::size_t cluster) { return distances.sum(row, cluster); },
        executor);
}

Silhouette scoreSample(const Eigen::MatrixXd& points, const ClusterLabels& labelling,
                       const SilhouetteOptions& options, const Executor& executor)
{
    const std::vector<std::int32_t>& labels = *labelling.labels;
    Silhouette result;
    result.sampled = true;
    Random random(options.seed);
    result.rows = stratifiedSample(labels, labelling.clusters, options.sampleSize, random);
    result.values = scoreRows(PointsByLabel(points, labels, labelling.clusters), labelling,
                              result.rows, executor);
    const SampleMean mean = stratifiedMean(labels, labelling.clusters, result.rows, result.values);
    result.mean = mean.value;
    result.standardError = mean.standardError;
    return result;
}

/// Larger ones are not looked at together: their distances are better summed one labelling at a
/// time. The rows alone decide, so that a silhouette has the same bits alone and in company.
bool areLookedAtTogether(const Eigen::MatrixXd& points)
{
    constexpr Eigen::Index maxRows = 10'000;
    return points.rows() <= maxRows;
}

std::vector<Silhouette> scoreOneByOne(const Eigen::MatrixXd& points,
                                      const std::vector<ClusterLabels>& labellings,
                                      const SilhouetteOptions& options, const Executor& executor)
{
    const bool isSampled = static_cast<std::size_t>(points.rows()) > options.exactLimit;
    const auto score = isSampled ? scoreSample : scoreAlone;
    std::vector<Silhouette> results;
    const double total = static_cast<double>(labellings.size());
    for (std::size_t i = 0; i < labellings.size(); ++i)
        results.push_back(score(
            points, labellings[i], options,
            executor.part(static_cast<double>(i) / total, static_cast<double>(i + 1) / total)));
    return results;
}

}  // namespace

Result<std::vector<Silhouette>> silhouettes(const Eigen::MatrixXd& points,
                                            const std::vector<ClusterLabels>& labellings,
                                            const SilhouetteOptions& options,
                                            const Executor& executor)
{
    for (const ClusterLabels& labelling : labellings) {
        if (auto checked = checkLabels(points, *labelling.labels, labelling.clusters); !checked)
            return errorOf(checked);
    }
    const bool isSampled = static_cast<std::size_t>(points.rows()) > options.exactLimit;
    std::vector<Silhouette> results = !isSampled && areLookedAtTogether(points)
                                          ? scoreTogether(points, labellings, executor)
                                          : scoreOneByOne(points, labellings, options, executor);
    if (executor.cancelled())
        return cancelledFailure();
    return results;
}

Result<Silhouette> silhouette(const Eigen::MatrixXd& points,
                              const std::vector<std::int32_t>& labels, int nClusters,
                              const SilhouetteOptions& options, const Executor& executor)
{
    auto results = silhouettes(points, {{&labels, nClusters}}, options, executor);
    if (!results)
        return errorOf(results);
    return std::move(results->front());
}

}  // namespace walletloupe::ml
