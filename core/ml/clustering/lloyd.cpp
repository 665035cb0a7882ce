#include "core/ml/clustering/lloyd.h"

#include "core/ml/clustering/centroid_sums.h"
#include "core/ml/clustering/empty_clusters.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace walletloupe::ml {
namespace {

/// Distances are rounded; bounds are widened by more than their error can ever be.
constexpr double slack = 1e-12;

/// Rows assigned together: one call of the kernel.
constexpr std::size_t rowsPerBlock = 8;

/// After so many updates by difference the sums are added up anew, against creeping rounding.
constexpr int iterationsBetweenFullSums = 16;

class Lloyd final {
public:
    Lloyd(const Eigen::MatrixXd& points, std::vector<double> start, const DistanceKernels& kernels,
          ThreadTeam& team)
        : m_points(points)
        , m_view(viewOf(points))
        , m_kernels(kernels)
        , m_team(team)
        , m_chunks(static_cast<std::size_t>(points.rows()), rowsPerChunk)
        , m_clusters(start.size() / m_view.features)
        , m_centroids(std::move(start))
        , m_labels(static_cast<std::size_t>(points.rows()), 0)
        , m_upper(m_labels.size(), std::numeric_limits<double>::infinity())
        , m_lower(m_labels.size(), 0.0)
        , m_moves(m_clusters, 0.0)
        , m_halfGaps(m_clusters, 0.0)
        , m_sums(m_clusters, m_view.features)
    {
    }

    std::optional<LloydResult> run(const LloydOptions& options, const Progress& progress);

private:
    struct ChunkChange {
        CentroidSums delta;
        std::size_t changed = 0;
    };

    bool assign(int iteration, const Progress& progress);
    void assignChunk(const Range& rows, bool first, ChunkChange& change);
    bool mustLook(std::size_t begin, std::size_t end);
    void measureGaps();
    double moveCentroids();

