#include "core/ml/clustering/seeding.h"

#include "core/ml/clustering/closest_squares.h"

#include <algorithm>

namespace walletloupe::ml {
namespace {

std::optional<std::vector<std::size_t>> plusPlusRows(const Eigen::MatrixXd& points, int clusters,
                                                     Random& random, const Executor& executor)
{
    const int candidates = greedyCandidates(clusters);
    ClosestSquares closest(points, executor);
    std::vector<std::size_t> rows{
        static_cast<std::size_t>(random.below(static_cast<std::uint64_t>(points.rows())))};
    closest.addCentre(rows.front());
    while (rows.size() < static_cast<std::size_t>(clusters)) {
        if (executor.cancelled())
            return std::nullopt;
        rows.push_back(closest.drawBest(candidates, random));
        closest.addCentre(rows.back());
    }
    return rows;
}

/// Floyd's sampling without replacement, in the order drawn.
std::vector<std::size_t> randomRows(std::size_t total, int clusters, Random& random)
{
    std::vector<std::size_t> rows;
    for (std::size_t bound = total - static_cast<std::size_t>(clusters) + 1; bound <= total;
         ++bound) {
        const auto row = static_cast<std::size_t>(random.below(bound));
        const bool taken = std::find(rows.begin(), rows.end(), row) != rows.end();
        rows.push_back(taken ? bound - 1 : row);
    }
    return rows;
}

}  // namespace

std::optional<std::vector<std::size_t>> seedRows(const Eigen::MatrixXd& points, int clusters,
                                                 KMeansInit init, Random& random,
                                                 const Executor& executor)
{
    if (init == KMeansInit::Random)
        return randomRows(static_cast<std::size_t>(points.rows()), clusters, random);
    return plusPlusRows(points, clusters, random, executor);
}

}  // namespace walletloupe::ml
