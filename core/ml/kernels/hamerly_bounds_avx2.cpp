#include "core/ml/kernels/distance_kernels_avx2.h"

#if defined(__x86_64__)

#include <algorithm>
#include <array>
#include <immintrin.h>

#define WALLETLOUPE_AVX2_FMA __attribute__((target("avx2,fma")))

namespace walletloupe::ml {
namespace {

constexpr std::size_t lanes = 8;

/// For every set of eight lanes the numbers of those in it, ascending, a byte each.
constexpr std::array<std::uint64_t, 256> makeLaneLists()
{
    std::array<std::uint64_t, 256> lists{};
    for (std::size_t set = 0; set < lists.size(); ++set) {
        int found = 0;
        for (std::uint64_t lane = 0; lane < lanes; ++lane) {
            if ((set >> lane) % 2 != 0)
                lists[set] |= lane << (8 * found++);
        }
    }
    return lists;
}

constexpr std::array<std::uint64_t, 256> laneLists = makeLaneLists();

/// Looks up what eight labels lose: in registers where there are few clusters.
struct GapDecreases {
    const float* all;
    std::size_t clusters;
    __m256 low;
    __m256 high;
};

WALLETLOUPE_AVX2_FMA GapDecreases gapDecreasesOf(const float* gapDecreases, std::size_t clusters)
{
    std::array<float, 2 * lanes> first{};
    std::copy_n(gapDecreases, std::min(clusters, first.size()), first.begin());
    return {gapDecreases, clusters, _mm256_loadu_ps(first.data()),
            _mm256_loadu_ps(first.data() + lanes)};
}

WALLETLOUPE_AVX2_FMA inline __m256 gapDecreasesFor(const GapDecreases& gapDecreases, __m256i labels)
{
    if (gapDecreases.clusters > 2 * lanes)
        return _mm256_i32gather_ps(gapDecreases.all, labels, 4);
    const __m256 low = _mm256_permutevar8x32_ps(gapDecreases.low, labels);
    if (gapDecreases.clusters <= lanes)
        return low;
    // The fourth bit of a label tells which half it is in.
    return _mm256_blendv_ps(low, _mm256_permutevar8x32_ps(gapDecreases.high, labels),
                            _mm256_castsi256_ps(_mm256_slli_epi32(labels, 28)));
}

}  // namespace

WALLETLOUPE_AVX2_FMA std::size_t decreaseBoundGapsAvx2(float* boundGaps, const std::int32_t* labels,
                                                       std::size_t count, const float* gapDecreases,
                                                       std::size_t clusters, std::uint32_t* open)
{
    const GapDecreases known = gapDecreasesOf(gapDecreases, clusters);
    std::size_t found = 0;
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        const __m256i label = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(labels + i));
        const __m256 boundGap = _mm256_sub_ps(
            _mm256_mul_ps(_mm256_loadu_ps(boundGaps + i), _mm256_set1_ps(boundGapFactor)),
            gapDecreasesFor(known, label));
        _mm256_storeu_ps(boundGaps + i, boundGap);
        const __m256 stays = _mm256_cmp_ps(boundGap, _mm256_setzero_ps(), _CMP_GT_OQ);
        const unsigned bits = 0xffU & ~static_cast<unsigned>(_mm256_movemask_ps(stays));
        // Eight places are written and those behind the last one found later overwritten;
        // there is room, as no more can be open than were looked at.
        const __m256i places =
            _mm256_cvtepu8_epi32(_mm_cvtsi64_si128(static_cast<long long>(laneLists[bits])));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(open + found),
                            _mm256_add_epi32(places, _mm256_set1_epi32(static_cast<int>(i))));
        found += static_cast<std::size_t>(__builtin_popcount(bits));
    }
    const std::size_t rest = portableKernels().decreaseBoundGaps(
        boundGaps + i, labels + i, count - i, gapDecreases, clusters, open + found);
    for (std::size_t at = found; at < found + rest; ++at)
        open[at] += static_cast<std::uint32_t>(i);
    return found + rest;
}

}  // namespace walletloupe::ml

#endif
