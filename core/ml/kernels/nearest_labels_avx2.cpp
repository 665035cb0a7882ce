#include "core/ml/kernels/distance_kernels_avx2.h"
#include "core/ml/kernels/packed_points.h"

#if defined(__x86_64__)

#include <algorithm>
#include <array>
#include <immintrin.h>
#include <limits>
#include <vector>

#define WALLETLOUPE_AVX2_FMA __attribute__((target("avx2,fma")))

namespace walletloupe::ml {
namespace {

constexpr std::size_t lanes = 8;
/// Rows turned to floats at once: they and the centroids stay in the first cache.
constexpr std::size_t tileRows = PackedPoints::tileRows;
constexpr std::size_t together = SinglePrecisionCentroids::together;

/// The rows that the screen leaves open, to be looked at in doubles eight at a time.
struct OpenRows {
    std::array<std::uint32_t, tileRows> rows;
    std::size_t count = 0;
};

/// A row less the origin, feature by feature, for up to `tileRows` rows; the rest of the tile is
/// filled with zeros.
WALLETLOUPE_AVX2_FMA void loadTile(const PointsView& points, const RowSet& rows,
                                   const SinglePrecisionCentroids& floatCentroids, float* tile)
{
    for (std::size_t j = 0; j < points.features; ++j, tile += tileRows) {
        const double* feature = points.data + j * points.stride + rows.begin;
        const __m256d origin = _mm256_broadcast_sd(&floatCentroids.origin[j]);
        std::size_t i = 0;
        for (; i + 4 <= rows.count; i += 4) {
            const std::uint32_t* at = rows.offsets + i;
            const __m256d values = rows.offsets ? _mm256_setr_pd(feature[at[0]], feature[at[1]],
                                                                 feature[at[2]], feature[at[3]])
                                                : _mm256_loadu_pd(feature + i);
            _mm_storeu_ps(tile + i, _mm256_cvtpd_ps(_mm256_sub_pd(values, origin)));
        }
        for (; i < rows.count; ++i)
            tile[i] =
                static_cast<float>(feature[rows.row(i) - rows.begin] - floatCentroids.origin[j]);
        std::fill(tile + i, tile + tileRows, 0.0F);
    }
}

/// Turns eight rows of eight floats into eight columns.
WALLETLOUPE_AVX2_FMA inline void transpose(__m256* rows)
{
    __m256 pairs[lanes];
    for (std::size_t i = 0; i < lanes; i += 2) {
        pairs[i] = _mm256_unpacklo_ps(rows[i], rows[i + 1]);
        pairs[i + 1] = _mm256_unpackhi_ps(rows[i], rows[i + 1]);
    }
    __m256 fours[lanes];
    for (std::size_t i = 0; i < lanes; i += 4) {
        for (std::size_t half = 0; half < 2; ++half) {
            const __m256 first = pairs[i + half];
            const __m256 second = pairs[i + half + 2];
            fours[i + 2 * half] = _mm256_shuffle_ps(first, second, _MM_SHUFFLE(1, 0, 1, 0));
            fours[i + 2 * half + 1] = _mm256_shuffle_ps(first, second, _MM_SHUFFLE(3, 2, 3, 2));
        }
    }
    for (std::size_t i = 0; i < lanes / 2; ++i) {
        rows[i] = _mm256_permute2f128_ps(fours[i], fours[i + 4], 0x20);
        rows[i + 4] = _mm256_permute2f128_ps(fours[i], fours[i + 4], 0x31);
    }
}

/// The same as loadTile; the rest of the tile is filled with its last row.
WALLETLOUPE_AVX2_FMA void loadPackedTile(const PackedPoints& packed, const RowSet& rows,
                                         float* tile)
{
    for (std::size_t i = 0; i < rows.count || i % (2 * lanes) != 0; i += lanes) {
        const float* from[lanes];
        for (std::size_t lane = 0; lane < lanes; ++lane)
            from[lane] = packed.floats(rows.row(std::min(i + lane, rows.count - 1)));
        for (std::size_t j = 0; j < packed.floatsARow(); j += lanes) {
            __m256 block[lanes];
            for (std::size_t lane = 0; lane < lanes; ++lane)
                block[lane] = _mm256_loadu_ps(from[lane] + j);
            transpose(block);
            for (std::size_t lane = 0; lane < lanes; ++lane)
                _mm256_storeu_ps(tile + (j + lane) * tileRows + i, block[lane]);
        }
    }
}

/// The rows as floats, column by column: as they lie there, or put into `room`.
const float* tileOf(const PointsView& points, const RowSet& rows,
                    const SinglePrecisionCentroids& floatCentroids, float* room)
{
    if (!points.packed)
        loadTile(points, rows, floatCentroids, room);
    else if (!rows.offsets && rows.begin % tileRows == 0)
        return points.packed->tile(rows.begin);
    else
        loadPackedTile(*points.packed, rows, room);
    return room;
}

/// Lowest and second lowest score of eight rows, with the label of the lowest.
struct Lowest {
    __m256 best;
    __m256 second;
    __m256 label;
};

WALLETLOUPE_AVX2_FMA inline void consider(Lowest& rows, __m256 score, __m256 label)
{
    const __m256 lower = _mm256_cmp_ps(score, rows.best, _CMP_LT_OQ);
    rows.second = _mm256_min_ps(rows.second, _mm256_max_ps(score, rows.best));
    rows.best = _mm256_min_ps(score, rows.best);
    rows.label = _mm256_blendv_ps(rows.label, label, lower);
}

/// Two vectors of rows against up to four centroids: eight sums in flight.
template <std::size_t Count>
WALLETLOUPE_AVX2_FMA inline void scoreGroup(const float* tile, std::size_t features,
                                            const SinglePrecisionCentroids& floatCentroids,
                                            std::size_t group, Lowest* rows)
{
    __m256 low[Count];
    __m256 high[Count];
    for (std::size_t c = 0; c < Count; ++c)
        low[c] = high[c] = _mm256_broadcast_ss(&floatCentroids.offsets[group * together + c]);
    const float* slopes = &floatCentroids.slopes[group * together * features];
    for (std::size_t j = 0; j < features; ++j, tile += tileRows, slopes += together) {
        const __m256 lowRows = _mm256_loadu_ps(tile);
        const __m256 highRows = _mm256_loadu_ps(tile + lanes);
        for (std::size_t c = 0; c < Count; ++c) {
            const __m256 slope = _mm256_broadcast_ss(slopes + c);
            low[c] = _mm256_fmadd_ps(lowRows, slope, low[c]);
            high[c] = _mm256_fmadd_ps(highRows, slope, high[c]);
        }
    }
    for (std::size_t c = 0; c < Count; ++c) {
        const __m256 label =
            _mm256_castsi256_ps(_mm256_set1_epi32(static_cast<int>(group * together + c)));
        consider(rows[0], low[c], label);
        consider(rows[1], high[c], label);
    }
}

/// Two vectors of rows against all centroids; `Rest` of them make up the last group.
template <std::size_t Rest>
WALLETLOUPE_AVX2_FMA void scoreAll(const float* tile, std::size_t features,
                                   const SinglePrecisionCentroids& floatCentroids, Lowest* rows)
{
    const std::size_t last = floatCentroids.offsets.size() / together - 1;
    for (std::size_t group = 0; group < last; ++group)
        scoreGroup<together>(tile, features, floatCentroids, group, rows);
    scoreGroup<Rest>(tile, features, floatCentroids, last, rows);
}

using ScoreAll = void (*)(const float*, std::size_t, const SinglePrecisionCentroids&, Lowest*);

ScoreAll scorerFor(const SinglePrecisionCentroids& floatCentroids)
{
    constexpr std::array<ScoreAll, together> scorers{scoreAll<4>, scoreAll<1>, scoreAll<2>,
                                                     scoreAll<3>};
    return scorers[floatCentroids.count % together];
}

WALLETLOUPE_AVX2_FMA inline __m256 errorsOf(const SinglePrecisionCentroids& floatCentroids,
                                            __m256 label)
{
    const __m256i which = _mm256_castps_si256(label);
    return floatCentroids.count > lanes
               ? _mm256_i32gather_ps(floatCentroids.errors.data(), which, 4)
               : _mm256_permutevar8x32_ps(_mm256_loadu_ps(floatCentroids.errors.data()), which);
}

/// By how much the lowest of eight rows lead, and which of them by too little; NaN and infinity
/// are never settled.
WALLETLOUPE_AVX2_FMA inline unsigned compareErrors(const Lowest& rows, const float* tile,
                                                   std::size_t features,
                                                   const SinglePrecisionCentroids& floatCentroids,
                                                   float* boundGaps)
{
    __m256 squares = _mm256_setzero_ps();
    for (std::size_t j = 0; j < features; ++j) {
        const __m256 values = _mm256_loadu_ps(tile + j * tileRows);
        squares = _mm256_fmadd_ps(values, values, squares);
    }
    const __m256 error = _mm256_fmadd_ps(squares, _mm256_set1_ps(floatCentroids.rowError),
                                         errorsOf(floatCentroids, rows.label));
    const __m256 least =
        _mm256_fmadd_ps(_mm256_set1_ps(2.0F), error, _mm256_set1_ps(floatCentroids.minBoundGap));
    const __m256 settled = _mm256_cmp_ps(rows.second, _mm256_add_ps(rows.best, least), _CMP_GT_OQ);
    // Twice the error covers that of both sums and of |x|^2 as well.
    const __m256 zero = _mm256_setzero_ps();
    const __m256 far = _mm256_sub_ps(_mm256_add_ps(rows.second, squares), least);
    const __m256 near = _mm256_add_ps(_mm256_add_ps(rows.best, squares), least);
    const __m256 slack = _mm256_set1_ps(1.0F - 2.0F * static_cast<float>(boundGapSlack));
    _mm256_storeu_ps(boundGaps, _mm256_fmsub_ps(_mm256_sqrt_ps(_mm256_max_ps(far, zero)), slack,
                                                _mm256_sqrt_ps(_mm256_max_ps(near, zero))));
    return 0xffU & ~static_cast<unsigned>(_mm256_movemask_ps(settled));
}

/// Where the labels and leads of a tile go: room for 64 of each.
struct Found {
    std::int32_t* labels;
    float* boundGaps;
};

WALLETLOUPE_AVX2_FMA void compareTile(const float* tile, std::size_t features,
                                      const SinglePrecisionCentroids& floatCentroids,
                                      std::size_t count, const Found& found, OpenRows& open)
{
    const ScoreAll score = scorerFor(floatCentroids);
    const __m256 infinity = _mm256_set1_ps(std::numeric_limits<float>::infinity());
    for (std::size_t row = 0; row < count; row += 2 * lanes) {
        Lowest lowest[2];
        for (Lowest& rows : lowest)
            rows = {infinity, infinity, _mm256_setzero_ps()};
        score(tile + row, features, floatCentroids, lowest);
        for (std::size_t half = 0; half < 2; ++half) {
            const std::size_t first = row + half * lanes;
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(&found.labels[first]),
                                _mm256_castps_si256(lowest[half].label));
            for (unsigned bits = compareErrors(lowest[half], tile + first, features, floatCentroids,
                                               &found.boundGaps[first]);
                 bits != 0; bits &= bits - 1)
                open.rows[open.count++] = static_cast<std::uint32_t>(
                    first + static_cast<std::size_t>(__builtin_ctz(bits)));
        }
    }
    while (open.count > 0 && open.rows[open.count - 1] >= count)
        --open.count;
}

/// Gathers the open rows side by side and asks the kernel for doubles.
void settle(const PointsView& points, const RowSet& rows, const CentroidsView& centroids,
            const OpenRows& open, const Found& found)
{
    const std::size_t padded = (open.count + lanes - 1) / lanes * lanes;
    std::vector<double> gathered(points.features * padded);
    for (std::size_t j = 0; j < points.features; ++j) {
        for (std::size_t i = 0; i < padded; ++i)
            gathered[j * padded + i] =
                points.data[j * points.stride + rows.row(open.rows[std::min(i, open.count - 1)])];
    }
    std::array<NearestSquared, tileRows> nearest;
    avx2Kernels()->nearest({gathered.data(), padded, points.features}, 0, padded, centroids,
                           nearest.data());
    for (std::size_t i = 0; i < open.count; ++i) {
        found.labels[open.rows[i]] = nearest[i].label;
        found.boundGaps[open.rows[i]] = boundGapOf(nearest[i]);
    }
}

}  // namespace

