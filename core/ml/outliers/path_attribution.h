#pragma once

#include "core/ml/outliers/isolation_forest.h"

#include <Eigen/Core>

namespace walletloupe::ml {

/// What each feature did to the score of one row.
struct PathAttribution {
    double score = 0.0;          ///< the row's, as isolationScores gives it
    double expectedScore = 0.0;  ///< of the mean path length of the rows the trees were grown from
    Eigen::VectorXd shares;      ///< d; above 0: made the row more unusual; sum: score - expected
};

/// How much each feature shortened the paths of a `row` of d values, in points of its score.
///
/// At each split on the row's way the expected path length changes from the mean of the sampled
/// rows in the node to that of the side the row takes; the change is the split feature's (Saabas,
/// "Interpreting random forests", 2014, whose contributions are here path lengths). On the way
/// from root to leaf these changes add up to the row's path length less the expected one. The
/// score is not linear in the length: the difference of the scores is shared in proportion.
PathAttribution attributePath(const IsolationForest& forest, const Eigen::VectorXd& row);

}  // namespace walletloupe::ml
