#pragma once

#include "core/base/executor.h"

#include <Eigen/Core>

#include <cstddef>
#include <optional>
#include <vector>

namespace walletloupe::ml {

constexpr std::size_t percentileCount = 101;

/// The 0th to the 100th percentile (101 values, linear interpolation as numpy's default) of
/// each column of n x d `values`, n > 0. Nothing when cancelled.
std::optional<std::vector<std::vector<double>>> columnPercentiles(const Eigen::MatrixXd& values,
                                                                  const Executor& executor = {});

}  // namespace walletloupe::ml
