#include "core/stats/quantile.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <numeric>

namespace walletloupe::stats {
namespace {

/// Two neighbouring order statistics and the part of the way between them.
struct Neighbours {
    double lower = 0.0;
    double upper = 0.0;
    double part = 0.0;
};

Neighbours neighboursAt(std::span<const double> sorted, double share)
{
    const double position = static_cast<double>(sorted.size() - 1) * share;
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return {sorted[below], sorted[above], position - static_cast<double>(below)};
}

}  // namespace

double interpolate(double lower, double upper, double part)
{
    return std::clamp(lower * (1.0 - part) + upper * part, lower, upper);
}

double quantile(std::span<const double> sorted, double share)
{
    const Neighbours at = neighboursAt(sorted, share);
    return interpolate(at.lower, at.upper, at.part);
}

double quantileByDifference(std::span<const double> sorted, double share)
{
    const Neighbours at = neighboursAt(sorted, share);
    return at.lower + at.part * (at.upper - at.lower);
}

double upperMedian(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double median(std::vector<double>& values)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double upper = upperMedian(values);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    return values.size() % 2 == 1 ? upper
                                  : std::midpoint(*std::max_element(values.begin(), middle), upper);
}

double finiteMedian(std::span<const double> values)
{
    std::vector<double> finite;
    std::copy_if(values.begin(), values.end(), std::back_inserter(finite),
                 [](double value) { return std::isfinite(value); });
    return median(finite);
}

}  // namespace walletloupe::stats
