#pragma once

#include "core/base/progress.h"
#include "core/base/random.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// A node of an isolation tree. A row goes to `children` where its value of `feature` is at most
/// `threshold`, to the node after it otherwise.
struct IsolationNode {
    double threshold = 0.0;
    /// Of a leaf: the path length of every row that ends in it, its depth plus
    /// averagePathLength of the rows that the limit of height left together. Of another node:
    /// the mean of its sampled rows.
    double pathLength = 0.0;
    std::int32_t feature = -1;   ///< -1: a leaf
    std::uint32_t children = 0;  ///< two places in IsolationTree, one after the other
};

/// The root comes first.
using IsolationTree = std::vector<IsolationNode>;

/// c(n) of Liu, Ting and Zhou (2008): the mean path length of an unsuccessful search among n
/// values, 2 (ln(n - 1) + 0.5772...) - 2 (n - 1) / n; 1 for two, 0 for one.
double averagePathLength(std::size_t rows);

/// ceil(log2(rows)): the height at which a tree of so many rows ends.
std::size_t heightLimit(std::size_t rows);

/// iTree of Liu, Ting and Zhou (2008) of all rows of the m x d `sample`: at each node a random
/// feature among those that differ, cut uniformly between its smallest and largest value, until
/// a row is alone, all are alike or the height limit is reached. Half-grown when cancelled.
IsolationTree growIsolationTree(const Eigen::MatrixXd& sample, Random& random,
                                const Progress& progress);

}  // namespace walletloupe::ml
