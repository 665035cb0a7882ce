#pragma once

#if defined(__x86_64__)

#include "core/ml/kernels/distance_kernels.h"

#include <cstddef>
#include <immintrin.h>

#define WALLETLOUPE_AVX2 __attribute__((target("avx2")))

namespace walletloupe::ml {

/// `Rows` rows from `row` on against four others from `other` on: their squared distances, one
/// vector a row.
template <std::size_t Rows>
WALLETLOUPE_AVX2 inline void squaresToFour(const PointsView& points, std::size_t row,
                                           std::size_t other, __m256d* squares)
{
    for (std::size_t i = 0; i < Rows; ++i)
        squares[i] = _mm256_setzero_pd();
    const double* feature = points.data;
    for (std::size_t j = 0; j < points.features; ++j, feature += points.stride) {
        const __m256d others = _mm256_loadu_pd(feature + other);
        for (std::size_t i = 0; i < Rows; ++i) {
            const __m256d difference =
                _mm256_sub_pd(others, _mm256_broadcast_sd(feature + row + i));
            squares[i] = _mm256_add_pd(squares[i], _mm256_mul_pd(difference, difference));
        }
    }
}

}  // namespace walletloupe::ml

#endif
