#include "core/ml/kernels/distance_blocks_avx2.h"
#include "core/ml/kernels/distance_kernels_avx2.h"

#if defined(__x86_64__)

#include <array>

namespace walletloupe::ml {
namespace {

template <std::size_t Rows>
WALLETLOUPE_AVX2 void pairSumsOf(const PointsView& points, std::size_t row, const Range& others,
                                 double* sumsOfRows, double* sumsOfOthers)
{
    __m256d sums[Rows];
    for (__m256d& sum : sums)
        sum = _mm256_setzero_pd();
    std::size_t other = others.begin;
    for (; other + 4 <= others.end; other += 4) {
        __m256d distances[Rows];
        squaresToFour<Rows>(points, row, other, distances);
        for (__m256d& distance : distances)
            distance = _mm256_sqrt_pd(distance);
        double* place = sumsOfOthers + (other - others.begin);
        __m256d sumsOfFour = _mm256_loadu_pd(place);
        for (std::size_t i = 0; i < Rows; ++i) {
            sums[i] = _mm256_add_pd(sums[i], distances[i]);
            sumsOfFour = _mm256_add_pd(sumsOfFour, distances[i]);
        }
        _mm256_storeu_pd(place, sumsOfFour);
    }
    for (std::size_t i = 0; i < Rows; ++i) {
        alignas(32) std::array<double, 4> lanes;
        _mm256_store_pd(lanes.data(), sums[i]);
        for (std::size_t rest = other; rest < others.end; ++rest) {
            const double distance = distanceBetween(points, row + i, rest);
            lanes[rest - other] += distance;
            sumsOfOthers[rest - others.begin] += distance;
        }
        sumsOfRows[i] += (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
    }
}

}  // namespace

void pairSumsAvx2(const PointsView& points, const Range& a, const Range& b, double* sumsOfA,
                  double* sumsOfB)
{
    std::size_t row = a.begin;
    for (; row + 4 <= a.end; row += 4)
        pairSumsOf<4>(points, row, b, sumsOfA + (row - a.begin), sumsOfB);
    for (; row < a.end; ++row)
        pairSumsOf<1>(points, row, b, sumsOfA + (row - a.begin), sumsOfB);
}

}  // namespace walletloupe::ml

#endif
