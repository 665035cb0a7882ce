#include "core/ml/clustering/distance_kernels_avx2.h"

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
constexpr std::size_t tileRows = 64;
constexpr std::size_t together = CentroidScreen::together;

/// The rows that the screen leaves open, to be looked at in doubles eight at a time.
struct OpenRows {
    std::array<std::uint32_t, tileRows> rows;
    std::size_t count = 0;
};

/// A row less the origin, feature by feature, for up to `tileRows` rows; the rest of the tile is
/// filled with zeros.
WALLETLOUPE_AVX2_FMA void loadTile(const PointsView& points, const RowSet& rows,
                                   const CentroidScreen& screen, float* tile)
{
    for (std::size_t j = 0; j < points.features; ++j, tile += tileRows) {
        const double* feature = points.data + j * points.stride + rows.begin;
        const __m256d origin = _mm256_broadcast_sd(&screen.origin[j]);
        std::size_t i = 0;
        for (; i + 4 <= rows.count; i += 4) {
            const std::uint32_t* at = rows.offsets + i;
            const __m256d values = rows.offsets ? _mm256_setr_pd(feature[at[0]], feature[at[1]],
                                                                 feature[at[2]], feature[at[3]])
                                                : _mm256_loadu_pd(feature + i);
            _mm_storeu_ps(tile + i, _mm256_cvtpd_ps(_mm256_sub_pd(values, origin)));
        }
        for (; i < rows.count; ++i)
            tile[i] = static_cast<float>(feature[rows.row(i) - rows.begin] - screen.origin[j]);
        std::fill(tile + i, tile + tileRows, 0.0F);
    }
}

/// Lowest and second lowest score of eight rows, with the label and the error of the lowest.
struct Lowest {
    __m256 best;
    __m256 second;
    __m256 error;
    __m256 label;
};

WALLETLOUPE_AVX2_FMA inline void consider(Lowest& rows, __m256 score, float error, int label)
{
    const __m256 lower = _mm256_cmp_ps(score, rows.best, _CMP_LT_OQ);
    rows.second = _mm256_min_ps(rows.second, _mm256_max_ps(score, rows.best));
    rows.best = _mm256_min_ps(score, rows.best);
    rows.error = _mm256_blendv_ps(rows.error, _mm256_set1_ps(error), lower);
    rows.label = _mm256_blendv_ps(rows.label, _mm256_castsi256_ps(_mm256_set1_epi32(label)), lower);
}

/// Two vectors of rows against four centroids: eight sums in flight.
WALLETLOUPE_AVX2_FMA inline void scoreGroup(const float* tile, std::size_t features,
                                            const CentroidScreen& screen, std::size_t group,
                                            Lowest* rows)
{
    __m256 low[together];
    __m256 high[together];
    for (std::size_t c = 0; c < together; ++c)
        low[c] = high[c] = _mm256_broadcast_ss(&screen.offsets[group * together + c]);
    const float* slopes = &screen.slopes[group * together * features];
    for (std::size_t j = 0; j < features; ++j, tile += tileRows, slopes += together) {
        const __m256 lowRows = _mm256_loadu_ps(tile);
        const __m256 highRows = _mm256_loadu_ps(tile + lanes);
        for (std::size_t c = 0; c < together; ++c) {
            const __m256 slope = _mm256_broadcast_ss(slopes + c);
            low[c] = _mm256_fmadd_ps(lowRows, slope, low[c]);
            high[c] = _mm256_fmadd_ps(highRows, slope, high[c]);
        }
    }
    for (std::size_t c = 0; c < together; ++c) {
        const std::size_t label = group * together + c;
        consider(rows[0], low[c], screen.errors[label], static_cast<int>(label));
        consider(rows[1], high[c], screen.errors[label], static_cast<int>(label));
    }
}

/// By how much the lowest of eight rows lead, and which of them by too little; NaN and infinity
/// are never settled.
WALLETLOUPE_AVX2_FMA inline unsigned judge(const Lowest& rows, const float* tile,
                                           std::size_t features, const CentroidScreen& screen,
                                           float* leads)
{
    __m256 squares = _mm256_setzero_ps();
    for (std::size_t j = 0; j < features; ++j) {
        const __m256 values = _mm256_loadu_ps(tile + j * tileRows);
        squares = _mm256_fmadd_ps(values, values, squares);
    }
    const __m256 error = _mm256_fmadd_ps(squares, _mm256_set1_ps(screen.rowError), rows.error);
    const __m256 least =
        _mm256_fmadd_ps(_mm256_set1_ps(2.0F), error, _mm256_set1_ps(screen.leastLead));
    const __m256 settled = _mm256_cmp_ps(rows.second, _mm256_add_ps(rows.best, least), _CMP_GT_OQ);
    // Twice the error covers that of both sums and of |x|^2 as well.
    const __m256 zero = _mm256_setzero_ps();
    const __m256 far = _mm256_sub_ps(_mm256_add_ps(rows.second, squares), least);
    const __m256 near = _mm256_add_ps(_mm256_add_ps(rows.best, squares), least);
    const __m256 slack = _mm256_set1_ps(1.0F - 2.0F * static_cast<float>(leadSlack));
    _mm256_storeu_ps(leads, _mm256_fmsub_ps(_mm256_sqrt_ps(_mm256_max_ps(far, zero)), slack,
                                            _mm256_sqrt_ps(_mm256_max_ps(near, zero))));
    return 0xffU & ~static_cast<unsigned>(_mm256_movemask_ps(settled));
}

