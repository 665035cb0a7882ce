#pragma once

#include <cstddef>
#include <span>

namespace walletloupe::stats {

/// The share of ascending, non-empty `sorted` that is at most `value`.
double shareUpTo(std::span<const double> sorted, double value);

/// The Population Stability Index of two distributions over the same bins (Siddiqi, Credit Risk
/// Scorecards, 2006): the sum of (a - e) ln(a / e), e of `expected` and a of `actual` shares. A
/// share below 0.0001 counts as that. Both have the same length.
double populationStabilityIndex(std::span<const double> expected, std::span<const double> actual);

/// The share of the values behind evenly spaced `percentiles`, ascending, at least two, that is at
/// most the one at `index`; of equal ones the last counts.
double shareUpToPercentile(std::span<const double> percentiles, std::size_t index);

/// The Kolmogorov-Smirnov distance of ascending, non-empty `sorted` from the distribution with
/// these `percentiles`: the largest distance of the two distribution functions at the percentiles.
double kolmogorovSmirnovDistance(std::span<const double> percentiles,
                                 std::span<const double> sorted);

}  // namespace walletloupe::stats
