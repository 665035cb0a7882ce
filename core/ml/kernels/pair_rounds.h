#pragma once

#include "core/base/executor.h"
#include "core/base/parallel.h"

#include <cstddef>
#include <functional>

namespace walletloupe::ml {

/// Calls `work(a, b)` once for every pair of blocks of [0, total), with a == b once a block.
/// Blocks begin at multiples of `unit`.
///
/// The pairs go in rounds as in a tournament, so that no block is in two pairs at a time and a
/// pair may add to what belongs to its rows; each block meets the others in a fixed order,
/// whatever the number of threads. False when cancelled.
bool forEachPairOfBlocks(std::size_t total, std::size_t unit, const Executor& executor,
                         const std::function<void(const Range& a, const Range& b)>& work);

}  // namespace walletloupe::ml
