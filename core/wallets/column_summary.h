#pragma once

#include "core/base/progress.h"
#include "core/stats/histogram.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace walletloupe::wallets {

/// The shares that `ColumnSummary::quantiles` stand for.
constexpr std::array<double, 7> summaryShares{0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};
constexpr std::size_t medianIndex = 3;

/// One column in numbers, in its own unit; all of them 0 when it holds no value.
struct ColumnSummary {
    std::size_t rows = 0;
    std::size_t missing = 0;  ///< cells without a finite number
    std::size_t zeros = 0;
    std::size_t negatives = 0;
    std::size_t distinct = 0;  ///< exact
    double minimum = 0.0;
    double maximum = 0.0;
    /// At `summaryShares`, linear interpolation (numpy's default).
    std::array<double, summaryShares.size()> quantiles{};
    double mean = 0.0;
    double deviation = 0.0;  ///< population standard deviation
    double skewness = 0.0;   ///< m3 / m2^1.5 (Fisher-Pearson g1); 0 for a constant
    double mode = 0.0;       ///< the value that most rows have; the smallest of several
    std::size_t modeRows = 0;
    bool isWhole = false;  ///< every value is a whole number
    stats::Histogram linear;
    std::optional<stats::Histogram> log;  ///< nothing when a value is negative

    std::size_t count() const { return rows - missing; }
    double median() const { return quantiles[medianIndex]; }
};

/// Bins of a summary's histograms.
constexpr std::size_t summaryBins = 48;

/// Summarises n `values`, in any order. Sums run over the sorted values with compensation
/// (Neumaier 1974), so that they depend on nothing but the values. Nothing when cancelled.
std::optional<ColumnSummary> summarise(std::span<const double> values,
                                       const Progress& progress = {});

}  // namespace walletloupe::wallets
