#pragma once

#include "core/base/executor.h"

#include <Eigen/Core>

#include <cstddef>
#include <functional>

namespace walletloupe::ml {

/// Whether several runs on these points go side by side, each on one thread; on larger ones
/// each run in turn uses all threads.
bool runsConcurrently(const Eigen::MatrixXd& points);

/// Calls `run(i, executor)` once for each i in [0, runs), side by side or in turn; each call
/// works with the executor that it is given and writes a slot of its own.
void forEachRun(const Eigen::MatrixXd& points, std::size_t runs, const Executor& executor,
                const std::function<void(std::size_t, const Executor&)>& run);

}  // namespace walletloupe::ml
