#include "core/ml/kernels/distance_kernels_avx2.h"

#if defined(__x86_64__)

#include <algorithm>
#include <array>
#include <immintrin.h>
#include <limits>

#define WALLETLOUPE_AVX2 __attribute__((target("avx2")))

namespace walletloupe::ml {
namespace {

/// Best and second best of four rows; labels are held as doubles, lane by lane.
struct FourNearest {
    __m256d best;
    __m256d second;
    __m256d label;
    __m256d secondLabel;
};

WALLETLOUPE_AVX2 inline void consider(FourNearest& rows, __m256d squared, double centroid)
{
    const __m256d label = _mm256_set1_pd(centroid);
    const __m256d nearer = _mm256_cmp_pd(squared, rows.best, _CMP_LT_OQ);
    const __m256d nearerThanSecond = _mm256_cmp_pd(squared, rows.second, _CMP_LT_OQ);
    const __m256d second = _mm256_blendv_pd(rows.second, squared, nearerThanSecond);
    const __m256d secondLabel = _mm256_blendv_pd(rows.secondLabel, label, nearerThanSecond);
    rows.second = _mm256_blendv_pd(second, rows.best, nearer);
    rows.secondLabel = _mm256_blendv_pd(secondLabel, rows.label, nearer);
    rows.best = _mm256_blendv_pd(rows.best, squared, nearer);
    rows.label = _mm256_blendv_pd(rows.label, label, nearer);
}

WALLETLOUPE_AVX2 inline FourNearest noneFound()
{
    const __m256d infinity = _mm256_set1_pd(std::numeric_limits<double>::infinity());
    const __m256d none = _mm256_set1_pd(-1.0);
    return {infinity, infinity, none, none};
}

WALLETLOUPE_AVX2 inline void store(const FourNearest& rows, NearestSquared* out)
{
    alignas(32) std::array<std::array<double, 4>, 4> lanes;
    _mm256_store_pd(lanes[0].data(), rows.best);
    _mm256_store_pd(lanes[1].data(), rows.second);
    _mm256_store_pd(lanes[2].data(), rows.label);
    _mm256_store_pd(lanes[3].data(), rows.secondLabel);
    for (std::size_t lane = 0; lane < 4; ++lane) {
        // A point infinitely far from every centroid keeps the first label, as in the portable
        // twin.
        const double label = lanes[2][lane] < 0.0 ? 0.0 : lanes[2][lane];
        out[lane] = {lanes[0][lane], lanes[1][lane], static_cast<std::int32_t>(label),
                     static_cast<std::int32_t>(lanes[3][lane])};
    }
}

/// Eight rows at once, so that two chains of additions hide each other's latency.
WALLETLOUPE_AVX2 void nearestOfEight(const PointsView& points, std::size_t row,
                                     const CentroidsView& centroids, NearestSquared* out)
{
    FourNearest low = noneFound();
    FourNearest high = noneFound();
    for (std::size_t c = 0; c < centroids.count; ++c) {
        const double* centroid = centroids.data + c * points.features;
        const double* feature = points.data + row;
        __m256d lowSum = _mm256_setzero_pd();
        __m256d highSum = _mm256_setzero_pd();
        for (std::size_t j = 0; j < points.features; ++j, feature += points.stride) {
            const __m256d center = _mm256_broadcast_sd(centroid + j);
            const __m256d lowDifference = _mm256_sub_pd(_mm256_loadu_pd(feature), center);
            const __m256d highDifference = _mm256_sub_pd(_mm256_loadu_pd(feature + 4), center);
            lowSum = _mm256_add_pd(lowSum, _mm256_mul_pd(lowDifference, lowDifference));
            highSum = _mm256_add_pd(highSum, _mm256_mul_pd(highDifference, highDifference));
        }
        consider(low, lowSum, static_cast<double>(c));
        consider(high, highSum, static_cast<double>(c));
    }
    store(low, out);
    store(high, out + 4);
}

void nearestAvx2(const PointsView& points, std::size_t begin, std::size_t end,
                 const CentroidsView& centroids, NearestSquared* out)
{
    std::size_t row = begin;
    for (; row + 8 <= end; row += 8)
        nearestOfEight(points, row, centroids, out + (row - begin));
    portableKernels().nearest(points, row, end, centroids, out + (row - begin));
}

WALLETLOUPE_AVX2 void squaresToAvx2(const PointsView& points, std::size_t row, const Range& rows,
                                    double* out)
{
    std::size_t i = rows.begin;
    for (; i + 8 <= rows.end; i += 8, out += 8) {
        const double* feature = points.data;
        __m256d low = _mm256_setzero_pd();
        __m256d high = _mm256_setzero_pd();
        for (std::size_t j = 0; j < points.features; ++j, feature += points.stride) {
            const __m256d center = _mm256_broadcast_sd(feature + row);
            const __m256d lowDifference = _mm256_sub_pd(_mm256_loadu_pd(feature + i), center);
            const __m256d highDifference = _mm256_sub_pd(_mm256_loadu_pd(feature + i + 4), center);
            low = _mm256_add_pd(low, _mm256_mul_pd(lowDifference, lowDifference));
            high = _mm256_add_pd(high, _mm256_mul_pd(highDifference, highDifference));
        }
        _mm256_storeu_pd(out, low);
        _mm256_storeu_pd(out + 4, high);
    }
    portableKernels().squaresTo(points, row, {i, rows.end}, out);
}

/// Rows scored together: four square roots in flight, and each load serves all of them.
constexpr std::size_t rowsTogether = 4;

WALLETLOUPE_AVX2 inline void addDistancesToFour(const PointsView& points, const std::size_t* rows,
                                                std::size_t other, __m256d* sums)
{
    __m256d squared[rowsTogether];
    for (__m256d& value : squared)
        value = _mm256_setzero_pd();
    const double* feature = points.data;
    for (std::size_t j = 0; j < points.features; ++j, feature += points.stride) {
        const __m256d others = _mm256_loadu_pd(feature + other);
        for (std::size_t i = 0; i < rowsTogether; ++i) {
            const __m256d difference =
                _mm256_sub_pd(others, _mm256_broadcast_sd(feature + rows[i]));
            squared[i] = _mm256_add_pd(squared[i], _mm256_mul_pd(difference, difference));
        }
    }
    for (std::size_t i = 0; i < rowsTogether; ++i)
        sums[i] = _mm256_add_pd(sums[i], _mm256_sqrt_pd(squared[i]));
}

WALLETLOUPE_AVX2 void distanceSumsOfFour(const PointsView& points, const std::size_t* rows,
                                         std::size_t begin, std::size_t end, double* out)
{
    __m256d sums[rowsTogether];
    for (__m256d& sum : sums)
        sum = _mm256_setzero_pd();
    std::size_t other = begin;
    for (; other + 4 <= end; other += 4)
        addDistancesToFour(points, rows, other, sums);
    for (std::size_t i = 0; i < rowsTogether; ++i) {
        alignas(32) std::array<double, 4> lanes;
        _mm256_store_pd(lanes.data(), sums[i]);
        for (std::size_t rest = other, lane = 0; rest < end; ++rest, ++lane) {
            double distance = 0.0;
            portableKernels().distanceSums(points, rows + i, 1, rest, rest + 1, &distance);
            lanes[lane] += distance;
        }
        out[i] = (lanes[0] + lanes[2]) + (lanes[1] + lanes[3]);
    }
}

void distanceSumsAvx2(const PointsView& points, const std::size_t* rows, std::size_t count,
                      std::size_t begin, std::size_t end, double* out)
{
    std::size_t i = 0;
    for (; i + rowsTogether <= count; i += rowsTogether)
        distanceSumsOfFour(points, rows + i, begin, end, out + i);
    if (i == count)
        return;
    // The last few are filled up with the last row, whose surplus sums are dropped.
    std::array<std::size_t, rowsTogether> filled;
    std::array<double, rowsTogether> sums;
    for (std::size_t j = 0; j < rowsTogether; ++j)
        filled[j] = rows[std::min(i + j, count - 1)];
    distanceSumsOfFour(points, filled.data(), begin, end, sums.data());
    std::copy(sums.begin(), sums.begin() + static_cast<std::ptrdiff_t>(count - i), out + i);
}

}  // namespace

const DistanceKernels* avx2Kernels()
{
    static constexpr DistanceKernels kernels{
        nearestAvx2,       addPotentialsAvx2,     addToLanesAvx2,   squaresToAvx2,
        nearestLabelsAvx2, decreaseBoundGapsAvx2, distanceSumsAvx2, pairSumsAvx2,
        distanceTileAvx2,  addTileRowsAvx2};
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? &kernels : nullptr;
}

}  // namespace walletloupe::ml

#else

namespace walletloupe::ml {

const DistanceKernels* avx2Kernels()
{
    return nullptr;
}

}  // namespace walletloupe::ml

#endif
