#include "core/ml/clustering/centroid_swaps.h"

#include "core/ml/clustering/centroid_sums.h"
#include "core/ml/clustering/closest_squares.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace walletloupe::ml {
namespace {

/// Less is rounding, not progress.
constexpr double leastGain = 1e-9;
/// Squared differences that the fruitless swaps at the end may cost, and most of these swaps.
constexpr double fruitlessWork = 5e8;
constexpr double mostFruitless = 40.0;
/// What running Lloyd after a swap costs, in looks at all rows.
constexpr double looksASwap = 12.0;

/// Every row's squared distance to its centroid, and what taking a centroid away would cost.
struct Assignment {
    std::vector<double> squares;  ///< n
    std::vector<double> losses;   ///< k: the rows of a cluster at their second best instead
    double inertia = 0.0;
};

Assignment assign(const Eigen::MatrixXd& points, const std::vector<double>& centroids,
                  const DistanceKernels& kernels, ThreadTeam& team)
{
    const auto rows = static_cast<std::size_t>(points.rows());
    const std::size_t clusters = centroids.size() / static_cast<std::size_t>(points.cols());
    const FixedChunks chunks(rows, rowsPerChunk);
    Assignment assignment{std::vector<double>(rows), std::vector<double>(clusters), 0.0};
    std::vector<std::vector<double>> losses(chunks.count(), std::vector<double>(clusters));
    team.forEach(chunks.count(), [&](std::size_t chunk) {
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
    const double affordable = std::min(fruitlessWork / (looksASwap * look), mostFruitless);
    return std::max(clusters, static_cast<std::size_t>(affordable));
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

}  // namespace

std::optional<LloydResult> improveBySwaps(const Eigen::MatrixXd& points, LloydResult rest,
                                          const LloydOptions& options,
                                          const DistanceKernels& kernels, Random& random,
                                          ThreadTeam& team, const Progress& progress)
{
    const std::size_t clusters = rest.centroids.size() / static_cast<std::size_t>(points.cols());
    const int candidates = greedyCandidates(static_cast<int>(clusters));
    Assignment assignment = assign(points, rest.centroids, kernels, team);
    const std::size_t mostFailures = clusters > 1 ? allowedFailures(points, clusters) : 0;
    for (std::size_t failures = 0; failures < mostFailures;) {
        // The likeliest swaps first, then ever more of the others.
        const ClosestSquares closest(points, team, assignment.squares);
        const std::size_t row =
            failures < clusters ? closest.drawBest(candidates, random) : closest.draw(random);
        const std::size_t moved = centroidToMove(assignment.losses, failures);
        auto swapped = runLloyd(points, withCentroidAt(rest.centroids, moved, points, row), options,
                                kernels, team, progress);
        if (!swapped)
            return std::nullopt;
        Assignment swappedAssignment = assign(points, swapped->centroids, kernels, team);
        if (swappedAssignment.inertia < assignment.inertia * (1.0 - leastGain)) {
            rest = std::move(*swapped);
            assignment = std::move(swappedAssignment);
            failures = 0;
        } else {
            ++failures;
        }
    }
    return rest;
}

}  // namespace walletloupe::ml
