#pragma once

#include "core/base/executor.h"

#include <Eigen/Core>

namespace walletloupe::ml {

/// How many rows of `points` (n x d) differ from one another; looks no further than `most`, and
/// says `most` when cancelled.
int countDistinctRows(const Eigen::MatrixXd& points, int most, const Executor& executor = {});

}  // namespace walletloupe::ml
