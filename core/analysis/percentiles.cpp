#include "core/analysis/percentiles.h"

#include "core/ml/scaling/column_percentiles.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace walletloupe::analysis {

std::optional<std::vector<model::TrainingRange>> trainingRanges(const Eigen::MatrixXd& values,
                                                                unsigned threads,
                                                                const Progress& progress)
{
    auto percentiles = ml::columnPercentiles(values, threads, progress);
    if (!percentiles)
        return std::nullopt;
    std::vector<model::TrainingRange> ranges;
    for (std::vector<double>& marks : *percentiles) {
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

}  // namespace walletloupe::analysis
