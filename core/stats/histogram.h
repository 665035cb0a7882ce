#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace walletloupe::stats {

/// Counts in bins between `low` and `high`; every bin has its lower edge, the last has both.
struct Histogram {
    bool isLog = false;  ///< equal widths of log1p(x), not of x
    double low = 0.0;    ///< smallest value, in original units
    double high = 0.0;   ///< largest value
    std::vector<std::int64_t> counts;

    bool operator==(const Histogram&) const = default;

    /// Lower edge of a bin in original units; `high` for the bin beyond the last.
    double edge(std::size_t bin) const;
};

/// Equal widths between the smallest and the largest of ascending, finite `sorted`; one bin when
/// they are the same, none when there is no value.
Histogram linearHistogram(std::span<const double> sorted, std::size_t bins);

/// The same with equal widths of log1p(x); nothing when a value is negative.
std::optional<Histogram> logHistogram(std::span<const double> sorted, std::size_t bins);

/// Counts `sorted` into the bins of `frame`; values outside fall into the first or last bin.
Histogram countedInto(const Histogram& frame, std::span<const double> sorted);

}  // namespace walletloupe::stats
