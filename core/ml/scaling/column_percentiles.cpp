#include "core/ml/scaling/column_percentiles.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cstddef>

namespace walletloupe::ml {
namespace {

constexpr std::size_t percentileCount = 101;

std::vector<double> percentilesOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    std::vector<double> percentiles(percentileCount);
    const double last = static_cast<double>(values.size() - 1);
    for (std::size_t i = 0; i < percentileCount; ++i) {
        const double position = last * static_cast<double>(i) / 100.0;
        const auto below = static_cast<std::size_t>(position);
        const std::size_t above = std::min(below + 1, values.size() - 1);
        const double share = position - static_cast<double>(below);
        // Written so that equal neighbours give themselves and huge ones do not overflow.
        const double between = values[below] * (1.0 - share) + values[above] * share;
        percentiles[i] = std::clamp(between, values[below], values[above]);
    }
    return percentiles;
}

}  // namespace

std::optional<std::vector<std::vector<double>>> columnPercentiles(const Eigen::MatrixXd& values,
                                                                  unsigned threads,
                                                                  const Progress& progress)
{
    std::vector<std::vector<double>> percentiles(static_cast<std::size_t>(values.cols()));
    ThreadTeam team(threads);
    team.forEach(percentiles.size(), [&](std::size_t column) {
        if (progress.cancelled())
            return;
        const auto cells = values.col(static_cast<Eigen::Index>(column));
        percentiles[column] = percentilesOf(std::vector<double>(cells.begin(), cells.end()));
    });
    if (progress.cancelled())
        return std::nullopt;
    return percentiles;
}

}  // namespace walletloupe::ml
