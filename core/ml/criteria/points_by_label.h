#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::ml {

/// Points sorted by label, rows of one label in their order, so that every cluster is one run of
/// rows.
struct PointsByLabel {
    /// `points` n x d, `labels` n values in [0, clusters).
    PointsByLabel(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                  int clusters);

    Eigen::MatrixXd points;
    std::vector<std::size_t> positions;  ///< where each original row stands now
    std::vector<std::size_t> starts;     ///< clusters + 1 borders
};

}  // namespace walletloupe::ml
