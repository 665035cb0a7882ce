#pragma once

#include "core/base/executor.h"

#include <Eigen/Core>

#include <cstdint>
#include <optional>
#include <vector>

namespace walletloupe::ml {

/// An order of the rows of n x d `points` that depends on their values alone: the same rows in
/// any order end up in the same sequence. They are sorted by a hash of their values, equal
/// hashes by the values themselves, so that the sequence has nothing to do with their sizes.
/// `columns` is the order in which the columns are read. Nothing when cancelled.
std::optional<std::vector<std::uint32_t>> rowOrder(const Eigen::MatrixXd& points,
                                                   const std::vector<Eigen::Index>& columns,
                                                   const Executor& executor = {});

/// Row `i` becomes what row `order[i]` was; needs room for one column a thread.
void reorderRows(Eigen::MatrixXd& points, const std::vector<std::uint32_t>& order,
                 const Executor& executor);

/// Column `c` becomes what column `columns[c]` was, in place.
void reorderColumns(Eigen::MatrixXd& points, const std::vector<Eigen::Index>& columns);

/// Column `columns[c]` becomes what column `c` was: undoes reorderColumns.
void restoreColumns(Eigen::MatrixXd& points, const std::vector<Eigen::Index>& columns);

}  // namespace walletloupe::ml
