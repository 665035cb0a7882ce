#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace walletloupe::stats {

/// A column is constant when its range is at most so many units in the last place of its largest
/// magnitude: such differences are noise of the computation that wrote it.
inline constexpr double constantUlps = 16.0;

/// Whether finite values from `smallest` to `largest` are one value but for rounding.
inline bool isConstantRange(double smallest, double largest)
{
    const double magnitude = std::max(std::abs(smallest), std::abs(largest));
    return largest - smallest <= constantUlps * std::numeric_limits<double>::epsilon() * magnitude;
}

}  // namespace walletloupe::stats
