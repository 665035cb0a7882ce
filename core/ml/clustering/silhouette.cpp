#include "core/ml/clustering/silhouette.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/ml/clustering/distance_kernels.h"
#include "core/ml/clustering/pair_rounds.h"
#include "core/ml/clustering/stratified_sample.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>

namespace walletloupe::ml {
namespace {

/// The points sorted by label, so that every cluster is one run of rows.
struct SortedPoints {
    Eigen::MatrixXd points;
    std::vector<std::size_t> positions;  ///< where each original row stands now
    std::vector<std::size_t> starts;     ///< k + 1 borders of the clusters
};

SortedPoints sortByLabel(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                         int clusters)
{
    SortedPoints sorted;
    sorted.starts.assign(static_cast<std::size_t>(clusters) + 1, 0);
    for (const std::int32_t label : labels)
        ++sorted.starts[static_cast<std::size_t>(label) + 1];
    std::partial_sum(sorted.starts.begin(), sorted.starts.end(), sorted.starts.begin());
    std::vector<std::size_t> next(sorted.starts.begin(), sorted.starts.end() - 1);
    sorted.positions.resize(labels.size());
    for (std::size_t row = 0; row < labels.size(); ++row)
        sorted.positions[row] = next[static_cast<std::size_t>(labels[row])]++;
    sorted.points.resize(points.rows(), points.cols());
    for (Eigen::Index column = 0; column < points.cols(); ++column) {
        for (std::size_t row = 0; row < labels.size(); ++row)
            sorted.points(static_cast<Eigen::Index>(sorted.positions[row]), column) =
                points(static_cast<Eigen::Index>(row), column);
    }
    return sorted;
}

/// The score of a row of cluster `own`; `sum(cluster)` is the sum of its distances to a cluster.
template <typename Sum>
double silhouetteOf(const Sum& sum, const std::vector<std::size_t>& starts, std::size_t own)
{
    const auto size = [&](std::size_t cluster) { return starts[cluster + 1] - starts[cluster]; };
    if (size(own) < 2)
        return 0.0;
    const double inside = sum(own) / static_cast<double>(size(own) - 1);
    double outside = std::numeric_limits<double>::infinity();
    for (std::size_t cluster = 0; cluster + 1 < starts.size(); ++cluster) {
        if (cluster != own && size(cluster) > 0)
            outside = std::min(outside, sum(cluster) / static_cast<double>(size(cluster)));
    }
    const double larger = std::max(inside, outside);
    return larger > 0.0 ? (outside - inside) / larger : 0.0;
}

/// Sums of distances of every row to every cluster; each pair of rows is measured once.
class AllSums final {
public:
    AllSums(const SortedPoints& sorted, unsigned threads, const Progress& progress)
        : m_view(viewOf(sorted.points))
        , m_starts(sorted.starts)
        , m_rows(sorted.positions.size())
        , m_sums(m_rows * (m_starts.size() - 1))
    {
        ThreadTeam team(threads);
        forEachPairOfBlocks(m_rows, team, progress,
                            [this](const Range& a, const Range& b) { addBlocks(a, b); });
    }

    double sum(std::size_t position, std::size_t cluster) const
    {
        return m_sums[cluster * m_rows + position];
    }

private:
    Range within(const Range& block, std::size_t cluster) const
    {
        return {std::max(block.begin, m_starts[cluster]),
                std::min(block.end, m_starts[cluster + 1])};
    }

    std::size_t clusterOf(std::size_t position) const
    {
        return static_cast<std::size_t>(
            std::upper_bound(m_starts.begin(), m_starts.end(), position) - m_starts.begin() - 1);
    }

    void addBlocks(const Range& a, const Range& b)
    {
        const std::size_t last = clusterOf(b.end - 1);
        for (std::size_t inA = clusterOf(a.begin); inA <= clusterOf(a.end - 1); ++inA) {
            const bool same = a.begin == b.begin;
            if (same)
                addWithin(within(a, inA), inA);
            for (std::size_t inB = same ? inA + 1 : clusterOf(b.begin); inB <= last; ++inB)
                addPair(within(a, inA), inA, within(b, inB), inB);
        }
    }

