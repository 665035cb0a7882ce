#include "core/ml/outliers/path_kernels_avx2.h"

#if defined(__x86_64__)

#include <array>
#include <immintrin.h>

#define WALLETLOUPE_AVX2 __attribute__((target("avx2")))

namespace walletloupe::ml {
namespace {

constexpr std::size_t lanes = PathKernels::rowsTogether;

/// All ones where a row goes to the upper child of node `number`.
WALLETLOUPE_AVX2 inline __m256i isAbove(const CodedTrees::Node* nodes, std::size_t number,
                                        const std::uint16_t* codes)
{
    const CodedTrees::Node& node = nodes[number];
    const __m256i code = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(codes + node.offset));
    return _mm256_cmpgt_epi16(code, _mm256_set1_epi16(static_cast<short>(node.rank)));
}

/// What the nodes `Levels` below node `number` say, each row asking the one it comes to: `ways`
/// holds the answers on the way there, the nearest to `number` first.
template <int Levels>
WALLETLOUPE_AVX2 inline __m256i atLevel(const CodedTrees::Node* nodes, std::size_t number,
                                        const std::uint16_t* codes, const __m256i* ways)
{
    if constexpr (Levels == 0) {
        return isAbove(nodes, number, codes);
    } else {
        const __m256i lower = atLevel<Levels - 1>(nodes, 2 * number, codes, ways + 1);
        const __m256i upper = atLevel<Levels - 1>(nodes, 2 * number + 1, codes, ways + 1);
        return _mm256_blendv_epi8(lower, upper, ways[0]);
    }
}

/// The upper levels have so few nodes that asking all of them is faster than finding the right
/// one; below, each row looks up its node.
constexpr std::size_t askedLevels = 6;

WALLETLOUPE_AVX2 inline __m256i twicePlus(__m256i number, __m256i above)
{
    return _mm256_sub_epi16(_mm256_add_epi16(number, number), above);
}

WALLETLOUPE_AVX2 inline __m256i walkUpperLevels(const CodedTrees::Node* nodes,
                                                const std::uint16_t* codes)
{
    __m256i ways[askedLevels];
    ways[0] = atLevel<0>(nodes, 1, codes, ways);
    ways[1] = atLevel<1>(nodes, 1, codes, ways);
    ways[2] = atLevel<2>(nodes, 1, codes, ways);
    ways[3] = atLevel<3>(nodes, 1, codes, ways);
    ways[4] = atLevel<4>(nodes, 1, codes, ways);
    ways[5] = atLevel<5>(nodes, 1, codes, ways);
    __m256i number = _mm256_set1_epi16(1);
    for (const __m256i way : ways)
        number = twicePlus(number, way);
    return number;
}

template <std::size_t Below>
WALLETLOUPE_AVX2 void addPathLengths(const CodedTrees::Node* nodes, const double* pathLengths,
                                     const std::uint16_t* codes, std::size_t rows, double* sums)
{
    alignas(32) std::array<std::uint16_t, lanes> numbers;
    for (std::size_t row = 0; row < rows; row += lanes) {
        _mm256_store_si256(reinterpret_cast<__m256i*>(numbers.data()),
                           walkUpperLevels(nodes, codes + row));
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const std::uint16_t* own = codes + row + lane;
            std::uint32_t number = numbers[lane];
            for (std::size_t level = 0; level < Below; ++level) {
                const CodedTrees::Node node = nodes[number];
                number = 2 * number + ((node.rank - own[node.offset]) >> 31);
            }
            sums[row + lane] += pathLengths[number];
        }
    }
}

void addPathLengthsAvx2(const CodedTrees& trees, std::size_t tree, const std::uint16_t* codes,
                        std::size_t rows, double* sums)
{
    static constexpr std::array walks{addPathLengths<0>, addPathLengths<1>, addPathLengths<2>,
                                      addPathLengths<3>, addPathLengths<4>};
    static_assert(askedLevels + walks.size() == CodedTrees::maxHeight + 1);
    if (trees.height() < askedLevels)
        return portablePathKernels().addPathLengths(trees, tree, codes, rows, sums);
    const double* pathLengths = trees.pathLengths(tree) - (std::size_t{1} << trees.height());
    walks[trees.height() - askedLevels](trees.nodes(tree), pathLengths, codes, rows, sums);
}

}  // namespace

const PathKernels* avx2PathKernels()
{
    static constexpr PathKernels kernels{addPathLengthsAvx2};
    return __builtin_cpu_supports("avx2") ? &kernels : nullptr;
}

}  // namespace walletloupe::ml

#else

namespace walletloupe::ml {

const PathKernels* avx2PathKernels()
{
    return nullptr;
}

}  // namespace walletloupe::ml

#endif
