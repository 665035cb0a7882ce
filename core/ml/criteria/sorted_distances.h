#pragma once

#include "core/base/executor.h"
#include "core/base/parallel.h"
#include "core/ml/criteria/points_by_label.h"
#include "core/ml/kernels/distance_kernels.h"

#include <cstddef>
#include <vector>

namespace walletloupe::ml {

/// What ClusterDistances gives, for one labelling alone: faster, since all rows of a cluster stand
/// side by side and no distance has to be kept. Its sums are added up in another order, which the
/// rows and labels decide, never the threads. Memory: n times the number of clusters.
class SortedDistances final {
public:
    /// `sorted` outlives the object. Meaningless when cancelled.
    SortedDistances(const PointsByLabel& sorted, const Executor& executor);

    /// From an original row to all rows of a cluster.
    double sum(std::size_t row, std::size_t cluster) const
    {
        return m_sums[cluster * m_sorted.positions.size() + m_sorted.positions[row]];
    }

private:
    Range within(const Range& block, std::size_t cluster) const;
    std::size_t clusterOf(std::size_t position) const;
    void addBlocks(const Range& a, const Range& b);
    void addPair(const Range& a, std::size_t clusterOfA, const Range& b, std::size_t clusterOfB);
    void addWithin(const Range& rows, std::size_t cluster);

    const PointsByLabel& m_sorted;
    PointsView m_view;
    std::vector<double> m_sums;  ///< clusters x n, cluster by cluster
};

}  // namespace walletloupe::ml
