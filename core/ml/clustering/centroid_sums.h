#pragma once

#include "core/base/executor.h"
#include "core/ml/kernels/distance_kernels.h"

#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// Rows handled together; fixed, so that sums never depend on the number of threads.
inline constexpr std::size_t rowsPerChunk = 4096;

/// Sum of the rows of each cluster and their number.
struct CentroidSums {
    std::vector<double> sums;          ///< k x d, row by row
    std::vector<std::int64_t> counts;  ///< k

    CentroidSums(std::size_t clusters, std::size_t features)
        : sums(clusters * features), counts(clusters)
    {
    }

    void add(const CentroidSums& other);
    /// Adds row `row` of `points` to cluster `label`, `sign` times (1 or -1).
    void addRow(const PointsView& points, std::size_t row, std::int32_t label, int sign);
};

/// The sums over all rows, chunk by chunk in a fixed order; packed points have the same sums.
CentroidSums sumByLabel(const PointsView& points, const std::vector<std::int32_t>& labels,
                        std::size_t clusters, const Executor& executor);

/// The means, row by row (k x d); every count must be positive.
std::vector<double> meansOf(const CentroidSums& sums);

}  // namespace walletloupe::ml