/// Labels and leads of a tile.
struct Found {
    std::array<std::int32_t, tileRows> labels;
    std::array<float, tileRows> leads;
};

WALLETLOUPE_AVX2_FMA void screenTile(const float* tile, std::size_t features,
                                     const CentroidScreen& screen, std::size_t count, Found& found,
                                     OpenRows& open)
{
    const std::size_t groups = screen.offsets.size() / together;
    const __m256 infinity = _mm256_set1_ps(std::numeric_limits<float>::infinity());
    for (std::size_t row = 0; row < count; row += 2 * lanes) {
        Lowest lowest[2];
        for (Lowest& rows : lowest)
            rows = {infinity, infinity, _mm256_setzero_ps(), _mm256_setzero_ps()};
        for (std::size_t group = 0; group < groups; ++group)
            scoreGroup(tile + row, features, screen, group, lowest);
        for (std::size_t half = 0; half < 2; ++half) {
            const std::size_t first = row + half * lanes;
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(&found.labels[first]),
                                _mm256_castps_si256(lowest[half].label));
            for (unsigned bits =
                     judge(lowest[half], tile + first, features, screen, &found.leads[first]);
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
            const OpenRows& open, Found& found)
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
        found.leads[open.rows[i]] = leadOf(nearest[i]);
    }
}

}  // namespace

void nearestLabelsAvx2(const PointsView& points, const RowSet& rows, const CentroidsView& centroids,
                       const CentroidScreen& screen, std::int32_t* labels, float* leads)
{
    std::vector<float> tile(points.features * tileRows);
    Found found;
    for (std::size_t first = 0; first < rows.count; first += tileRows) {
        RowSet part{rows.begin, std::min(tileRows, rows.count - first), nullptr};
        if (rows.offsets)
            part.offsets = rows.offsets + first;
        else
            part.begin += first;
        OpenRows open;
        if (screen.usable) {
            loadTile(points, part, screen, tile.data());
            screenTile(tile.data(), points.features, screen, part.count, found, open);
        } else {
            for (; open.count < part.count; ++open.count)
                open.rows[open.count] = static_cast<std::uint32_t>(open.count);
        }
        if (open.count > 0)
            settle(points, part, centroids, open, found);
        std::copy_n(found.labels.begin(), part.count, labels + first);
        std::copy_n(found.leads.begin(), part.count, leads + first);
    }
}

WALLETLOUPE_AVX2_FMA std::size_t shortenLeadsAvx2(float* leads, const std::int32_t* labels,
                                                  std::size_t count, const float* drops,
                                                  std::size_t clusters, std::uint32_t* open)
{
    std::array<float, lanes> first{};
    std::copy_n(drops, std::min(clusters, lanes), first.begin());
    const __m256 firstDrops = _mm256_loadu_ps(first.data());
    std::size_t found = 0;
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes) {
        const __m256i label = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(labels + i));
        const __m256 drop = clusters <= lanes ? _mm256_permutevar8x32_ps(firstDrops, label)
                                              : _mm256_i32gather_ps(drops, label, 4);
        const __m256 lead = _mm256_sub_ps(
            _mm256_mul_ps(_mm256_loadu_ps(leads + i), _mm256_set1_ps(keptOfLead)), drop);
        _mm256_storeu_ps(leads + i, lead);
        const __m256 stays = _mm256_cmp_ps(lead, _mm256_setzero_ps(), _CMP_GT_OQ);
        for (unsigned bits = 0xffU & ~static_cast<unsigned>(_mm256_movemask_ps(stays)); bits != 0;
             bits &= bits - 1)
            open[found++] =
                static_cast<std::uint32_t>(i) + static_cast<std::uint32_t>(__builtin_ctz(bits));
    }
    const std::size_t rest = portableKernels().shortenLeads(leads + i, labels + i, count - i, drops,
                                                            clusters, open + found);
    for (std::size_t at = found; at < found + rest; ++at)
        open[at] += static_cast<std::uint32_t>(i);
    return found + rest;
}

}  // namespace walletloupe::ml

#endif
