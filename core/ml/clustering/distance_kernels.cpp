#include "core/ml/clustering/distance_kernels.h"

#include "core/ml/clustering/centroid_screen.h"
#include "core/ml/clustering/distance_kernels_avx2.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace walletloupe::ml {
namespace {

void nearestOfRow(const PointsView& points, std::size_t row, const CentroidsView& centroids,
                  NearestSquared& out)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    out = {infinity, infinity, -1, -1};
    for (std::size_t c = 0; c < centroids.count; ++c) {
        const double* centroid = centroids.data + c * points.features;
        double squared = 0.0;
        for (std::size_t j = 0; j < points.features; ++j) {
            const double difference = points.data[j * points.stride + row] - centroid[j];
            squared += difference * difference;
        }
        if (squared < out.best) {
            out.second = out.best;
            out.secondLabel = out.label;
            out.best = squared;
            out.label = static_cast<std::int32_t>(c);
        } else if (squared < out.second) {
            out.second = squared;
            out.secondLabel = static_cast<std::int32_t>(c);
        }
    }
    // A point infinitely far from every centroid keeps the first label.
    out.label = std::max(out.label, 0);
}

void nearestPortable(const PointsView& points, std::size_t begin, std::size_t end,
                     const CentroidsView& centroids, NearestSquared* out)
{
    for (std::size_t row = begin; row < end; ++row)
        nearestOfRow(points, row, centroids, out[row - begin]);
}

void nearestLabelsPortable(const PointsView& points, const RowSet& rows,
                           const CentroidsView& centroids, const CentroidScreen&,
                           std::int32_t* labels, float* leads)
{
    NearestSquared nearest;
    for (std::size_t i = 0; i < rows.count; ++i) {
        nearestOfRow(points, rows.row(i), centroids, nearest);
        labels[i] = nearest.label;
        leads[i] = leadOf(nearest);
    }
}

double distanceSum(const PointsView& points, std::size_t row, std::size_t begin, std::size_t end)
{
    std::array<double, 4> lanes{};
    for (std::size_t other = begin; other < end; ++other) {
        double squared = 0.0;
        for (std::size_t j = 0; j < points.features; ++j) {
            const double* feature = points.data + j * points.stride;
            const double difference = feature[other] - feature[row];
            squared += difference * difference;
        }
        lanes[(other - begin) % 4] += std::sqrt(squared);
    }
    return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
}

void distanceSumsPortable(const PointsView& points, const std::size_t* rows, std::size_t count,
                          std::size_t begin, std::size_t end, double* out)
{
    for (std::size_t i = 0; i < count; ++i)
        out[i] = distanceSum(points, rows[i], begin, end);
}

std::size_t shortenLeadsPortable(float* leads, const std::int32_t* labels, std::size_t count,
                                 const float* drops, std::size_t, std::uint32_t* open)
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        leads[i] = leads[i] * keptOfLead - drops[labels[i]];
        open[found] = static_cast<std::uint32_t>(i);
        found += leads[i] > 0.0F ? 0 : 1;
    }
    return found;
}

/// The distances of row `row` to [others.begin, others.end), added to their sums as they come.
double pairSumOfRow(const PointsView& points, std::size_t row, const Range& others, double* sums)
{
    std::array<double, 4> lanes{};
    for (std::size_t other = others.begin; other < others.end; ++other) {
        double squared = 0.0;
        for (std::size_t j = 0; j < points.features; ++j) {
            const double* feature = points.data + j * points.stride;
            const double difference = feature[other] - feature[row];
            squared += difference * difference;
        }
        const double distance = std::sqrt(squared);
        lanes[(other - others.begin) % 4] += distance;
        sums[other - others.begin] += distance;
    }
    return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
}

void pairSumsPortable(const PointsView& points, const Range& a, const Range& b, double* sumsOfA,
                      double* sumsOfB)
{
    for (std::size_t row = a.begin; row < a.end; ++row)
        sumsOfA[row - a.begin] += pairSumOfRow(points, row, b, sumsOfB);
}

}  // namespace

float leadOf(const NearestSquared& nearest)
{
    // What floats cannot tell from nothing is no lead.
    constexpr double tiny = 1e-37;
    const double lead = std::sqrt(nearest.second) * (1.0 - leadSlack) - std::sqrt(nearest.best);
    return static_cast<float>(std::min(lead * (1.0 - leadSlack) - tiny, 1e38));
}

const DistanceKernels& portableKernels()
{
    static constexpr DistanceKernels kernels{nearestPortable, nearestLabelsPortable,
                                             shortenLeadsPortable, distanceSumsPortable,
                                             pairSumsPortable};
    return kernels;
}

const DistanceKernels& bestKernels()
{
    const DistanceKernels* avx2 = avx2Kernels();
    return avx2 ? *avx2 : portableKernels();
}

}  // namespace walletloupe::ml
