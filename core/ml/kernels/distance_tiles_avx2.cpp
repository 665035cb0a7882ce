#include "core/ml/kernels/distance_blocks_avx2.h"
#include "core/ml/kernels/distance_kernels_avx2.h"

#if defined(__x86_64__)

namespace walletloupe::ml {
namespace {

constexpr std::size_t lanes = 4;
constexpr std::size_t side = DistanceTile::side;
constexpr std::size_t heldSums = 8;
static_assert(side % (heldSums * lanes) == 0);

/// Four rows against four others, one vector a row.
struct Block {
    __m256d rows[lanes];
};

WALLETLOUPE_AVX2 inline Block rootsOf(const Block& squares)
{
    Block roots;
    for (std::size_t i = 0; i < lanes; ++i)
        roots.rows[i] = _mm256_sqrt_pd(squares.rows[i]);
    return roots;
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

WALLETLOUPE_AVX2 inline void storeBlock(const Block& block, std::size_t row, std::size_t other,
                                        DistanceTile& tile)
{
    for (std::size_t i = 0; i < lanes; ++i)
        _mm256_storeu_pd(&tile.distances[(row + i) * side + other], block.rows[i]);
    storeTransposed(block.rows, &tile.transposed[other * side + row]);
}

}  // namespace

/// Roots take long, but not the units that squares need: those of one block are drawn while the
/// squares of the next are summed.
WALLETLOUPE_AVX2 void distanceTileAvx2(const PointsView& points, std::size_t row, std::size_t other,
                                       DistanceTile& tile)
{
    constexpr std::size_t blocksARow = side / lanes;
    constexpr std::size_t blocks = blocksARow * blocksARow;
    const auto squaresOf = [&](std::size_t block) WALLETLOUPE_AVX2 {
        Block squares;
        squaresToFour<lanes>(points, row + block / blocksARow * lanes,
                             other + block % blocksARow * lanes, squares.rows);
        return squares;
    };
    Block squares = squaresOf(0);
    for (std::size_t block = 0; block < blocks; ++block) {
        const Block roots = rootsOf(squares);
        if (block + 1 < blocks)
            squares = squaresOf(block + 1);
        storeBlock(roots, block / blocksARow * lanes, block % blocksARow * lanes, tile);
    }
}

/// In halves: the sums of one fit into the registers.
WALLETLOUPE_AVX2 void addTileRowsAvx2(const double* tile, const std::uint8_t* rows,
                                      std::size_t count, double* sums)
{
    for (std::size_t first = 0; first < side; first += heldSums * lanes) {
        __m256d sum[heldSums];
        for (std::size_t v = 0; v < heldSums; ++v)
            sum[v] = _mm256_loadu_pd(sums + first + v * lanes);
        for (std::size_t i = 0; i < count; ++i) {
            const double* row = tile + rows[i] * side + first;
            for (std::size_t v = 0; v < heldSums; ++v)
                sum[v] = _mm256_add_pd(sum[v], _mm256_loadu_pd(row + v * lanes));
        }
        for (std::size_t v = 0; v < heldSums; ++v)
            _mm256_storeu_pd(sums + first + v * lanes, sum[v]);
    }
}

}  // namespace walletloupe::ml

#endif
