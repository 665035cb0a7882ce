#pragma once

#include "core/base/executor.h"
#include "core/model/segmentation_model.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace walletloupe::analysis {

/// Minimum, maximum and the 0th to 100th percentile (linear interpolation, as numpy's default)
/// of each column of n x d `values`, n > 0. Nothing when cancelled.
std::optional<std::vector<model::TrainingRange>> trainingRanges(const Eigen::MatrixXd& values,
                                                                const Executor& executor = {});

/// Where `value` stands among the training values, 0..100; values that share a stretch of
/// percentiles get its middle.
double percentileOf(double value, const model::TrainingRange& range);

/// The training value at a percentile, 0..100, between two of the 101 `percentiles` by linear
/// interpolation; a whole number where all of these are whole, else with six significant digits,
/// for people.
double valueAtPercentile(double percentile, const std::vector<double>& percentiles);

}  // namespace walletloupe::analysis
