#pragma once

#include <span>

namespace walletloupe::stats {

/// The percentile rank of `value` in ascending, non-empty `sorted`, 0..1: (number below + half of
/// the number equal) / n, so that ties get the middle of their ranks.
double percentileRank(std::span<const double> sorted, double value);

}  // namespace walletloupe::stats
