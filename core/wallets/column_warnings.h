#pragma once

#include "core/wallets/column_summary.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace walletloupe::wallets {

/// What is odd about a column.
enum class ColumnWarningKind {
    Empty,           ///< not one value
    Constant,        ///< one value only, but for rounding
    NearConstant,    ///< one value in `nearConstantShare` of its rows or more
    Duplicate,       ///< equal to an earlier column, cell by cell
    Correlated,      ///< |r| above `duplicateCorrelation` with an earlier column
    IdentifierLike,  ///< row numbers in any order, or whole numbers that hardly ever repeat
    HeavyTailed,     ///< a few values are so large that they hide the rest
    ManyMissing,     ///< `manyMissingShare` of the cells or more
    NegativeValues,  ///< a logarithm is impossible
};

/// "heavy-tailed": short, as files and badges spell it.
std::string_view warningName(ColumnWarningKind kind);

struct ColumnWarning {
    ColumnWarningKind kind = ColumnWarningKind::Empty;
    /// The share of rows (NearConstant, IdentifierLike, ManyMissing), r (Duplicate, Correlated),
    /// the skewness (HeavyTailed), the number of cells (NegativeValues), the value (Constant).
    double value = 0.0;
    std::size_t other = 0;  ///< the earlier column, for Duplicate and Correlated

    bool operator==(const ColumnWarning&) const = default;
};

constexpr double nearConstantShare = 0.99;
constexpr double manyMissingShare = 0.05;
/// A column is heavy-tailed when its skewness is beyond this, or its largest value is more than
/// `farFromP99` times its 99th percentile; an exponential distribution has a skewness of 2.
constexpr double heavySkewness = 3.0;
constexpr double farFromP99 = 10.0;
/// Identifiers: whole numbers, this share of them distinct, and evenly spread.
constexpr double identifierShare = 0.99;
constexpr double identifierSkewness = 1.0;
/// With fewer values tails and identifiers say nothing.
constexpr std::size_t minValuesForWarnings = 20;
/// Of fewer counts it is no wonder that they differ; numbers without a gap are told from 20 on.
constexpr std::size_t minValuesForKeys = 100;

/// What a column's own numbers say. A known feature (`isKnown`) is never taken for an identifier.
std::vector<ColumnWarning> ownWarnings(const ColumnSummary& summary, bool isKnown);

}  // namespace walletloupe::wallets
