#include "core/ml/clustering/distinct_rows.h"

#include <algorithm>
#include <vector>

namespace walletloupe::ml {

int countDistinctRows(const Eigen::MatrixXd& points, int most)
{
    std::vector<Eigen::Index> distinct;
    for (Eigen::Index row = 0; row < points.rows() && static_cast<int>(distinct.size()) < most;
         ++row) {
        const bool isKnown = std::any_of(distinct.begin(), distinct.end(), [&](Eigen::Index other) {
            return points.row(other) == points.row(row);
        });
        if (!isKnown)
            distinct.push_back(row);
    }
    return static_cast<int>(distinct.size());
}

}  // namespace walletloupe::ml
