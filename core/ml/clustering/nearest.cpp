#include "core/ml/clustering/nearest.h"

#include "core/ml/clustering/canonical.h"
#include "core/ml/clustering/centroid_sums.h"
#include "core/ml/kernels/distance_kernels.h"
#include "core/ml/kernels/single_precision_centroids.h"

#include <array>
#include <cmath>

namespace walletloupe::ml {

std::vector<Nearest> nearestCentroids(const Eigen::MatrixXd& points,
                                      const Eigen::MatrixXd& centroids, const Executor& executor)
{
    const std::vector<double> rows = rowByRow(centroids);
    const CentroidsView view{rows.data(), static_cast<std::size_t>(centroids.rows())};
    const FixedChunks chunks(static_cast<std::size_t>(points.rows()), rowsPerChunk);
    std::vector<Nearest> nearest(static_cast<std::size_t>(points.rows()));
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range range = chunks.range(chunk);
        std::vector<NearestSquared> squared(range.end - range.begin);
        bestKernels().nearest(viewOf(points), range.begin, range.end, view, squared.data());
        for (std::size_t i = 0; i < squared.size(); ++i)
            nearest[range.begin + i] = {
                squared[i].label, squared[i].secondLabel, std::sqrt(squared[i].best),
                squared[i].secondLabel < 0 ? 0.0 : std::sqrt(squared[i].second)};
    });
    return nearest;
}

std::vector<std::int32_t> nearestLabels(const Eigen::MatrixXd& points,
                                        const Eigen::MatrixXd& centroids, const Executor& executor)
{
    const std::vector<double> rows = rowByRow(centroids);
    const CentroidsView view{rows.data(), static_cast<std::size_t>(centroids.rows())};
    const SinglePrecisionCentroids floatCentroids(view, static_cast<std::size_t>(points.cols()));
    const FixedChunks chunks(static_cast<std::size_t>(points.rows()), rowsPerChunk);
    std::vector<std::int32_t> labels(static_cast<std::size_t>(points.rows()));
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range range = chunks.range(chunk);
        std::array<float, rowsPerChunk> boundGaps;
        bestKernels().nearestLabels(viewOf(points), {range.begin, range.end - range.begin}, view,
                                    floatCentroids, &labels[range.begin], boundGaps.data());
    });
    return labels;
}

std::vector<double> distancesTo(const Eigen::VectorXd& point, const Eigen::MatrixXd& centroids)
{
    std::vector<double> distances;
    for (Eigen::Index c = 0; c < centroids.rows(); ++c) {
        double squared = 0.0;
        for (Eigen::Index j = 0; j < point.size(); ++j) {
            const double difference = point[j] - centroids(c, j);
            squared += difference * difference;
        }
        distances.push_back(std::sqrt(squared));
    }
    return distances;
}

}  // namespace walletloupe::ml
