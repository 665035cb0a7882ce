#include "core/ml/clustering/empty_clusters.h"

#include <cstddef>

namespace walletloupe::ml {
namespace {

double squaredDistance(const Eigen::MatrixXd& points, std::size_t row,
                       const std::vector<double>& centroids, std::size_t cluster)
{
    const auto features = static_cast<std::size_t>(points.cols());
    double squared = 0.0;
    for (std::size_t j = 0; j < features; ++j) {
        const double difference =
            points(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(j)) -
            centroids[cluster * features + j];
        squared += difference * difference;
    }
    return squared;
}

}  // namespace

std::size_t farthestRow(const Eigen::MatrixXd& points, const std::vector<double>& centroids,
                        const std::vector<std::int64_t>& counts,
                        const std::vector<std::int32_t>& labels)
{
    std::size_t farthest = 0;
    double largest = -1.0;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const auto cluster = static_cast<std::size_t>(labels[row]);
        if (counts[cluster] < 2)
            continue;
        const double squared = squaredDistance(points, row, centroids, cluster);
        if (squared > largest) {
            largest = squared;
            farthest = row;
        }
    }
    return farthest;
}

bool fillEmptyClusters(const Eigen::MatrixXd& points, const std::vector<double>& centroids,
                       std::vector<std::int64_t>& counts, std::vector<std::int32_t>& labels)
{
    bool filled = false;
    for (std::size_t cluster = 0; cluster < counts.size(); ++cluster) {
        if (counts[cluster] > 0)
            continue;
        const std::size_t row = farthestRow(points, centroids, counts, labels);
        --counts[static_cast<std::size_t>(labels[row])];
        ++counts[cluster];
        labels[row] = static_cast<std::int32_t>(cluster);
        filled = true;
    }
    return filled;
}

}  // namespace walletloupe::ml