    const Eigen::MatrixXd& m_points;
    PointsView m_view;
    const DistanceKernels& m_kernels;
    ThreadTeam& m_team;
    FixedChunks m_chunks;
    std::size_t m_clusters;
    std::vector<double> m_centroids;
    std::vector<std::int32_t> m_labels;
    std::vector<double> m_upper;     ///< at least the distance to the own centroid
    std::vector<double> m_lower;     ///< at most the distance to any other
    std::vector<double> m_moves;     ///< how far each centroid moved last
    std::vector<double> m_halfGaps;  ///< half the distance to the nearest other centroid
    double m_largestMove = 0.0;
    double m_secondMove = 0.0;
    std::size_t m_mover = 0;
    CentroidSums m_sums;
    std::size_t m_changed = 0;
    bool m_sumsAreExact = false;
};

/// Distance between two centroids, for the bounds only.
double distance(const double* a, const double* b, std::size_t features)
{
    double squared = 0.0;
    for (std::size_t j = 0; j < features; ++j)
        squared += (a[j] - b[j]) * (a[j] - b[j]);
    return std::sqrt(squared);
}

void Lloyd::measureGaps()
{
    for (std::size_t c = 0; c < m_clusters; ++c) {
        double nearest = std::numeric_limits<double>::infinity();
        for (std::size_t other = 0; other < m_clusters; ++other) {
            if (other != c)
                nearest = std::min(
                    nearest, distance(&m_centroids[c * m_view.features],
                                      &m_centroids[other * m_view.features], m_view.features));
        }
        m_halfGaps[c] = 0.5 * nearest * (1.0 - slack);
    }
}

/// Moves the bounds of a block with the centroids; whether any of its rows may have changed.
bool Lloyd::mustLook(std::size_t begin, std::size_t end)
{
    bool look = false;
    for (std::size_t row = begin; row < end; ++row) {
        const auto label = static_cast<std::size_t>(m_labels[row]);
        m_upper[row] = (m_upper[row] + m_moves[label]) * (1.0 + slack);
        const double others = label == m_mover ? m_secondMove : m_largestMove;
        m_lower[row] = (m_lower[row] - others) - slack * (m_lower[row] + others);
        look = look || !(m_upper[row] < std::max(m_lower[row], m_halfGaps[label]));
    }
    return look;
}

void Lloyd::assignChunk(const Range& rows, bool first, ChunkChange& change)
{
    const CentroidsView centroids{m_centroids.data(), m_clusters};
    NearestSquared nearest[rowsPerBlock];
    for (std::size_t begin = rows.begin; begin < rows.end; begin += rowsPerBlock) {
        const std::size_t end = std::min(begin + rowsPerBlock, rows.end);
        if (!first && !mustLook(begin, end))
            continue;
        m_kernels.nearest(m_view, begin, end, centroids, nearest);
        for (std::size_t row = begin; row < end; ++row) {
            const NearestSquared& found = nearest[row - begin];
            m_upper[row] = std::sqrt(found.best) * (1.0 + slack);
            m_lower[row] = std::sqrt(found.second) * (1.0 - slack);
            if (found.label == m_labels[row] && !first)
                continue;
            if (!first)
                change.delta.addRow(m_points, row, m_labels[row], -1);
            change.delta.addRow(m_points, row, found.label, 1);
            m_labels[row] = found.label;
            ++change.changed;
        }
    }
}

bool Lloyd::assign(int iteration, const Progress& progress)
{
    const bool first = iteration == 0;
    measureGaps();
    std::vector<ChunkChange> changes(m_chunks.count(),
                                     {CentroidSums(m_clusters, m_view.features), 0});
    m_team.forEach(m_chunks.count(), [&](std::size_t chunk) {
        if (!progress.cancelled())
            assignChunk(m_chunks.range(chunk), first, changes[chunk]);
    });
    if (progress.cancelled())
        return false;
    m_changed = 0;
    for (const ChunkChange& change : changes) {
        m_changed += change.changed;
        m_sums.add(change.delta);
    }
    m_sumsAreExact = first || (m_sumsAreExact && m_changed == 0);
    const bool emptied =
        std::find(m_sums.counts.begin(), m_sums.counts.end(), 0) != m_sums.counts.end();
    const bool due = m_changed == 0 || iteration % iterationsBetweenFullSums == 0 || emptied;
    if (emptied && fillEmptyClusters(m_points, m_centroids, m_sums.counts, m_labels)) {
        m_changed = std::max<std::size_t>(m_changed, 1);
        m_sumsAreExact = false;
        // Their bounds belong to the old centroid: look at every row again.
        std::fill(m_upper.begin(), m_upper.end(), std::numeric_limits<double>::infinity());
    }
    if (due && !m_sumsAreExact) {
        m_sums = sumByLabel(m_points, m_labels, m_clusters, m_team);
        m_sumsAreExact = true;
    }
    return true;
}

/// To the means of their rows; the summed squared moves.
double Lloyd::moveCentroids()
{
    const std::vector<double> means = meansOf(m_sums);
    double total = 0.0;
    m_largestMove = m_secondMove = 0.0;
    for (std::size_t c = 0; c < m_clusters; ++c) {
        const double move = distance(&means[c * m_view.features], &m_centroids[c * m_view.features],
                                     m_view.features);
        total += move * move;
        m_moves[c] = move * (1.0 + slack);
        if (m_moves[c] > m_largestMove) {
            m_secondMove = m_largestMove;
            m_largestMove = m_moves[c];
            m_mover = c;
        } else {
            m_secondMove = std::max(m_secondMove, m_moves[c]);
        }
    }
    m_centroids = means;
    return total;
}

std::optional<LloydResult> Lloyd::run(const LloydOptions& options, const Progress& progress)
{
    LloydResult result;
    while (result.iterations < options.maxIter && !result.converged) {
        if (!assign(result.iterations, progress))
            return std::nullopt;
        const double moved = moveCentroids();
        ++result.iterations;
        result.moves.push_back(moved);
        result.converged = (m_changed == 0 && moved == 0.0) || moved <= options.tolerance;
        progress.report(1.0 - 1.0 / (1.0 + 0.1 * result.iterations));
    }
    result.centroids = std::move(m_centroids);
    return result;
}

}  // namespace

std::optional<LloydResult> runLloyd(const Eigen::MatrixXd& points, std::vector<double> start,
                                    const LloydOptions& options, const DistanceKernels& kernels,
                                    ThreadTeam& team, const Progress& progress)
{
    return Lloyd(points, std::move(start), kernels, team).run(options, progress);
}

}  // namespace walletloupe::ml
