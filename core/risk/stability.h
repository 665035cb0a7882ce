#pragma once

#include "core/risk/category.h"

#include <array>
#include <vector>

namespace walletloupe::risk {

/// How far a score holds when the population and the seeds are drawn again.
struct Stability {
    double low = 0.0;   ///< 5th percentile of the scores
    double high = 0.0;  ///< 95th percentile
    double kept = 0.0;  ///< share of the runs that give the same category, 0..1
};

/// From the scores of one wallet in all runs (at least one); percentiles are interpolated
/// linearly between the order statistics, as numpy does.
Stability stabilityOf(std::vector<double> scores, Category category,
                      const std::array<double, 4>& bands);

}  // namespace walletloupe::risk
