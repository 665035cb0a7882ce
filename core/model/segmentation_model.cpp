#include "core/model/segmentation_model.h"

#include <algorithm>

namespace walletloupe::model {

bool SegmentationModel::hasNames() const
{
    return std::any_of(names.begin(), names.end(),
                       [](const std::string& name) { return !name.empty(); });
}

Eigen::MatrixXd inOriginalUnits(const Eigen::MatrixXd& centroids, const ml::Scaler& scaler)
{
    Eigen::MatrixXd original(centroids.rows(), centroids.cols());
    for (Eigen::Index column = 0; column < centroids.cols(); ++column) {
        for (Eigen::Index row = 0; row < centroids.rows(); ++row)
            original(row, column) =
                scaler.original(static_cast<std::size_t>(column), centroids(row, column));
    }
    return original;
}

bool isColorText(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of(digits, 1) == std::string_view::npos;
}

}  // namespace walletloupe::model
