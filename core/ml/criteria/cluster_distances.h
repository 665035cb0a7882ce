#pragma once

#include "core/base/executor.h"
#include "core/base/parallel.h"
#include "core/base/progress.h"
#include "core/ml/kernels/distance_kernels.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// Which cluster each of n rows is in.
struct ClusterLabels {
    const std::vector<std::int32_t>* labels = nullptr;  ///< n, each in [0, clusters)
    int clusters = 0;
};

/// For every row its summed distances to the rows of every cluster, of one or several
/// labellings of the same rows; each pair of rows is measured once for all of them.
///
/// The sums of a labelling are added up in an order that the rows alone decide: they have the
/// same bits whatever the number of threads and whichever labellings are looked at with it.
/// Memory: n times the number of clusters, all labellings taken together.
class ClusterDistances final {
public:
    /// `points` n x d. Meaningless when cancelled.
    ClusterDistances(const Eigen::MatrixXd& points, const std::vector<ClusterLabels>& labellings,
                     const Executor& executor);

    double sum(std::size_t labelling, std::size_t row, std::size_t cluster) const
    {
        return m_labellings[labelling].sums[cluster * m_rows + row];
    }

private:
    /// Rows of a tile that are in the same cluster.
    struct Run {
        std::size_t cluster = 0;
        std::size_t begin = 0;  ///< in `order`
        std::size_t count = 0;
    };
    struct Labelling {
        std::vector<std::uint8_t> order;     ///< the rows of each tile, sorted by label
        std::vector<Run> runs;               ///< tile after tile
        std::vector<std::size_t> firstRuns;  ///< of each tile, and the end of the last
        std::vector<double> sums;            ///< clusters x m_rows, cluster by cluster
    };

    Labelling sorted(const ClusterLabels& labels) const;
    void addBlocks(const Range& a, const Range& b, const Progress& progress);
    void addTiles(std::size_t a, std::size_t b);
    void addRows(const double* distances, std::size_t from, std::size_t to);

    std::size_t m_rows;        ///< n, rounded up to whole tiles
    Eigen::MatrixXd m_points;  ///< m_rows x d, filled up with zeros
    std::vector<Labelling> m_labellings;
};

}  // namespace walletloupe::ml
