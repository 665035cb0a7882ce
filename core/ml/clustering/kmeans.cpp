#include "core/ml/clustering/kmeans.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/ml/clustering/canonical.h"
#include "core/ml/clustering/centroid_swaps.h"
#include "core/ml/clustering/lloyd.h"
#include "core/ml/clustering/seeding.h"

#include <algorithm>
#include <atomic>
#include <string>

namespace walletloupe::ml {
namespace {

/// Below this many numbers several starts run side by side, above it one start uses all threads.
constexpr Eigen::Index smallMatrix = 400'000;

struct Start {
    LloydResult lloyd;
    CanonicalClusters clusters;
};

Result<void> checkOptions(const Eigen::MatrixXd& points, const KMeansOptions& options)
{
    const auto refuse = [](const std::string& what) { return failure(ErrorCode::Usage, what); };
    if (points.rows() == 0 || points.cols() == 0)
        return refuse("There is no row to cluster.");
    if (!points.allFinite())
        return refuse("Clustering needs finite numbers; there is a NaN or an infinite one.");
    if (options.nClusters < 1)
        return refuse("The number of clusters must be at least 1, not " +
                      std::to_string(options.nClusters) + ".");
    if (options.nClusters > points.rows())
        return refuse("k = " + std::to_string(options.nClusters) +
                      " needs at least as many usable wallets; there are " +
                      std::to_string(points.rows()) + ".");
    if (options.nInit < 1 || options.maxIter < 1 || !(options.tol >= 0.0))
        return refuse("Starts and iterations must be at least 1, and the tolerance not negative.");
    return {};
}

/// Whether at least `wanted` rows differ from one another; looks no further than it must.
bool hasDistinctRows(const Eigen::MatrixXd& points, int wanted)
{
    std::vector<Eigen::Index> distinct;
    for (Eigen::Index row = 0; row < points.rows() && static_cast<int>(distinct.size()) < wanted;
         ++row) {
        const bool known = std::any_of(distinct.begin(), distinct.end(), [&](Eigen::Index other) {
            return points.row(other) == points.row(row);
        });
        if (!known)
            distinct.push_back(row);
    }
    return static_cast<int>(distinct.size()) == wanted;
}

double meanVariance(const Eigen::MatrixXd& points)
{
    const double n = static_cast<double>(points.rows());
    double total = 0.0;
    for (Eigen::Index column = 0; column < points.cols(); ++column) {
        double mean = 0.0;
        for (const double value : points.col(column))
            mean += value / n;
        for (const double value : points.col(column))
            total += (value - mean) * (value - mean) / n;
    }
    return total / static_cast<double>(points.cols());
}

std::optional<Start> runFrom(const Eigen::MatrixXd& points, std::vector<double> start,
                             const LloydOptions& options, ThreadTeam& team,
                             const Progress& progress)
{
    auto lloyd = runLloyd(points, std::move(start), options, bestKernels(), team, progress);
    if (!lloyd)
        return std::nullopt;
    CanonicalClusters clusters = canonicalClusters(points, lloyd->centroids, bestKernels(), team);
    return Start{std::move(*lloyd), std::move(clusters)};
}

std::optional<Start> runSeeded(const Eigen::MatrixXd& points, const KMeansOptions& options,
                               const LloydOptions& lloyd, std::uint64_t start, ThreadTeam& team,
                               const Progress& progress)
{
    Random random = Random::forStream(options.randomState, start);
    const auto rows = seedRows(points, options.nClusters, options.init, random, team, progress);
    if (!rows)
        return std::nullopt;
    std::vector<double> centroids;
    for (const std::size_t row : *rows) {
        for (Eigen::Index column = 0; column < points.cols(); ++column)
            centroids.push_back(points(static_cast<Eigen::Index>(row), column));
    }
    return runFrom(points, std::move(centroids), lloyd, team, progress);
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

using Starts = std::vector<std::optional<Start>>;

/// All starts; each writes its own slot, so their order of execution does not matter.
Starts runStarts(const Eigen::MatrixXd& points, const KMeansOptions& options,
                 const LloydOptions& lloyd, const Progress& progress)
{
    const auto count = static_cast<std::size_t>(options.nInit);
    const bool sideBySide = points.size() < smallMatrix;
    ThreadTeam outer(sideBySide ? options.threads : 1);
    Starts starts(count);
    std::atomic<std::size_t> done{0};
    const auto run = [&](std::size_t start, ThreadTeam& team, const Progress& part) {
        if (!progress.cancelled())
            starts[start] = runSeeded(points, options, lloyd, start, team, part);
        progress.report(static_cast<double>(++done) / static_cast<double>(count));
    };
    if (sideBySide) {
        outer.forEach(count, [&](std::size_t start) {
            ThreadTeam alone(1);
            run(start, alone, Progress(progress).part(0.0, 0.0));
        });
        return starts;
    }
    ThreadTeam team(options.threads);
    for (std::size_t start = 0; start < count; ++start) {
        const double total = static_cast<double>(count);
        run(start, team,
            progress.part(static_cast<double>(start) / total,
                          static_cast<double>(start + 1) / total));
        // Only the best so far is kept: a start holds a label a row.
        if (start > 0 && starts[start] && starts[0] &&
            starts[start]->clusters.inertia < starts[0]->clusters.inertia)
            starts[0].swap(starts[start]);
        if (start > 0)
            starts[start].reset();
    }
    starts.resize(1);
    return starts;
}

/// The best start, led out of its local minimum where that is possible.
std::optional<Start> improve(const Eigen::MatrixXd& points, Start start,
                             const KMeansOptions& options, const LloydOptions& lloyd,
                             const Progress& progress)
{
    ThreadTeam team(options.threads);
    Random random =
        Random::forStream(options.randomState, static_cast<std::uint64_t>(options.nInit));
    auto improved = improveBySwaps(points, std::move(start.lloyd), lloyd, bestKernels(), random,
                                   team, progress.part(0.0, 0.0));
    if (!improved)
        return std::nullopt;
    progress.report(1.0);
    CanonicalClusters clusters =
        canonicalClusters(points, improved->centroids, bestKernels(), team);
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
                            const Progress& progress)
{
    if (auto checked = checkOptions(points, options); !checked)
        return failure(std::move(checked.error()));
    if (!hasDistinctRows(points, options.nClusters))
        return failure(ErrorCode::Usage,
                       "k = " + std::to_string(options.nClusters) +
                           " needs as many wallets that differ from one another; there are fewer.");
    const LloydOptions lloyd{options.maxIter, options.tol * meanVariance(points)};
    Starts starts = runStarts(points, options, lloyd, progress.part(0.0, 0.8));
    if (progress.cancelled())
        return cancelledFailure();
    const auto best = std::min_element(
        starts.begin(), starts.end(),
        [](const auto& a, const auto& b) { return a->clusters.inertia < b->clusters.inertia; });
    if (options.nInit == 1)
        return toResult(std::move(**best), points.cols());
    auto improved = improve(points, std::move(**best), options, lloyd, progress.part(0.8, 1.0));
    if (!improved)
        return cancelledFailure();
    return toResult(std::move(*improved), points.cols());
}

Result<KMeansResult> kMeansFrom(const Eigen::MatrixXd& points, const Eigen::MatrixXd& start,
                                const KMeansOptions& options, const Progress& progress)
{
    KMeansOptions checkedOptions = options;
    checkedOptions.nClusters = static_cast<int>(start.rows());
    if (auto checked = checkOptions(points, checkedOptions); !checked)
        return failure(std::move(checked.error()));
    if (start.cols() != points.cols())
        return failure(ErrorCode::Usage,
                       "The start centroids must have as many features as the points.");
    ThreadTeam team(options.threads);
    const LloydOptions lloyd{options.maxIter, options.tol * meanVariance(points)};
    auto result = runFrom(points, rowByRow(start), lloyd, team, progress);
    if (!result)
        return cancelledFailure();
    return toResult(std::move(*result), points.cols());
}

}  // namespace walletloupe::ml
