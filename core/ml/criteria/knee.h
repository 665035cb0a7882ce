#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace walletloupe::ml {

/// The bend of a falling curve.
struct Knee {
    std::size_t index = 0;
    double distance = 0.0;  ///< to the chord, in the curve normalised to the unit square
};

/// The point farthest below the chord from the first to the last point of the curve, both
/// axes normalised to 0..1 (after Satopaa et al., "Kneedle", 2011). Nothing when the
/// distance is below 0.1, with fewer than 3 points, or for a flat or rising curve.
std::optional<Knee> findKnee(std::span<const double> x, std::span<const double> y);

}  // namespace walletloupe::ml
