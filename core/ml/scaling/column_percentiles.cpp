#include "core/ml/scaling/column_percentiles.h"

#include "core/stats/quantile.h"

#include <algorithm>
#include <cstddef>
#include <span>

namespace walletloupe::ml {
namespace {

/// Brings the values at `ranks` (ascending) to where sorting would put them: by the middle rank,
/// then both sides of it. Meaningless when cancelled.
void selectRanks(std::vector<double>& values, std::size_t begin, std::size_t end,
                 std::span<const std::size_t> ranks, const Progress& progress)
{
    if (ranks.empty() || progress.cancelled())
        return;
    const std::size_t middle = ranks.size() / 2;
    const auto at = [&](std::size_t index) {
        return values.begin() + static_cast<std::ptrdiff_t>(index);
    };
    std::nth_element(at(begin), at(ranks[middle]), at(end));
    selectRanks(values, begin, ranks[middle], ranks.first(middle), progress);
    selectRanks(values, ranks[middle] + 1, end, ranks.subspan(middle + 1), progress);
}

std::vector<double> percentilesOf(std::vector<double> values, const Progress& progress)
{
    const double last = static_cast<double>(values.size() - 1);
    const auto positionOf = [last](std::size_t i) { return last * static_cast<double>(i) / 100.0; };
    std::vector<std::size_t> ranks;
    for (std::size_t i = 0; i < percentileCount; ++i) {
        const auto below = static_cast<std::size_t>(positionOf(i));
        ranks.insert(ranks.end(), {below, std::min(below + 1, values.size() - 1)});
    }
    std::sort(ranks.begin(), ranks.end());
    ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
    selectRanks(values, 0, values.size(), ranks, progress);
    std::vector<double> percentiles(percentileCount);
    for (std::size_t i = 0; i < percentileCount; ++i) {
        const double position = positionOf(i);
        const auto below = static_cast<std::size_t>(position);
        const std::size_t above = std::min(below + 1, values.size() - 1);
        const double part = position - static_cast<double>(below);
        percentiles[i] =
            progress.cancelled() ? 0.0 : stats::interpolate(values[below], values[above], part);
        // Rounding may put a value one ulp below the one before when neighbours are close.
        if (i > 0)
            percentiles[i] = std::max(percentiles[i], percentiles[i - 1]);
    }
    return percentiles;
}

}  // namespace

std::optional<std::vector<std::vector<double>>> columnPercentiles(const Eigen::MatrixXd& values,
                                                                  const Executor& executor)
{
    std::vector<std::vector<double>> percentiles(static_cast<std::size_t>(values.cols()));
    executor.forEach(percentiles.size(), [&](std::size_t column) {
        if (executor.cancelled())
            return;
        const auto cells = values.col(static_cast<Eigen::Index>(column));
        percentiles[column] =
            percentilesOf(std::vector<double>(cells.begin(), cells.end()), executor);
    });
    if (executor.cancelled())
        return std::nullopt;
    return percentiles;
}

}  // namespace walletloupe::ml
