#include "core/stats/distribution_distance.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::stats {
namespace {

constexpr double minShare = 1e-4;

}  // namespace

double shareUpTo(std::span<const double> sorted, double value)
{
    return static_cast<double>(std::upper_bound(sorted.begin(), sorted.end(), value) -
                               sorted.begin()) /
           static_cast<double>(sorted.size());
}

double populationStabilityIndex(std::span<const double> expected, std::span<const double> actual)
{
    double sum = 0.0;
    for (std::size_t bin = 0; bin < expected.size(); ++bin) {
        const double e = std::max(expected[bin], minShare);
        const double a = std::max(actual[bin], minShare);
        sum += (a - e) * std::log(a / e);
    }
    return sum;
}

double shareUpToPercentile(std::span<const double> percentiles, std::size_t index)
{
    const auto beyond =
        std::upper_bound(percentiles.begin(), percentiles.end(), percentiles[index]);
    return static_cast<double>(beyond - percentiles.begin() - 1) /
           static_cast<double>(percentiles.size() - 1);
}

double kolmogorovSmirnovDistance(std::span<const double> percentiles,
                                 std::span<const double> sorted)
{
    double largest = 0.0;
    for (std::size_t i = 0; i < percentiles.size(); ++i)
        largest = std::max(largest, std::abs(shareUpTo(sorted, percentiles[i]) -
                                             shareUpToPercentile(percentiles, i)));
    return largest;
}

}  // namespace walletloupe::stats
