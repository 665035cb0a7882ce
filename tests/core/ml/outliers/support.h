#pragma once

#include "core/ml/outliers/isolation_forest.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace walletloupe::ml::tests {

inline IsolationForest forestOf(const Eigen::MatrixXd& points, const ForestOptions& options = {},
                                unsigned threads = 1)
{
    const Executor executor(threads);
    return *fitIsolationForest(points, options, executor);
}

inline Eigen::VectorXd scoresOf(const IsolationForest& forest, const Eigen::MatrixXd& points,
                                unsigned threads = 1)
{
    const Executor executor(threads);
    return *isolationScores(forest, points, executor);
}

/// The leaf that a row ends in, by the definition of a node.
inline const IsolationNode& leafOf(const IsolationTree& tree, const Eigen::VectorXd& row)
{
    const IsolationNode* node = &tree.at(0);
    while (node->feature >= 0)
        node = &tree.at(node->children + (row(node->feature) <= node->threshold ? 0 : 1));
    return *node;
}

/// Path lengths added tree by tree.
inline double pathLengthsOf(const std::vector<IsolationTree>& trees, const Eigen::VectorXd& row)
{
    double sum = 0.0;
    for (const IsolationTree& tree : trees)
        sum += leafOf(tree, row).pathLength;
    return sum;
}

/// Places in ascending order; equal values share the mean of theirs.
inline Eigen::VectorXd ranks(const Eigen::VectorXd& values)
{
    std::vector<Eigen::Index> order(static_cast<std::size_t>(values.size()));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](Eigen::Index a, Eigen::Index b) { return values[a] < values[b]; });
    Eigen::VectorXd result(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            result[order[i]] = static_cast<double>(begin + end - 1) / 2.0;
        begin = end;
    }
    return result;
}

/// Spearman's rank correlation.
inline double rankCorrelation(const Eigen::VectorXd& a, const Eigen::VectorXd& b)
{
    const Eigen::VectorXd x = ranks(a).array() - ranks(a).mean();
    const Eigen::VectorXd y = ranks(b).array() - ranks(b).mean();
    return x.dot(y) / (x.norm() * y.norm());
}

}  // namespace walletloupe::ml::tests