    void addPair(const Range& a, std::size_t clusterOfA, const Range& b, std::size_t clusterOfB)
    {
        if (a.begin < a.end && b.begin < b.end)
            bestKernels().pairSums(m_view, a, b, &m_sums[clusterOfB * m_rows + a.begin],
                                   &m_sums[clusterOfA * m_rows + b.begin]);
    }

    /// The rows of one cluster in one block, halved until a few are left.
    void addWithin(const Range& rows, std::size_t cluster)
    {
        constexpr std::size_t few = 8;
        if (rows.begin + few < rows.end) {
            const std::size_t middle = rows.begin + (rows.end - rows.begin) / 2;
            addWithin({rows.begin, middle}, cluster);
            addWithin({middle, rows.end}, cluster);
            addPair({rows.begin, middle}, cluster, {middle, rows.end}, cluster);
            return;
        }
        for (std::size_t row = rows.begin + 1; row < rows.end; ++row)
            addPair({rows.begin, row}, cluster, {row, row + 1}, cluster);
    }

    PointsView m_view;
    const std::vector<std::size_t>& m_starts;
    std::size_t m_rows;
    std::vector<double> m_sums;  ///< k x n, cluster by cluster
};

std::vector<double> scoreAll(const SortedPoints& sorted, const std::vector<std::int32_t>& labels,
                             unsigned threads, const Progress& progress)
{
    const AllSums sums(sorted, threads, progress);
    std::vector<double> values(labels.size());
    for (std::size_t row = 0; row < labels.size() && !progress.cancelled(); ++row)
        values[row] = silhouetteOf(
            [&](std::size_t cluster) { return sums.sum(sorted.positions[row], cluster); },
            sorted.starts, static_cast<std::size_t>(labels[row]));
    return values;
}

/// Scores `rows` (original indices) against all points; empty when cancelled.
std::vector<double> scoreRows(const SortedPoints& sorted, const std::vector<std::int32_t>& labels,
                              const std::vector<std::size_t>& rows, unsigned threads,
                              const Progress& progress)
{
    constexpr std::size_t rowsAtOnce = 16;
    const FixedChunks chunks(rows.size(), rowsAtOnce);
    const PointsView view = viewOf(sorted.points);
    const std::size_t clusters = sorted.starts.size() - 1;
    std::vector<double> values(rows.size());
    std::atomic<std::size_t> done{0};
    ThreadTeam team(threads);
    team.forEach(chunks.count(), [&](std::size_t chunk) {
        if (progress.cancelled())
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
            values[range.begin + i] = silhouetteOf(
                [&](std::size_t cluster) { return sums[cluster * rowsAtOnce + i]; }, sorted.starts,
                static_cast<std::size_t>(labels[rows[range.begin + i]]));
        progress.report(static_cast<double>(++done) / static_cast<double>(chunks.count()));
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

}  // namespace

Result<Silhouette> silhouette(const Eigen::MatrixXd& points,
                              const std::vector<std::int32_t>& labels, int nClusters,
                              const SilhouetteOptions& options, const Progress& progress)
{
    if (auto checked = checkLabels(points, labels, nClusters); !checked)
        return failure(std::move(checked.error()));
    const SortedPoints sorted = sortByLabel(points, labels, nClusters);
    Silhouette result;
    result.sampled = labels.size() > options.exactLimit;
    if (result.sampled) {
        Random random(options.seed);
        result.rows = stratifiedSample(labels, nClusters, options.sampleSize, random);
        result.values = scoreRows(sorted, labels, result.rows, options.threads, progress);
        const SampleMean mean = stratifiedMean(labels, nClusters, result.rows, result.values);
        result.mean = mean.value;
        result.standardError = mean.standardError;
    } else {
        result.values = scoreAll(sorted, labels, options.threads, progress);
        result.mean = std::accumulate(result.values.begin(), result.values.end(), 0.0) /
                      static_cast<double>(labels.size());
    }
    if (progress.cancelled())
        return cancelledFailure();
    return result;
}

}  // namespace walletloupe::ml
