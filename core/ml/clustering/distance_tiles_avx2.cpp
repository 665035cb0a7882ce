#include "core/ml/clustering/distance_kernels_avx2.h"

#if defined(__x86_64__)

#include <immintrin.h>

#define WALLETLOUPE_AVX2 __attribute__((target("avx2")))

namespace walletloupe::ml {
namespace {

constexpr std::size_t lanes = 4;
constexpr std::size_t side = DistanceTile::side;
constexpr std::size_t vectorsARow = side / lanes;

/// Four rows from `row` on against four others: their distances, one vector a row.
WALLETLOUPE_AVX2 inline void distancesToFour(const PointsView& points, std::size_t row,
                                             std::size_t other, __m256d* distances)
{
    for (std::size_t i = 0; i < lanes; ++i)
        distances[i] = _mm256_setzero_pd();
    const double* feature = points.data;
    for (std::size_t j = 0; j < points.features; ++j, feature += points.stride) {
        const __m256d others = _mm256_loadu_pd(feature + other);
        for (std::size_t i = 0; i < lanes; ++i) {
            const __m256d difference =
                _mm256_sub_pd(others, _mm256_broadcast_sd(feature + row + i));
            distances[i] = _mm256_add_pd(distances[i], _mm256_mul_pd(difference, difference));
        }
    }
    for (std::size_t i = 0; i < lanes; ++i)
        distances[i] = _mm256_sqrt_pd(distances[i]);
}

WALLETLOUPE_AVX2 inline void storeTransposed(const __m256d* rows, double* place)
{
    const __m256d low01 = _mm256_unpacklo_pd(rows[0], rows[1]);
    const __m256d high01 = _mm256_unpackhi_pd(rows[0], rows[1]);
    const __m256d low23 = _mm256_unpacklo_pd(rows[2], rows[3]);
    const __m256d high23 = _mm256_unpackhi_pd(rows[2], rows[3]);
    _mm256_storeu_pd(place, _mm256_permute2f128_pd(low01, low23, 0x20));
    _mm256_storeu_pd(place + side, _mm256_permute2f128_pd(high01, high23, 0x20));
    _mm256_storeu_pd(place + 2 * side, _mm256_permute2f128_pd(low01, low23, 0x31));
    _mm256_storeu_pd(place + 3 * side, _mm256_permute2f128_pd(high01, high23, 0x31));
}

}  // namespace

WALLETLOUPE_AVX2 void distanceTileAvx2(const PointsView& points, std::size_t row, std::size_t other,
                                       DistanceTile& tile)
{
    for (std::size_t i = 0; i < side; i += lanes) {
        for (std::size_t j = 0; j < side; j += lanes) {
            __m256d distances[lanes];
            distancesToFour(points, row + i, other + j, distances);
            for (std::size_t k = 0; k < lanes; ++k)
                _mm256_storeu_pd(&tile.distances[(i + k) * side + j], distances[k]);
            storeTransposed(distances, &tile.transposed[j * side + i]);
        }
    }
}

WALLETLOUPE_AVX2 void addTileRowsAvx2(const double* tile, const std::uint8_t* rows,
                                      std::size_t count, double* sums)
{
    __m256d sum[vectorsARow];
    for (std::size_t v = 0; v < vectorsARow; ++v)
        sum[v] = _mm256_loadu_pd(sums + v * lanes);
    for (std::size_t i = 0; i < count; ++i) {
        const double* row = tile + rows[i] * side;
        for (std::size_t v = 0; v < vectorsARow; ++v)
            sum[v] = _mm256_add_pd(sum[v], _mm256_loadu_pd(row + v * lanes));
    }
    for (std::size_t v = 0; v < vectorsARow; ++v)
        _mm256_storeu_pd(sums + v * lanes, sum[v]);
}

}  // namespace walletloupe::ml

#endif