void nearestLabelsAvx2(const PointsView& points, const RowSet& rows, const CentroidsView& centroids,
                       const SinglePrecisionCentroids& floatCentroids, std::int32_t* labels,
                       float* boundGaps)
{
    const std::size_t padded = (points.features + lanes - 1) / lanes * lanes;
    std::vector<float> tile(padded * tileRows);
    std::array<std::int32_t, tileRows> lastLabels;
    std::array<float, tileRows> lastBoundGaps;
    for (std::size_t first = 0; first < rows.count; first += tileRows) {
        RowSet part{rows.begin, std::min(tileRows, rows.count - first), nullptr};
        if (rows.offsets)
            part.offsets = rows.offsets + first;
        else
            part.begin += first;
        const bool fits = part.count == tileRows;
        const Found found = fits ? Found{labels + first, boundGaps + first}
                                 : Found{lastLabels.data(), lastBoundGaps.data()};
        OpenRows open;
        if (floatCentroids.usable) {
            const float* columns = tileOf(points, part, floatCentroids, tile.data());
            compareTile(columns, points.features, floatCentroids, part.count, found, open);
        } else {
            for (; open.count < part.count; ++open.count)
                open.rows[open.count] = static_cast<std::uint32_t>(open.count);
        }
        if (open.count > 0)
            settle(points, part, centroids, open, found);
    }
    const std::size_t rest = rows.count % tileRows;
    std::copy_n(lastLabels.begin(), rest, labels + rows.count - rest);
    std::copy_n(lastBoundGaps.begin(), rest, boundGaps + rows.count - rest);
}

}  // namespace walletloupe::ml

#endif
