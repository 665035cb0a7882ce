#include "core/ml/clustering/kmeans.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/ml/clustering/canonical.h"
#include "core/ml/clustering/centroid_sums.h"
#include "core/ml/clustering/centroid_swaps.h"
#include "core/ml/clustering/concurrent_runs.h"
#include "core/ml/clustering/distinct_rows.h"
#include "core/ml/clustering/lloyd.h"
#include "core/ml/clustering/seeding.h"
#include "core/ml/kernels/packed_points.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <string>

namespace walletloupe::ml {
namespace {

struct Start {
    LloydResult lloyd;
    CanonicalClusters clusters;
};

/// Sums `value(row, column)` over each column, chunk by chunk in a fixed order.
template <typename Value>
std::vector<double> columnSums(const Eigen::MatrixXd& points, const Executor& executor,
                               const Value& value)
{
    const auto features = static_cast<std::size_t>(points.cols());
    const FixedChunks chunks(static_cast<std::size_t>(points.rows()), rowsPerChunk);
    std::vector<double> parts(chunks.count() * features);
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range rows = chunks.range(chunk);
        for (std::size_t column = 0; column < features; ++column) {
            const double* values = points.col(static_cast<Eigen::Index>(column)).data();
            double sum = 0.0;
            for (std::size_t row = rows.begin; row < rows.end; ++row)
                sum += value(values[row], column);
            parts[chunk * features + column] = sum;
        }
    });
    std::vector<double> sums(features);
    for (std::size_t i = 0; i < parts.size(); ++i)
        sums[i % features] += parts[i];
    return sums;
}

bool allFinite(const Eigen::MatrixXd& points, const Executor& executor)
{
    // A finite number times zero is zero; the sum of all of them shows any other.
    const std::vector<double> sums =
        columnSums(points, executor, [](double value, std::size_t) { return value * 0.0; });
    return std::accumulate(sums.begin(), sums.end(), 0.0) == 0.0;
}

Result<void> checkOptions(const Eigen::MatrixXd& points, const KMeansOptions& options,
                          const Executor& executor)
{
    const auto refuse = [](const std::string& what) { return failure(ErrorCode::Usage, what); };
    if (points.rows() == 0 || points.cols() == 0)
        return refuse("There is no row to cluster.");
    if (!allFinite(points, executor))
        return refuse("Clustering needs finite numbers; there is a NaN or an infinite one.");
    if (options.nClusters < 1)
        return refuse("The number of clusters must be at least 1, not " +
                      std::to_string(options.nClusters) + ".");
    if (options.nClusters > points.rows())
        return refuse("k = " + std::to_string(options.nClusters) +
                      " needs at least as many rows; there are " + std::to_string(points.rows()) +
                      ".");
    if (options.nInit < 1 || options.maxIter < 1 || !(options.tol >= 0.0))
        return refuse("Starts and iterations must be at least 1, and the tolerance not negative.");
    return {};
}

double meanVariance(const Eigen::MatrixXd& points, const Executor& executor)
{
    const double n = static_cast<double>(points.rows());
    std::vector<double> means =
        columnSums(points, executor, [n](double value, std::size_t) { return value / n; });
    const std::vector<double> variances =
        columnSums(points, executor, [&](double value, std::size_t column) {
            return (value - means[column]) * (value - means[column]) / n;
        });
    return std::accumulate(variances.begin(), variances.end(), 0.0) /
           static_cast<double>(points.cols());
}

std::optional<Start> runFrom(const Eigen::MatrixXd& points, std::vector<double> start,
                             const LloydOptions& options, const Executor& executor)
{
    auto lloyd = runLloyd(points, std::move(start), options, bestKernels(), executor);
    if (!lloyd)
        return std::nullopt;
    CanonicalClusters clusters =
        canonicalClusters(points, lloyd->centroids, bestKernels(), executor);
    return Start{std::move(*lloyd), std::move(clusters)};
}

std::optional<Start> runSeeded(const Eigen::MatrixXd& points, const KMeansOptions& options,
                               const LloydOptions& lloyd, std::uint64_t start,
                               const Executor& executor)
{
    Random random = Random::forStream(options.randomState, start);
    const auto rows = seedRows(points, options.nClusters, options.init, random, executor);
    if (!rows)
        return std::nullopt;
    std::vector<double> centroids;
    for (const std::size_t row : *rows) {
        for (Eigen::Index column = 0; column < points.cols(); ++column)
            centroids.push_back(points(static_cast<Eigen::Index>(row), column));
    }
    return runFrom(points, std::move(centroids), lloyd, executor);
}

KMeansResult toResult(Start start, Eigen::Index features)
{
    KMeansResult result;
    result.labels = std::move(start.clusters.labels);
    result.centroids = asMatrix(start.clusters.centroids, features);
    result.sizes = std::move(start.clusters.sizes);
    result.inertia = start.clusters.inertia;
    result.iterations = start.lloyd.iterations;
    result.converged = start.lloyd.converged;
    result.moves = std::move(start.lloyd.moves);
    return result;
}

