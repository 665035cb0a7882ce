#include "core/ml/kernels/distance_kernels.h"

#include "core/ml/kernels/distance_kernels_avx2.h"
#include "core/ml/kernels/packed_points.h"
#include "core/ml/kernels/single_precision_centroids.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace walletloupe::ml {
namespace {

double squareBetween(const PointsView& points, std::size_t row, std::size_t other)
{
    double squared = 0.0;
    for (std::size_t j = 0; j < points.features; ++j) {
        const double* feature = points.data + j * points.stride;
        const double difference = feature[other] - feature[row];
        squared += difference * difference;
    }
    return squared;
}

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

void squaresToPortable(const PointsView& points, std::size_t row, const Range& rows, double* out)
{
    const std::size_t count = rows.end - rows.begin;
    std::fill_n(out, count, 0.0);
    for (std::size_t j = 0; j < points.features; ++j) {
        const double* feature = points.data + j * points.stride;
        for (std::size_t i = 0; i < count; ++i) {
            const double difference = feature[rows.begin + i] - feature[row];
            out[i] += difference * difference;
        }
    }
}

void addPotentialsPortable(const PointsView& points, const std::size_t* centres, const Range& rows,
                           const double* closest, double* sums)
{
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        for (std::size_t c = 0; c < centresTogether; ++c) {
            sums[c] += std::min(closest[row], squareBetween(points, centres[c], row));
        }
    }
}

void addToLanesPortable(const PackedPoints& points, const std::int32_t* labels, const Range& rows,
                        double* lanes)
{
    const std::size_t width = points.doublesARow();
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        double* lane =
            lanes + (static_cast<std::size_t>(labels[row]) * sumLanes + row % sumLanes) * width;
        for (std::size_t j = 0; j < width; ++j)
            lane[j] += points.doubles(row)[j];
    }
}

void nearestLabelsPortable(const PointsView& points, const RowSet& rows,
                           const CentroidsView& centroids, const SinglePrecisionCentroids&,
                           std::int32_t* labels, float* boundGaps)
{
    NearestSquared nearest;
    for (std::size_t i = 0; i < rows.count; ++i) {
        nearestOfRow(points, rows.row(i), centroids, nearest);
        labels[i] = nearest.label;
        boundGaps[i] = boundGapOf(nearest);
    }
}

double distanceSum(const PointsView& points, std::size_t row, std::size_t begin, std::size_t end)
{
    std::array<double, 4> lanes{};
    for (std::size_t other = begin; other < end; ++other)
        lanes[(other - begin) % 4] += distanceBetween(points, row, other);
    return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
}

void distanceSumsPortable(const PointsView& points, const std::size_t* rows, std::size_t count,
                          std::size_t begin, std::size_t end, double* out)
{
    for (std::size_t i = 0; i < count; ++i)
        out[i] = distanceSum(points, rows[i], begin, end);
}

/// The distances of row `row` to [others.begin, others.end), added to their sums as they come.
double pairSumOfRow(const PointsView& points, std::size_t row, const Range& others, double* sums)
{
    std::array<double, 4> lanes{};
    for (std::size_t other = others.begin; other < others.end; ++other) {
        const double distance = distanceBetween(points, row, other);
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

std::size_t decreaseBoundGapsPortable(float* boundGaps, const std::int32_t* labels,
                                      std::size_t count, const float* gapDecreases, std::size_t,
                                      std::uint32_t* open)
{
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        boundGaps[i] = boundGaps[i] * boundGapFactor - gapDecreases[labels[i]];
        open[found] = static_cast<std::uint32_t>(i);
        found += boundGaps[i] > 0.0F ? 0 : 1;
    }
    return found;
}

void distanceTilePortable(const PointsView& points, std::size_t row, std::size_t other,
                          DistanceTile& tile)
{
    constexpr std::size_t side = DistanceTile::side;
    for (std::size_t i = 0; i < side; ++i) {
        for (std::size_t j = 0; j < side; ++j) {
            tile.distances[i * side + j] = tile.transposed[j * side + i] =
                distanceBetween(points, row + i, other + j);
        }
    }
}

void addTileRowsPortable(const double* tile, const std::uint8_t* rows, std::size_t count,
                         double* sums)
{
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < DistanceTile::side; ++j)
            sums[j] += tile[rows[i] * DistanceTile::side + j];
    }
}

}  // namespace

double distanceBetween(const PointsView& points, std::size_t row, std::size_t other)
{
    return std::sqrt(squareBetween(points, row, other));
}

float boundGapOf(const NearestSquared& nearest)
{
    // What floats cannot tell from nothing is no lead.
    constexpr double tiny = 1e-37;
    const double boundGap =
        std::sqrt(nearest.second) * (1.0 - boundGapSlack) - std::sqrt(nearest.best);
    return static_cast<float>(std::min(boundGap * (1.0 - boundGapSlack) - tiny, 1e38));
}

const DistanceKernels& portableKernels()
{
    static constexpr DistanceKernels kernels{
        nearestPortable,       addPotentialsPortable,     addToLanesPortable,   squaresToPortable,
        nearestLabelsPortable, decreaseBoundGapsPortable, distanceSumsPortable, pairSumsPortable,
        distanceTilePortable,  addTileRowsPortable};
    return kernels;
}

const DistanceKernels& bestKernels()
{
    const DistanceKernels* avx2 = avx2Kernels();
    return avx2 ? *avx2 : portableKernels();
}

}  // namespace walletloupe::ml
