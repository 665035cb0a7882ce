#pragma once

#include "core/base/parallel.h"
#include "core/base/progress.h"

#include <Eigen/Core>

namespace walletloupe::ml {

/// How many rows of `points` (n x d) differ from one another; looks no further than `most`, and
/// says `most` when cancelled.
int countDistinctRows(const Eigen::MatrixXd& points, int most, ThreadTeam& team,
                      const Progress& progress = {});

/// The same on threads of its own.
int countDistinctRows(const Eigen::MatrixXd& points, int most, unsigned threads = 1,
                      const Progress& progress = {});

}  // namespace walletloupe::ml
