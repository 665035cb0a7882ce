#pragma once

#include <Eigen/Core>

namespace walletloupe::ml {

/// How many rows of `points` (n x d) differ from one another; looks no further than `most`.
int countDistinctRows(const Eigen::MatrixXd& points, int most);

}  // namespace walletloupe::ml
