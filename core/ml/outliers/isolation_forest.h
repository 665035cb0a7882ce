#pragma once

#include "core/base/executor.h"
#include "core/ml/outliers/coded_trees.h"
#include "core/ml/outliers/isolation_tree.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace walletloupe::ml {

struct ForestOptions {
    std::size_t trees = 100;       ///< at least 1
    std::size_t maxSamples = 256;  ///< rows a tree, at least 1; all rows where there are fewer
    std::uint64_t seed = 42;

    bool operator==(const ForestOptions&) const = default;
};

/// A fitted Isolation Forest; never changes.
class IsolationForest final {
public:
    /// `trees` of `samples` rows of `features` values each.
    IsolationForest(std::vector<IsolationTree> trees, std::size_t features, std::size_t samples);

    const std::vector<IsolationTree>& trees() const { return m_trees; }
    /// The same once more for scoring many rows; empty where the trees are too high.
    const std::vector<CodedTrees>& codedTrees() const { return m_codedTrees; }
    std::size_t features() const { return m_features; }
    /// The score of a row whose path lengths have this sum over all trees: 2^(-mean / c(samples)),
    /// 0.5 where the trees are of one row.
    double scoreOf(double pathLengths) const;
    /// The sum of path lengths that has the score 0.5: c(samples) a tree.
    double wholeLength() const { return m_wholeLength; }

private:
    std::vector<IsolationTree> m_trees;
    std::vector<CodedTrees> m_codedTrees;
    std::size_t m_features;
    double m_wholeLength;
};

/// Isolation Forest (Liu, Ting and Zhou, "Isolation Forest", 2008): each tree is grown from
/// min(maxSamples, n) rows of the n x d `points` drawn without replacement. n and d > 0, values
/// finite. The result depends on the order of the rows, for they are drawn by their place:
/// sort them first where it must not. It never depends on the threads. Nothing when cancelled.
std::optional<IsolationForest> fitIsolationForest(const Eigen::MatrixXd& points,
                                                  const ForestOptions& options,
                                                  const Executor& executor = {});

/// The score of each row of the m x d `points`, known to the forest or new: above 0, at most 1,
/// higher = more unusual. A row's score depends on nothing but its values. Nothing when
/// cancelled.
std::optional<Eigen::VectorXd> isolationScores(const IsolationForest& forest,
                                               const Eigen::MatrixXd& points,
                                               const Executor& executor = {});

/// The (1 - contamination) quantile of the scores, interpolated as scikit-learn's offset_ (which
/// is this with its sign changed): a row is flagged where its score is strictly above it.
/// `scores` not empty, `contamination` in 0..1.
double outlierThreshold(const Eigen::VectorXd& scores, double contamination);

}  // namespace walletloupe::ml
