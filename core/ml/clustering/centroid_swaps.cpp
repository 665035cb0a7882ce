#include "core/ml/clustering/centroid_swaps.h"

#include "core/ml/clustering/centroid_sums.h"
#include "core/ml/clustering/closest_squares.h"
#include "core/ml/clustering/concurrent_runs.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

namespace walletloupe::ml {
namespace {

/// Less is rounding, not progress.
constexpr double minGain = 1e-9;
/// Swaps that are tried side by side; fixed, so that the result is the same for any threads.
constexpr std::size_t swapsARound = 4;
/// Squared differences that the fruitless swaps at the end may cost, and most of these swaps.
constexpr double failedSwapWork = 2.2e8;
constexpr double maxFailedSwaps = 300.0;
/// Iterations of Lloyd after which a swap is judged.
constexpr int stepsOfTrial = 6;
/// What that costs, in looks at all rows.
constexpr double scansPerSwap = 8.0;

/// Every row's squared distance to its centroid, and what taking a centroid away would cost.
struct Assignment {
    std::vector<double> squares;  ///< n
    std::vector<double> losses;   ///< k: the rows of a cluster at their second best instead
    double inertia = 0.0;
};

Assignment assign(const Eigen::MatrixXd& points, const std::vector<double>& centroids,
                  const DistanceKernels& kernels, const Executor& executor)
{
    const auto rows = static_cast<std::size_t>(points.rows());
    const std::size_t clusters = centroids.size() / static_cast<std::size_t>(points.cols());
    const FixedChunks chunks(rows, rowsPerChunk);
    Assignment assignment{std::vector<double>(rows), std::vector<double>(clusters), 0.0};
    std::vector<std::vector<double>> losses(chunks.count(), std::vector<double>(clusters));
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range range = chunks.range(chunk);
        std::vector<NearestSquared> nearest(range.end - range.begin);
        kernels.nearest(viewOf(points), range.begin, range.end, {centroids.data(), clusters},
                        nearest.data());
        for (std::size_t i = 0; i < nearest.size(); ++i) {
            assignment.squares[range.begin + i] = nearest[i].best;
            losses[chunk][static_cast<std::size_t>(nearest[i].label)] +=
                nearest[i].second - nearest[i].best;
        }
    });
    for (const std::vector<double>& part : losses) {
        for (std::size_t cluster = 0; cluster < clusters; ++cluster)
            assignment.losses[cluster] += part[cluster];
    }
    assignment.inertia = std::accumulate(assignment.squares.begin(), assignment.squares.end(), 0.0);
    return assignment;
}

/// The centroid whose loss is the `rank`-th smallest.
std::size_t centroidToMove(const std::vector<double>& losses, std::size_t rank)
{
    std::vector<std::size_t> order(losses.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return losses[a] < losses[b]; });
    return order[rank % order.size()];
}

/// How many swaps in a row may bring nothing: many where they cost little. Depends on the
/// shapes alone, so that the result is the same on any machine.
std::size_t allowedFailures(const Eigen::MatrixXd& points, std::size_t clusters)
{
    const double look = static_cast<double>(points.size()) * static_cast<double>(clusters);
    const double affordable = std::min(failedSwapWork / (scansPerSwap * look), maxFailedSwaps);
    return std::max(swapsARound, static_cast<std::size_t>(affordable));
}

std::vector<double> withCentroidAt(std::vector<double> centroids, std::size_t cluster,
                                   const Eigen::MatrixXd& points, std::size_t row)
{
    const auto features = static_cast<std::size_t>(points.cols());
    for (std::size_t j = 0; j < features; ++j)
        centroids[cluster * features + j] =
            points(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(j));
    return centroids;
}

/// Makes the starts of swaps: the likeliest first, then ever more of the others, and every
/// other one of these moves two centroids.
class SwapProposer final {
public:
    SwapProposer(const Eigen::MatrixXd& points, Random& random, const Executor& executor)
        : m_points(points), m_random(random), m_executor(executor)
    {
    }

    /// Swaps start from here from now on.
    void restAt(const Assignment& assignment)
    {
        m_closest.emplace(m_points, m_executor, assignment.squares);
    }

