#include "core/analysis/percentiles.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::analysis {
namespace {

constexpr std::size_t percentileCount = 101;

model::TrainingRange columnRange(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    model::TrainingRange range{values.front(), values.back(), std::vector<double>(percentileCount)};
    const double last = static_cast<double>(values.size() - 1);
    for (std::size_t i = 0; i < percentileCount; ++i) {
        const double position = last * static_cast<double>(i) / 100.0;
        const auto below = static_cast<std::size_t>(position);
        const std::size_t above = std::min(below + 1, values.size() - 1);
        const double share = position - static_cast<double>(below);
        // Written so that equal neighbours give themselves and huge ones do not overflow.
        range.percentiles[i] = values[below] * (1.0 - share) + values[above] * share;
        range.percentiles[i] = std::clamp(range.percentiles[i], values[below], values[above]);
    }
    return range;
}

}  // namespace

std::vector<model::TrainingRange> trainingRanges(const Eigen::MatrixXd& values, unsigned threads)
{
    const auto columns = static_cast<std::size_t>(values.cols());
    std::vector<model::TrainingRange> ranges(columns);
    ThreadTeam team(threads);
    team.forEach(columns, [&](std::size_t column) {
        const auto cells = values.col(static_cast<Eigen::Index>(column));
        ranges[column] = columnRange(std::vector<double>(cells.begin(), cells.end()));
    });
    return ranges;
}

double percentileOf(double value, const model::TrainingRange& range)
{
    const std::vector<double>& marks = range.percentiles;
    if (value < range.minimum)
        return 0.0;
    if (value > range.maximum)
        return 100.0;
    const auto [first, beyond] = std::equal_range(marks.begin(), marks.end(), value);
    const auto low = static_cast<double>(first - marks.begin());
    if (first != beyond)
        return (low + static_cast<double>(beyond - marks.begin() - 1)) / 2.0;
    const double left = *(first - 1);
    return low - 1.0 + (value - left) / (*first - left);
}

}  // namespace walletloupe::analysis
