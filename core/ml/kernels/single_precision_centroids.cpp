#include "core/ml/kernels/single_precision_centroids.h"

#include "core/ml/kernels/packed_points.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <limits>

namespace walletloupe::ml {
namespace {

/// Above, products of floats could overflow.
constexpr double largestSquare = 1e30;

std::vector<double> medianOf(const CentroidsView& centroids, std::size_t features)
{
    std::vector<double> median(features);
    std::vector<double> values(centroids.count);
    for (std::size_t j = 0; j < features; ++j) {
        for (std::size_t c = 0; c < centroids.count; ++c)
            values[c] = centroids.data[c * features + j];
        median[j] = stats::upperMedian(values);
    }
    return median;
}

}  // namespace

SinglePrecisionCentroids::SinglePrecisionCentroids(const CentroidsView& centroids,
                                                   std::size_t features, const PackedPoints* packed)
    : count(centroids.count), origin(packed ? packed->origin() : medianOf(centroids, features))
{
    const std::size_t padded = (centroids.count + together - 1) / together * together;
    const double unit = static_cast<double>(features + 10) * 0x1.0p-24 * 1.001;
    slopes.resize(padded * features);
    offsets.resize(padded, std::numeric_limits<float>::infinity());
    errors.resize(std::max<std::size_t>(padded, 8));
    usable = true;
    for (std::size_t c = 0; c < centroids.count; ++c) {
        double square = 0.0;
        for (std::size_t j = 0; j < features; ++j) {
            const double value = centroids.data[c * features + j] - origin[j];
            square += value * value;
            slopes[(c / together * features + j) * together + c % together] =
                static_cast<float>(-2.0 * value);
        }
        usable = usable && square < largestSquare;
        offsets[c] = static_cast<float>(square * (1.0 - 2.0 * unit));
        errors[c] = static_cast<float>(2.0 * unit * square);
    }
    rowError = static_cast<float>(unit);
    minBoundGap = static_cast<float>(features + 10) * 0x1.0p-80F;
}

}  // namespace walletloupe::ml
