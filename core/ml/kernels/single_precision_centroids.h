#pragma once

#include "core/ml/kernels/distance_kernels.h"

#include <cstddef>
#include <vector>

namespace walletloupe::ml {

/// Leads are shortened by this share: more than rounding in doubles, now and after later moves,
/// and the roots in floats can cost.
inline constexpr double boundGapSlack = 0x1.0p-20;
inline constexpr auto boundGapFactor = static_cast<float>(1.0 - boundGapSlack);

/// Centroids in single precision, for a first look that settles most rows: eight at a time and
/// at half the width of doubles.
///
/// With x and c taken from a common origin, |x - c|^2 - |x|^2 = |c|^2 - 2 x.c is summed in
/// floats. Its error is at most (d + 10) u (2 |c|^2 + |x|^2) with u = 2^-24 (Higham, "Accuracy
/// and Stability of Numerical Algorithms", 2002, section 3.1: d fused steps, the rounding of x,
/// c and the offset, and room for the comparison and for the doubles that it stands for). A row
/// whose nearest centroid leads by more than both errors is settled; any other is looked at in
/// doubles.
struct SinglePrecisionCentroids {
    static constexpr std::size_t together = 4;  ///< centroids that lie side by side

    std::size_t count = 0;       ///< k
    std::vector<double> origin;  ///< d: a median, where rows are likely
    std::vector<float> slopes;   ///< -2 c, in groups of `together`, feature by feature
    std::vector<float> offsets;  ///< |c|^2 less its error; infinite for those that fill a group
    std::vector<float> errors;   ///< 2 (d + 10) u |c|^2; eight or more
    float rowError = 0.0F;       ///< (d + 10) u: the error for each |x|^2
    float minBoundGap = 0.0F;    ///< what floats that are too small may have lost
    bool usable = false;         ///< numbers so large that floats overflow are not

    /// For points that are packed the origin is theirs.
    SinglePrecisionCentroids(const CentroidsView& centroids, std::size_t features,
                             const PackedPoints* packed = nullptr);
};

}  // namespace walletloupe::ml
