#pragma once

#include "core/base/random.h"

#include <Eigen/Core>

#include <cstddef>
#include <vector>

namespace walletloupe::ml {

/// `count` of the rows 0 .. n - 1 without replacement, every choice equally likely, ascending
/// (Floyd's method; Bentley and Floyd, "A sample of brilliance", 1987). `count` at most n.
std::vector<Eigen::Index> sampleRows(std::size_t n, std::size_t count, Random& random);

}  // namespace walletloupe::ml
