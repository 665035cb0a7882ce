#include "core/ml/clustering/lloyd.h"

#include "core/ml/clustering/centroid_sums.h"
#include "core/ml/clustering/empty_clusters.h"
#include "core/ml/kernels/single_precision_centroids.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace walletloupe::ml {
namespace {

/// After so many updates by difference the sums are added up anew, against creeping rounding.
constexpr int iterationsBetweenFullSums = 16;

class Lloyd final {
public:
    Lloyd(const Eigen::MatrixXd& points, std::vector<double> start, const PackedPoints* packed,
          const DistanceKernels& kernels, const Executor& executor)
        : m_points(points)
        , m_view(viewOf(points, packed))
        , m_kernels(kernels)
        , m_executor(executor)
        , m_chunks(static_cast<std::size_t>(points.rows()), rowsPerChunk)
        , m_clusters(start.size() / m_view.features)
        , m_centroids(std::move(start))
        , m_labels(static_cast<std::size_t>(points.rows()), 0)
        , m_boundGaps(m_labels.size())
        , m_gapDecreases(m_clusters)
        , m_changes(m_chunks.count(), {CentroidSums(m_clusters, m_view.features), 0})
        , m_sums(m_clusters, m_view.features)
    {
    }

    std::optional<LloydResult> run(const LloydOptions& options);
    std::optional<LloydTrial> runWithInertia(const LloydOptions& options, double squares);

private:
    struct ChunkChange {
        CentroidSums delta;
        std::size_t changed = 0;
    };

    bool assign(int iteration);
    bool assignRows(bool first);
    void assignFirst(const Range& rows, const SinglePrecisionCentroids& floatCentroids);
    void reassign(const Range& rows, const SinglePrecisionCentroids& floatCentroids,
                  ChunkChange& change);
    void collectChanges();
    void addUp();
    double moveCentroids();
    double inertiaBySums(double squares) const;

    const Eigen::MatrixXd& m_points;
    PointsView m_view;
    const DistanceKernels& m_kernels;
    Executor m_executor;
    FixedChunks m_chunks;
    std::size_t m_clusters;
    std::vector<double> m_centroids;
    std::vector<std::int32_t> m_labels;
    std::vector<float> m_boundGaps;      ///< see DistanceKernels::nearestLabels
    std::vector<float> m_gapDecreases;   ///< k: what the last moves took off the leads
    std::vector<ChunkChange> m_changes;  ///< one a chunk, kept for the next iteration
    CentroidSums m_sums;
    std::size_t m_changed = 0;
    bool m_sumsAreExact = false;
};

/// As a float, and a little more: a lead may be too short but never too long.
float roundedUp(double value)
{
    return static_cast<float>(value * (1.0 + 2.0 * boundGapSlack)) + 1e-30F;
}

double largestBut(const std::vector<double>& values, std::size_t index)
{
    double largest = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i != index)
            largest = std::max(largest, values[i]);
    }
    return largest;
}

void Lloyd::assignFirst(const Range& rows, const SinglePrecisionCentroids& floatCentroids)
{
    m_kernels.nearestLabels(m_view, {rows.begin, rows.end - rows.begin},
                            {m_centroids.data(), m_clusters}, floatCentroids, &m_labels[rows.begin],
                            &m_boundGaps[rows.begin]);
}

void Lloyd::reassign(const Range& rows, const SinglePrecisionCentroids& floatCentroids,
                     ChunkChange& change)
{
    if (change.changed > 0)
        change = {CentroidSums(m_clusters, m_view.features), 0};
    std::array<std::uint32_t, rowsPerChunk> toLook;
    std::array<std::int32_t, rowsPerChunk> labels;
    std::array<float, rowsPerChunk> boundGaps;
    const std::size_t size = rows.end - rows.begin;
    RowSet looks{rows.begin,
                 m_kernels.decreaseBoundGaps(&m_boundGaps[rows.begin], &m_labels[rows.begin], size,
                                             m_gapDecreases.data(), m_clusters, toLook.data()),
                 toLook.data()};
    // One after the other they are read faster than by offset.
    if (looks.count > size / 2)
        looks = {rows.begin, size};
    m_kernels.nearestLabels(m_view, looks, {m_centroids.data(), m_clusters}, floatCentroids,
                            labels.data(), boundGaps.data());
    for (std::size_t i = 0; i < looks.count; ++i) {
        const std::size_t row = looks.row(i);
        m_boundGaps[row] = boundGaps[i];
        if (labels[i] == m_labels[row])
            continue;
        change.delta.addRow(m_view, row, m_labels[row], -1);
        change.delta.addRow(m_view, row, labels[i], 1);
        ++change.changed;
        m_labels[row] = labels[i];
    }
}

/// Adds what the chunks have changed, in their order.
void Lloyd::collectChanges()
{
    m_changed = 0;
    for (const ChunkChange& change : m_changes) {
        if (change.changed == 0)
            continue;
        m_changed += change.changed;
        m_sums.add(change.delta);
    }
    m_sumsAreExact = m_sumsAreExact && m_changed == 0;
}

