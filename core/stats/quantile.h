#pragma once

#include <span>
#include <vector>

namespace walletloupe::stats {

/// The value at `part`, 0..1, of the way from `lower` to `upper` (lower <= upper), weighted so that
/// equal ends give themselves and huge ones do not overflow; never outside of them.
double interpolate(double lower, double upper, double part);

/// The `share` quantile, 0..1, of ascending, non-empty `sorted`: linear interpolation between the
/// order statistics (type 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996;
/// numpy's default), by `interpolate`.
double quantile(std::span<const double> sorted, double share);

/// The same quantile as lower + part * (upper - lower). It differs from `quantile` in the last bit
/// now and then; intervals of resamples are written out in full and keep this rounding.
double quantileByDifference(std::span<const double> sorted, double share);

/// The median, of an even number the mean of the middle two; NaN where there are no `values`.
/// Reorders them. They must not hold NaN.
double median(std::vector<double>& values);

/// The value that is in the middle when sorted, of an even number the upper one of the two: always
/// one of `values`, which must not be empty. Reorders them. They must not hold NaN.
double upperMedian(std::vector<double>& values);

/// The median of those of `values` that are finite; NaN where none is.
double finiteMedian(std::span<const double> values);

}  // namespace walletloupe::stats
