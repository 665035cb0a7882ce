#include "core/ml/clustering/canonical.h"

#include "core/ml/clustering/centroid_sums.h"
#include "core/ml/clustering/empty_clusters.h"
#include "core/ml/kernels/single_precision_centroids.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace walletloupe::ml {
namespace {

/// Squared distances of rows to the centroids of their labels, summed as the kernels do.
void ownSquares(const PointsView& view, const Range& rows, const CentroidsView& centroids,
                const std::int32_t* labels, double* squares)
{
    const std::size_t count = rows.end - rows.begin;
    std::fill_n(squares, count, 0.0);
    for (std::size_t j = 0; j < view.features; ++j) {
        const double* feature = view.data + j * view.stride + rows.begin;
        for (std::size_t i = 0; i < count; ++i) {
            const double difference =
                feature[i] -
                centroids.data[static_cast<std::size_t>(labels[i]) * view.features + j];
            squares[i] += difference * difference;
        }
    }
}

void assignAll(const Eigen::MatrixXd& points, CanonicalClusters& clusters,
               const DistanceKernels& kernels, const Executor& executor)
{
    const PointsView view = viewOf(points);
    const CentroidsView centroids{clusters.centroids.data(),
                                  clusters.centroids.size() / view.features};
    const SinglePrecisionCentroids floatCentroids(centroids, view.features);
    const FixedChunks chunks(static_cast<std::size_t>(points.rows()), rowsPerChunk);
    std::vector<double> inertias(chunks.count());
    clusters.labels.resize(static_cast<std::size_t>(points.rows()));
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range rows = chunks.range(chunk);
        std::array<double, rowsPerChunk> squares;
        std::array<float, rowsPerChunk> boundGaps;
        std::int32_t* labels = &clusters.labels[rows.begin];
        kernels.nearestLabels(view, {rows.begin, rows.end - rows.begin}, centroids, floatCentroids,
                              labels, boundGaps.data());
        ownSquares(view, rows, centroids, labels, squares.data());
        for (std::size_t i = 0; i < rows.end - rows.begin; ++i)
            inertias[chunk] += squares[i];
    });
    clusters.inertia = std::accumulate(inertias.begin(), inertias.end(), 0.0);
    clusters.sizes.assign(centroids.count, 0);
    for (const std::int32_t label : clusters.labels)
        ++clusters.sizes[static_cast<std::size_t>(label)];
}

/// The last move of the centroids may leave one without rows: it takes the farthest row as its
/// place. Each time the inertia falls, so that this ends.
void settleEmptyClusters(const Eigen::MatrixXd& points, CanonicalClusters& clusters,
                         const DistanceKernels& kernels, const Executor& executor)
{
    const auto features = static_cast<std::size_t>(points.cols());
    for (;;) {
        const auto empty = std::find(clusters.sizes.begin(), clusters.sizes.end(), 0);
        if (empty == clusters.sizes.end() || !(clusters.inertia > 0.0))
            return;
        const auto cluster = static_cast<std::size_t>(empty - clusters.sizes.begin());
        const std::size_t row =
            farthestRow(points, clusters.centroids, clusters.sizes, clusters.labels);
        for (std::size_t j = 0; j < features; ++j)
            clusters.centroids[cluster * features + j] =
                points(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(j));
        assignAll(points, clusters, kernels, executor);
    }
}

/// The canonical order of the clusters: largest first, ties by centroid.
std::vector<std::size_t> canonicalOrder(const CanonicalClusters& clusters, std::size_t features)
{
    std::vector<std::size_t> order(clusters.sizes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const double* centroids = clusters.centroids.data();
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (clusters.sizes[a] != clusters.sizes[b])
            return clusters.sizes[a] > clusters.sizes[b];
        return std::lexicographical_compare(
            centroids + a * features, centroids + (a + 1) * features, centroids + b * features,
            centroids + (b + 1) * features);
    });
    return order;
}

std::vector<double> reordered(const std::vector<double>& centroids,
                              const std::vector<std::size_t>& order, std::size_t features)
{
    std::vector<double> result;
    result.reserve(centroids.size());
    for (const std::size_t cluster : order)
        result.insert(result.end(),
                      centroids.begin() + static_cast<std::ptrdiff_t>(cluster * features),
                      centroids.begin() + static_cast<std::ptrdiff_t>((cluster + 1) * features));
    return result;
}

}  // namespace

CanonicalClusters canonicalClusters(const Eigen::MatrixXd& points, std::vector<double> centroids,
                                    const DistanceKernels& kernels, const Executor& executor)
{
    const auto features = static_cast<std::size_t>(points.cols());
    CanonicalClusters clusters{std::move(centroids), {}, {}, 0.0};
    assignAll(points, clusters, kernels, executor);
    settleEmptyClusters(points, clusters, kernels, executor);
    // Rows at equal distances move to the lower label when clusters change places, which can
    // change sizes: a second or third look settles it.
    constexpr int looksAtMost = 8;
    for (int look = 0; look < looksAtMost; ++look) {
        const std::vector<std::size_t> order = canonicalOrder(clusters, features);
        if (std::is_sorted(order.begin(), order.end()))
            break;
        clusters.centroids = reordered(clusters.centroids, order, features);
        assignAll(points, clusters, kernels, executor);
        settleEmptyClusters(points, clusters, kernels, executor);
    }
    return clusters;
}

Eigen::MatrixXd asMatrix(const std::vector<double>& centroids, Eigen::Index features)
{
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto count = static_cast<Eigen::Index>(centroids.size()) / features;
    return Eigen::Map<const RowMajor>(centroids.data(), count, features);
}

std::vector<double> rowByRow(const Eigen::MatrixXd& centroids)
{
    std::vector<double> values;
    values.reserve(static_cast<std::size_t>(centroids.size()));
    for (Eigen::Index row = 0; row < centroids.rows(); ++row) {
        for (Eigen::Index column = 0; column < centroids.cols(); ++column)
            values.push_back(centroids(row, column));
    }
    return values;
}

}  // namespace walletloupe::ml
