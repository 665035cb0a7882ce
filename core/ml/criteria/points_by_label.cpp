#include "core/ml/criteria/points_by_label.h"

#include <numeric>

namespace walletloupe::ml {

PointsByLabel::PointsByLabel(const Eigen::MatrixXd& unsorted,
                             const std::vector<std::int32_t>& labels, int clusters)
    : points(unsorted.rows(), unsorted.cols())
    , positions(labels.size())
    , starts(static_cast<std::size_t>(clusters) + 1, 0)
{
    for (const std::int32_t label : labels)
        ++starts[static_cast<std::size_t>(label) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::size_t> next(starts.begin(), starts.end() - 1);
    for (std::size_t row = 0; row < labels.size(); ++row)
        positions[row] = next[static_cast<std::size_t>(labels[row])]++;
    for (Eigen::Index column = 0; column < unsorted.cols(); ++column) {
        for (std::size_t row = 0; row < labels.size(); ++row)
            points(static_cast<Eigen::Index>(positions[row]), column) =
                unsorted(static_cast<Eigen::Index>(row), column);
    }
}

}  // namespace walletloupe::ml
