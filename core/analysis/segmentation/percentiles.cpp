#include "core/analysis/segmentation/percentiles.h"

#include "core/ml/scaling/column_percentiles.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace walletloupe::analysis {

std::optional<std::vector<model::TrainingRange>> trainingRanges(const Eigen::MatrixXd& values,
                                                                const Executor& executor)
{
    auto percentiles = ml::columnPercentiles(values, executor);
    if (!percentiles)
        return std::nullopt;
    std::vector<model::TrainingRange> ranges;
    for (std::vector<double>& marks : *percentiles) {
        // Between two values that hardly differ rounding may step back.
        for (std::size_t i = 1; i < marks.size(); ++i)
            marks[i] = std::max(marks[i], marks[i - 1]);
        const double smallest = marks.front();
        const double largest = marks.back();
        ranges.push_back({smallest, largest, std::move(marks)});
    }
    return ranges;
}

double percentileOf(double value, const model::TrainingRange& range)
{
    const std::vector<double>& marks = range.percentiles;
    if (value < marks.front())
        return 0.0;
    if (value > marks.back())
        return 100.0;
    const auto [first, beyond] = std::equal_range(marks.begin(), marks.end(), value);
    const auto low = static_cast<double>(first - marks.begin());
    if (first != beyond)
        return (low + static_cast<double>(beyond - marks.begin() - 1)) / 2.0;
    const double left = *(first - 1);
    return low - 1.0 + (value - left) / (*first - left);
}

double valueAtPercentile(double percentile, const std::vector<double>& percentiles)
{
    const double place = std::clamp(percentile, 0.0, 100.0);
    const auto below = std::min(static_cast<std::size_t>(place), percentiles.size() - 2);
    const double share = place - static_cast<double>(below);
    if (share == 0.0 || percentiles[below] == percentiles[below + 1])
        return percentiles[below];
    if (share == 1.0)
        return percentiles[below + 1];
    const double value = percentiles[below] * (1.0 - share) + percentiles[below + 1] * share;
    if (std::all_of(percentiles.begin(), percentiles.end(),
                    [](double mark) { return mark == std::floor(mark); }))
        return std::round(value);
    if (value == 0.0)
        return value;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) - 5.0);
    const double rounded = std::round(value / unit) * unit;
    return std::clamp(std::isfinite(rounded) ? rounded : value, percentiles[below],
                      percentiles[below + 1]);
}

}  // namespace walletloupe::analysis
