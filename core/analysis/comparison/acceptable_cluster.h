#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace walletloupe::analysis {

/// The smallest cluster that a recommended k may have: max(10, 1 % of the rows).
inline std::int64_t smallestAcceptableCluster(std::size_t rows)
{
    return std::max<std::int64_t>(10, static_cast<std::int64_t>((rows + 99) / 100));
}

}  // namespace walletloupe::analysis