bool Lloyd::assignRows(bool first)
{
    const SinglePrecisionCentroids floatCentroids({m_centroids.data(), m_clusters}, m_view.features,
                                                  m_view.packed);
    m_executor.forEach(m_chunks.count(), [&](std::size_t chunk) {
        if (m_executor.cancelled())
            return;
        if (first)
            assignFirst(m_chunks.range(chunk), floatCentroids);
        else
            reassign(m_chunks.range(chunk), floatCentroids, m_changes[chunk]);
    });
    return !m_executor.cancelled();
}

bool Lloyd::assign(int iteration)
{
    const bool first = iteration == 0;
    if (!assignRows(first))
        return false;
    if (first) {
        m_changed = m_labels.size();
        addUp();
    } else {
        collectChanges();
    }
    const bool emptied =
        std::find(m_sums.counts.begin(), m_sums.counts.end(), 0) != m_sums.counts.end();
    const bool due = m_changed == 0 || iteration % iterationsBetweenFullSums == 0 || emptied;
    if (emptied && fillEmptyClusters(m_points, m_centroids, m_sums.counts, m_labels)) {
        m_changed = std::max<std::size_t>(m_changed, 1);
        m_sumsAreExact = false;
        // Their leads belong to the old centroid: look at every row again.
        std::fill(m_boundGaps.begin(), m_boundGaps.end(), 0.0F);
    }
    if (due && !m_sumsAreExact)
        addUp();
    return true;
}

void Lloyd::addUp()
{
    m_sums = sumByLabel(m_view, m_labels, m_clusters, m_executor);
    m_sumsAreExact = true;
}

/// To the means of their rows; the summed squared moves.
double Lloyd::moveCentroids()
{
    const std::vector<double> means = meansOf(m_sums);
    std::vector<double> moves(m_clusters);
    double total = 0.0;
    for (std::size_t c = 0; c < m_clusters; ++c) {
        double squared = 0.0;
        for (std::size_t i = c * m_view.features; i < (c + 1) * m_view.features; ++i)
            squared += (means[i] - m_centroids[i]) * (means[i] - m_centroids[i]);
        total += squared;
        moves[c] = std::sqrt(squared);
    }
    for (std::size_t c = 0; c < m_clusters; ++c)
        m_gapDecreases[c] = roundedUp(moves[c] + largestBut(moves, c));
    m_centroids = means;
    return total;
}

std::optional<LloydResult> Lloyd::run(const LloydOptions& options)
{
    LloydResult result;
    while (result.iterations < options.maxIter && !result.converged) {
        if (!assign(result.iterations))
            return std::nullopt;
        const double moved = moveCentroids();
        ++result.iterations;
        result.moves.push_back(moved);
        result.converged = (m_changed == 0 && moved == 0.0) || moved <= options.tolerance;
        m_executor.report(1.0 - 1.0 / (1.0 + 0.1 * result.iterations));
    }
    result.centroids = std::move(m_centroids);
    return result;
}

/// The sum of |x - c|^2 = |x|^2 - 2 x.c + |c|^2 over all rows.
double Lloyd::inertiaBySums(double squares) const
{
    double inertia = squares;
    for (std::size_t i = 0; i < m_centroids.size(); ++i)
        inertia += m_centroids[i] *
                   (static_cast<double>(m_sums.counts[i / m_view.features]) * m_centroids[i] -
                    2.0 * m_sums.sums[i]);
    return inertia;
}

std::optional<LloydTrial> Lloyd::runWithInertia(const LloydOptions& options, double squares)
{
    // Each of the sums has seen fewer than 16 n additions, whose errors count twice (see Higham,
    // "Accuracy and Stability of Numerical Algorithms", 2002, section 4.2); twice that is room
    // for those of the squares.
    constexpr double errorARow = 64.0 * 0x1.0p-53;
    auto rest = run(options);
    if (!rest)
        return std::nullopt;
    m_centroids = rest->centroids;
    if (!assignRows(false))
        return std::nullopt;
    collectChanges();
    return LloydTrial{std::move(rest->centroids), inertiaBySums(squares),
                      errorARow * static_cast<double>(m_labels.size()) * squares};
}

}  // namespace

std::optional<LloydTrial> tryLloyd(const Eigen::MatrixXd& points, std::vector<double> start,
                                   const LloydOptions& options, double squares,
                                   const DistanceKernels& kernels, const Executor& executor)
{
    return Lloyd(points, std::move(start), options.packed, kernels, executor)
        .runWithInertia(options, squares);
}

std::optional<LloydResult> runLloyd(const Eigen::MatrixXd& points, std::vector<double> start,
                                    const LloydOptions& options, const DistanceKernels& kernels,
                                    const Executor& executor)
{
    return Lloyd(points, std::move(start), options.packed, kernels, executor).run(options);
}

}  // namespace walletloupe::ml
