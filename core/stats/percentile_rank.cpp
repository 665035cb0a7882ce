#include "core/stats/percentile_rank.h"

#include <algorithm>

namespace walletloupe::stats {

double percentileRank(std::span<const double> sorted, double value)
{
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), value);
    const auto below = static_cast<double>(first - sorted.begin());
    const auto equal = static_cast<double>(last - first);
    return (below + equal / 2.0) / static_cast<double>(sorted.size());
}

}  // namespace walletloupe::stats
