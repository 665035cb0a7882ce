#pragma once

#if defined(__x86_64__)

#include <cstdint>
#include <immintrin.h>

namespace walletloupe::csv {

/// Of 32 bytes those that end an unquoted field: separator, CR, LF.
__attribute__((target("avx2"))) inline __m256i fieldEndsAmong(__m256i bytes, __m256i separators)
{
    const __m256i isLf = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\n'));
    const __m256i isCr = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\r'));
    const __m256i isSeparator = _mm256_cmpeq_epi8(bytes, separators);
    return _mm256_or_si256(_mm256_or_si256(isLf, isCr), isSeparator);
}

/// A bit for each of 64 marked bytes, the lowest for the first.
__attribute__((target("avx2"))) inline std::uint64_t bitsOf(__m256i low, __m256i high)
{
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(low)) |
           std::uint64_t{static_cast<std::uint32_t>(_mm256_movemask_epi8(high))} << 32;
}

__attribute__((target("avx2"))) inline __m256i bytesAt(const char* at)
{
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
}

}  // namespace walletloupe::csv

#endif
