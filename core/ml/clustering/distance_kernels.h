#pragma once

#include "core/base/parallel.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>

namespace walletloupe::ml {

/// Points as kernels read them: feature `j` of row `i` is `data[j * stride + i]`.
struct PointsView {
    const double* data = nullptr;
    std::size_t stride = 0;
    std::size_t features = 0;
};

inline PointsView viewOf(const Eigen::MatrixXd& points)
{
    return {points.data(), static_cast<std::size_t>(points.outerStride()),
            static_cast<std::size_t>(points.cols())};
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

struct CentroidScreen;

/// Rows to look at: `count` from `begin` on, or those at `offsets` from it.
struct RowSet {
    std::size_t begin = 0;
    std::size_t count = 0;
    const std::uint32_t* offsets = nullptr;  ///< ascending; null for all

    std::size_t row(std::size_t i) const { return begin + (offsets ? offsets[i] : i); }
};

/// The inner loops. Every implementation gives the same bits: squared distances are summed in
/// the order of the features without fused multiply-add, ties go to the lower centroid, and
/// sums of distances run in four interleaved lanes.
struct DistanceKernels {
    /// Fills `out[0 .. end - begin)` for rows [begin, end).
    void (*nearest)(const PointsView& points, std::size_t begin, std::size_t end,
                    const CentroidsView& centroids, NearestSquared* out);
    /// The labels of `nearest` for the rows of a set, in their order, and by how much at least
    /// (0 or less: nobody knows) the nearest centroid leads: its distance may grow by a part of
    /// the lead and that of any other shrink by the rest before `nearest` finds another label.
    /// Labels never depend on the kernel; leads do. `screen` is that of the centroids.
    void (*nearestLabels)(const PointsView& points, const RowSet& rows,
                          const CentroidsView& centroids, const CentroidScreen& screen,
                          std::int32_t* labels, float* leads);
    /// Takes off each of `count` leads (less `leadSlack` of it) what `drops` says for its label,
    /// and lists the places that have no lead left, ascending, in `open`; how many.
    std::size_t (*shortenLeads)(float* leads, const std::int32_t* labels, std::size_t count,
                                const float* drops, std::size_t clusters, std::uint32_t* open);
    /// For each of the `count` rows in `rows` the sum of its distances to the rows [begin, end).
    void (*distanceSums)(const PointsView& points, const std::size_t* rows, std::size_t count,
                         std::size_t begin, std::size_t end, double* out);
    /// Computes each distance between the rows of two ranges that do not meet once and adds it
    /// to the sum of either row: `sumsOfA` has a place for each row of `a`, `sumsOfB` for `b`.
    void (*pairSums)(const PointsView& points, const Range& a, const Range& b, double* sumsOfA,
                     double* sumsOfB);
};

/// The lead that squared distances in doubles tell, rounded down.
float leadOf(const NearestSquared& nearest);

/// Works on every processor.
const DistanceKernels& portableKernels();

/// The fastest that this processor runs.
const DistanceKernels& bestKernels();

}  // namespace walletloupe::ml
