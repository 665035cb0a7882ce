#pragma once

#include "core/base/parallel.h"

#include <Eigen/Core>

#include <array>
#include <cstddef>
#include <cstdint>

namespace walletloupe::ml {

class PackedPoints;

/// Points as kernels read them: feature `j` of row `i` is `data[j * stride + i]`.
struct PointsView {
    const double* data = nullptr;
    std::size_t stride = 0;
    std::size_t features = 0;
    const PackedPoints* packed = nullptr;  ///< the same points; null where they are not packed
};

inline PointsView viewOf(const Eigen::MatrixXd& points, const PackedPoints* packed = nullptr)
{
    return {points.data(), static_cast<std::size_t>(points.outerStride()),
            static_cast<std::size_t>(points.cols()), packed};
}

/// Centroids row by row: feature `j` of centroid `c` is `data[c * features + j]`.
struct CentroidsView {
    const double* data = nullptr;
    std::size_t count = 0;
};

/// The nearest and second-nearest centroid of a row, by squared distance.
struct NearestSquared {
    double best = 0.0;
    double second = 0.0;  ///< infinity when there is one centroid only
    std::int32_t label = 0;
    std::int32_t secondLabel = -1;
};

struct SinglePrecisionCentroids;

/// Rows to look at: `count` from `begin` on, or those at `offsets` from it.
struct RowSet {
    std::size_t begin = 0;
    std::size_t count = 0;
    const std::uint32_t* offsets = nullptr;  ///< ascending; null for all

    std::size_t row(std::size_t i) const { return begin + (offsets ? offsets[i] : i); }
};

/// Each sum over the rows of a cluster runs in so many lanes by turns: one addition need not
/// wait for the last.
inline constexpr std::size_t sumLanes = 8;
/// Centres that are tried at once.
inline constexpr std::size_t centresTogether = 4;

/// Distances between two groups of rows, small enough for the first cache.
struct DistanceTile {
    static constexpr std::size_t side = 64;

    std::array<double, side * side> distances;   ///< row by row
    std::array<double, side * side> transposed;  ///< the same, other by other
};

/// The inner loops. Every implementation gives the same bits: squared distances are summed in
/// the order of the features without fused multiply-add, ties go to the lower centroid, and
/// sums of distances run in four interleaved lanes.
struct DistanceKernels {
    /// Fills `out[0 .. end - begin)` for rows [begin, end).
    void (*nearest)(const PointsView& points, std::size_t begin, std::size_t end,
                    const CentroidsView& centroids, NearestSquared* out);
    /// Adds to each of four sums what the rows [begin, end) would be away, in squares, if one of
    /// four rows were a centre besides those that `closest` (of all rows) tells of.
    void (*addPotentials)(const PointsView& points, const std::size_t* centres, const Range& rows,
                          const double* closest, double* sums);
    /// Adds packed rows to lanes of `width` doubles: row `i` to lane 8 * label + i % 8.
    void (*addToLanes)(const PackedPoints& points, const std::int32_t* labels, const Range& rows,
                       double* lanes);
    /// The squared distances of rows [begin, end) to `row`.
    void (*squaresTo)(const PointsView& points, std::size_t row, const Range& rows, double* out);
    /// The labels of `nearest` for the rows of a set, in their order, and by how much at least
    /// (0 or less: nobody knows) the nearest centroid leads: its distance may grow by a part of
    /// the lead and that of any other shrink by the rest before `nearest` finds another label.
    /// Labels never depend on the kernel; leads do. `floatCentroids` is that of the centroids and,
    /// if they are, of the packed points.
    void (*nearestLabels)(const PointsView& points, const RowSet& rows,
                          const CentroidsView& centroids,
                          const SinglePrecisionCentroids& floatCentroids, std::int32_t* labels,
                          float* boundGaps);
    /// Takes off each of `count` leads (less `boundGapSlack` of it) what `gapDecreases` says for
    /// its label, and lists the places that have no lead left, ascending, in `open`; how many.
    std::size_t (*decreaseBoundGaps)(float* boundGaps, const std::int32_t* labels,
                                     std::size_t count, const float* gapDecreases,
                                     std::size_t clusters, std::uint32_t* open);
    /// For each of the `count` rows in `rows` the sum of its distances to the rows [begin, end).
    void (*distanceSums)(const PointsView& points, const std::size_t* rows, std::size_t count,
                         std::size_t begin, std::size_t end, double* out);
    /// Computes each distance between the rows of two ranges that do not meet once and adds it
    /// to the sum of either row: `sumsOfA` has a place for each row of `a`, `sumsOfB` for `b`.
    void (*pairSums)(const PointsView& points, const Range& a, const Range& b, double* sumsOfA,
                     double* sumsOfB);
    /// The distances of `side` rows from `row` on to as many others; all of them must be there.
    void (*distanceTile)(const PointsView& points, std::size_t row, std::size_t other,
                         DistanceTile& tile);
    /// Adds rows of a tile, one after the other, to `side` sums.
    void (*addTileRows)(const double* tile, const std::uint8_t* rows, std::size_t count,
                        double* sums);
};

/// The distance of two rows of unpacked points: the squares are summed in the order of the
/// features.
double distanceBetween(const PointsView& points, std::size_t row, std::size_t other);

/// The lead that squared distances in doubles tell, rounded down.
float boundGapOf(const NearestSquared& nearest);

/// Works on every processor.
const DistanceKernels& portableKernels();

/// The fastest that this processor runs.
const DistanceKernels& bestKernels();

}  // namespace walletloupe::ml