/// Starts between which the better are kept: a start holds a label a row, so that not all of
/// them may wait for the end.
constexpr std::size_t maxConcurrentRestarts = 64;

/// The start with the lowest inertia, of equal ones the earliest. Nothing when cancelled.
std::optional<Start> bestRestart(const Eigen::MatrixXd& points, const KMeansOptions& options,
                                 const LloydOptions& lloyd, const Executor& executor)
{
    const auto count = static_cast<std::size_t>(options.nInit);
    const double total = static_cast<double>(count);
    const std::size_t round = runsConcurrently(points) ? maxConcurrentRestarts : 1;
    std::optional<Start> best;
    std::atomic<std::size_t> done{0};
    for (std::size_t first = 0; first < count; first += round) {
        std::vector<std::optional<Start>> restarts(std::min(round, count - first));
        const double begin = static_cast<double>(first) / total;
        const Executor part =
            round == 1 ? executor.part(begin, begin + 1.0 / total) : executor.part(0.0, 0.0);
        forEachRun(points, restarts.size(), part, [&](std::size_t i, const Executor& own) {
            if (executor.cancelled())
                return;
            restarts[i] = runSeeded(points, options, lloyd, first + i, own);
            executor.report(static_cast<double>(++done) / total);
        });
        if (executor.cancelled())
            return std::nullopt;
        for (std::optional<Start>& start : restarts) {
            if (!best || start->clusters.inertia < best->clusters.inertia)
                best.swap(start);
        }
    }
    return best;
}

/// The best start, led out of its local minimum where that is possible.
std::optional<Start> improve(const Eigen::MatrixXd& points, Start start,
                             const KMeansOptions& options, const LloydOptions& lloyd,
                             const Executor& executor)
{
    Random random =
        Random::forStream(options.randomState, static_cast<std::uint64_t>(options.nInit));
    auto improved =
        improveBySwaps(points, std::move(start.lloyd), lloyd, bestKernels(), random, executor);
    if (!improved)
        return std::nullopt;
    CanonicalClusters clusters =
        canonicalClusters(points, improved->centroids, bestKernels(), executor);
    return Start{std::move(*improved), std::move(clusters)};
}

}  // namespace

std::string_view initName(KMeansInit init)
{
    return init == KMeansInit::Random ? "random" : "k-means++";
}

std::optional<KMeansInit> initFromName(std::string_view name)
{
    if (name == "k-means++")
        return KMeansInit::KMeansPlusPlus;
    return name == "random" ? std::optional<KMeansInit>(KMeansInit::Random) : std::nullopt;
}

Result<KMeansResult> kMeans(const Eigen::MatrixXd& points, const KMeansOptions& options,
                            const Executor& executor, std::optional<int> distinctRows)
{
    if (auto checked = checkOptions(points, options, executor); !checked)
        return errorOf(checked);
    if (!distinctRows)
        distinctRows = countDistinctRows(points, options.nClusters, executor);
    if (*distinctRows < options.nClusters)
        return failure(ErrorCode::Usage,
                       "k = " + std::to_string(options.nClusters) +
                           " needs as many rows that differ from one another; there are " +
                           std::to_string(*distinctRows) + ".");
    std::optional<PackedPoints> packed;
    if (runsConcurrently(points))
        packed.emplace(points);
    const LloydOptions lloyd{options.maxIter, options.tol * meanVariance(points, executor),
                             packed ? &*packed : nullptr};
    auto best = bestRestart(points, options, lloyd, executor.part(0.0, 0.8));
    if (best && options.nInit > 1)
        best = improve(points, std::move(*best), options, lloyd, executor.part(0.8, 1.0));
    if (!best)
        return cancelledFailure();
    return toResult(std::move(*best), points.cols());
}

Result<KMeansResult> kMeansFrom(const Eigen::MatrixXd& points, const Eigen::MatrixXd& start,
                                const KMeansOptions& options, const Executor& executor)
{
    KMeansOptions checkedOptions = options;
    checkedOptions.nClusters = static_cast<int>(start.rows());
    if (auto checked = checkOptions(points, checkedOptions, executor); !checked)
        return errorOf(checked);
    if (start.cols() != points.cols())
        return failure(ErrorCode::Usage,
                       "The start centroids must have as many features as the points.");
    const LloydOptions lloyd{options.maxIter, options.tol * meanVariance(points, executor),
                             nullptr};
    auto result = runFrom(points, rowByRow(start), lloyd, executor);
    if (!result)
        return cancelledFailure();
    return toResult(std::move(*result), points.cols());
}

}  // namespace walletloupe::ml
