#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"

#include <Eigen/Core>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::ml {

enum class ScaleKind { MinMax, ZScore, LogMinMax, Rank };

/// "minmax", "zscore", "log-minmax", "rank".
std::string_view scaleName(ScaleKind kind);
std::optional<ScaleKind> scaleFromName(std::string_view name);

/// Parameters of one scaled column.
///
/// MinMax and LogMinMax: offset = min, spread = max - min (of log1p(x) for LogMinMax).
/// ZScore: offset = mean, spread = population standard deviation. Rank: the distinct training
/// values in ascending order with the average rank of each, scaled to 0..1.
struct ColumnScale {
    double offset = 0.0;
    double spread = 0.0;               ///< 0 for a constant column: it is dead and maps to 0
    std::vector<double> sortedValues;  ///< Rank only
    std::vector<double> ranks;         ///< Rank only, one a sorted value
};

/// Feature scaling fitted on training rows; a value itself, cheap to copy but for Rank.
struct Scaler {
    ScaleKind kind = ScaleKind::MinMax;
    std::vector<ColumnScale> columns;

    /// Indices of constant columns.
    std::vector<std::size_t> deadColumns() const;
    /// One value of column `column` to scaled space. LogMinMax of a value below 0 is not
    /// defined: check with `accepts` first.
    double scaled(std::size_t column, double value) const;
    /// Back to original units (the middle of the values that share a rank, for Rank; the
    /// constant itself for a dead column).
    double original(std::size_t column, double scaledValue) const;
    /// Whether a value can be scaled at all: LogMinMax needs value >= 0.
    bool accepts(double value) const { return kind != ScaleKind::LogMinMax || value >= 0.0; }
};

/// Fits on n x d `values`; `names` (d) are for messages; Errors:
/// Unusable naming the column when LogMinMax meets a value below 0 or a spread overflows, or when
/// n is 0; Cancelled.
Result<Scaler> fitScaler(ScaleKind kind, const Eigen::MatrixXd& values,
                         const std::vector<std::string>& names, const Executor& executor = {});

/// Scales n x d `values` in place. Error: Unusable, naming the column, for a value that the
/// scaler does not accept; Cancelled. After an error the values are of no use.
Result<void> applyScaler(const Scaler& scaler, Eigen::MatrixXd& values,
                         const std::vector<std::string>& names, const Executor& executor = {});

}  // namespace walletloupe::ml
