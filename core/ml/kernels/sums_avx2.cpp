#include "core/ml/kernels/distance_kernels_avx2.h"
#include "core/ml/kernels/packed_points.h"

#if defined(__x86_64__)

#include <algorithm>
#include <immintrin.h>
#include <vector>

#define WALLETLOUPE_AVX2 __attribute__((target("avx2")))

namespace walletloupe::ml {
namespace {

/// Rows of so many vectors.
template <std::size_t Vectors>
WALLETLOUPE_AVX2 void addVectorsToLanes(const PackedPoints& points, const std::int32_t* labels,
                                        const Range& rows, double* lanes)
{
    constexpr std::size_t width = 4 * Vectors;
    const double* values = points.doubles(rows.begin);
    for (std::size_t row = rows.begin; row < rows.end; ++row, values += width) {
        double* lane =
            lanes + (static_cast<std::size_t>(labels[row]) * sumLanes + row % sumLanes) * width;
        for (std::size_t j = 0; j < width; j += 4)
            _mm256_storeu_pd(lane + j,
                             _mm256_add_pd(_mm256_loadu_pd(lane + j), _mm256_loadu_pd(values + j)));
    }
}

}  // namespace

void addToLanesAvx2(const PackedPoints& points, const std::int32_t* labels, const Range& rows,
                    double* lanes)
{
    const std::size_t vectors = points.doublesARow() / 4;
    if (rows.begin == rows.end)
        return;
    if (vectors == 1)
        addVectorsToLanes<1>(points, labels, rows, lanes);
    else if (vectors == 2)
        addVectorsToLanes<2>(points, labels, rows, lanes);
    else if (vectors == 3)
        addVectorsToLanes<3>(points, labels, rows, lanes);
    else
        portableKernels().addToLanes(points, labels, rows, lanes);
}

WALLETLOUPE_AVX2 void addPotentialsAvx2(const PointsView& points, const std::size_t* centres,
                                        const Range& rows, const double* closest, double* sums)
{
    std::vector<double> values(points.features * centresTogether);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = points.data[i / centresTogether * points.stride + centres[i % centresTogether]];
    __m256d sum = _mm256_loadu_pd(sums);
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        const double* feature = points.data + row;
        __m256d squared = _mm256_setzero_pd();
        for (std::size_t j = 0; j < points.features; ++j, feature += points.stride) {
            const __m256d difference = _mm256_sub_pd(_mm256_broadcast_sd(feature),
                                                     _mm256_loadu_pd(&values[j * centresTogether]));
            squared = _mm256_add_pd(squared, _mm256_mul_pd(difference, difference));
        }
        sum = _mm256_add_pd(sum, _mm256_min_pd(squared, _mm256_broadcast_sd(closest + row)));
    }
    _mm256_storeu_pd(sums, sum);
}

}  // namespace walletloupe::ml

#endif