    std::vector<std::vector<double>> propose(const std::vector<double>& centroids,
                                             const Assignment& assignment, std::size_t failures)
    {
        std::vector<std::vector<double>> starts;
        for (std::size_t i = 0; i < swapsARound; ++i)
            starts.push_back(proposeOne(centroids, assignment, *m_closest, failures + i));
        return starts;
    }

private:
    std::vector<double> proposeOne(const std::vector<double>& centroids,
                                   const Assignment& assignment, const ClosestSquares& closest,
                                   std::size_t failures)
    {
        const std::size_t clusters = assignment.losses.size();
        const std::size_t moved = centroidToMove(assignment.losses, failures);
        const std::size_t row =
            failures < clusters
                ? closest.drawBest(greedyCandidates(static_cast<int>(clusters)), m_random)
                : closest.draw(m_random);
        std::vector<double> start = withCentroidAt(centroids, moved, m_points, row);
        if (failures < clusters || failures % 2 == 0)
            return start;
        const auto other = static_cast<std::size_t>(m_random.below(clusters));
        return other == moved
                   ? start
                   : withCentroidAt(std::move(start), other, m_points, closest.draw(m_random));
    }

    const Eigen::MatrixXd& m_points;
    Random& m_random;
    Executor m_executor;
    std::optional<ClosestSquares> m_closest;
};

/// A start, and how good it is after the first steps of Lloyd.
struct Trial {
    std::vector<double> start;
    double inertia = 0.0;
};

/// What the trials of a run have in common.
struct Contest {
    double squares = 0.0;  ///< the sum of all squared values of the points
    double toBeat = 0.0;   ///< the inertia below which a swap is progress
    /// The inertias of the starts tried so far: the same ones are proposed now and then.
    std::map<std::vector<double>, double> known;
};

/// The start that is best after the first steps of Lloyd, of equal ones the first: a swap that
/// finds a better minimum shows it early (Fränti 2018). Where none is progress, any of them.
/// Nothing when cancelled.
std::optional<Trial> bestOf(const Eigen::MatrixXd& points, std::vector<std::vector<double>> starts,
                            const LloydOptions& options, Contest& contest,
                            const DistanceKernels& kernels, const Executor& executor)
{
    LloydOptions firstSteps = options;
    firstSteps.maxIter = std::min(stepsOfTrial, options.maxIter);
    std::vector<Trial> trials(starts.size());
    forEachRun(points, starts.size(), executor, [&](std::size_t i, const Executor& own) {
        if (const auto known = contest.known.find(starts[i]); known != contest.known.end()) {
            trials[i].inertia = known->second;
            return;
        }
        auto rest = tryLloyd(points, starts[i], firstSteps, contest.squares, kernels, own);
        if (!rest)
            return;
        // Few trials come near: only these are worth a look at every row.
        if (rest->inertia - rest->error < contest.toBeat)
            rest->inertia = assign(points, rest->centroids, kernels, own).inertia;
        trials[i].inertia = rest->inertia;
    });
    if (executor.cancelled())
        return std::nullopt;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        contest.known.emplace(starts[i], trials[i].inertia);
        trials[i].start = std::move(starts[i]);
    }
    return std::move(
        *std::min_element(trials.begin(), trials.end(),
                          [](const Trial& a, const Trial& b) { return a.inertia < b.inertia; }));
}

}  // namespace

std::optional<LloydResult> improveBySwaps(const Eigen::MatrixXd& points, LloydResult rest,
                                          const LloydOptions& options,
                                          const DistanceKernels& kernels, Random& random,
                                          const Executor& executor)
{
    const std::size_t clusters = rest.centroids.size() / static_cast<std::size_t>(points.cols());
    const std::size_t maxFailures = clusters > 1 ? allowedFailures(points, clusters) : 0;
    SwapProposer proposer(points, random, executor);
    Assignment assignment = assign(points, rest.centroids, kernels, executor);
    proposer.restAt(assignment);
    Contest contest{points.squaredNorm(), 0.0, {}};
    for (std::size_t failures = 0; failures < maxFailures;) {
        contest.toBeat = assignment.inertia * (1.0 - minGain);
        auto best = bestOf(points, proposer.propose(rest.centroids, assignment, failures), options,
                           contest, kernels, executor.part(0.0, 0.0));
        if (!best)
            return std::nullopt;
        if (best->inertia < contest.toBeat) {
            auto better =
                runLloyd(points, std::move(best->start), options, kernels, executor.part(0.0, 0.0));
            if (!better)
                return std::nullopt;
            rest = std::move(*better);
            assignment = assign(points, rest.centroids, kernels, executor);
            proposer.restAt(assignment);
            failures = 0;
        } else {
            failures += swapsARound;
        }
        executor.report(static_cast<double>(failures) / static_cast<double>(maxFailures));
    }
    return rest;
}

}  // namespace walletloupe::ml
