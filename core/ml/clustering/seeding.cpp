#include "core/ml/clustering/seeding.h"

#include "core/ml/clustering/centroid_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace walletloupe::ml {
namespace {

/// Squared distances of all rows to the nearest centre so far, with their sums by chunk.
class ClosestSquares final {
public:
    ClosestSquares(const Eigen::MatrixXd& points, ThreadTeam& team)
        : m_points(points)
        , m_team(team)
        , m_chunks(static_cast<std::size_t>(points.rows()), rowsPerChunk)
        , m_closest(static_cast<std::size_t>(points.rows()),
                    std::numeric_limits<double>::infinity())
        , m_chunkSums(m_chunks.count())
    {
    }

    /// The sum of all squares if `row` became a centre as well.
    double potentialWith(std::size_t row)
    {
        std::vector<double> sums(m_chunks.count());
        m_team.forEach(m_chunks.count(), [&](std::size_t chunk) {
            const Range rows = m_chunks.range(chunk);
            const std::vector<double> squares = squaresTo(row, rows);
            for (std::size_t i = rows.begin; i < rows.end; ++i)
                sums[chunk] += std::min(m_closest[i], squares[i - rows.begin]);
        });
        return std::accumulate(sums.begin(), sums.end(), 0.0);
    }

    void addCentre(std::size_t row)
    {
        m_team.forEach(m_chunks.count(), [&](std::size_t chunk) {
            const Range rows = m_chunks.range(chunk);
            const std::vector<double> squares = squaresTo(row, rows);
            m_chunkSums[chunk] = 0.0;
            for (std::size_t i = rows.begin; i < rows.end; ++i) {
                m_closest[i] = std::min(m_closest[i], squares[i - rows.begin]);
                m_chunkSums[chunk] += m_closest[i];
            }
        });
    }

    /// A row drawn with a probability in proportion to its square.
    std::size_t draw(Random& random) const
    {
        const double total = std::accumulate(m_chunkSums.begin(), m_chunkSums.end(), 0.0);
        if (!(total > 0.0))
            return static_cast<std::size_t>(random.below(m_closest.size()));
        double left = random.uniform() * total;
        std::size_t chunk = 0;
        while (chunk + 1 < m_chunkSums.size() && left >= m_chunkSums[chunk])
            left -= m_chunkSums[chunk++];
        return drawWithin(m_chunks.range(chunk), left);
    }

private:
    std::vector<double> squaresTo(std::size_t centre, const Range& rows) const
    {
        std::vector<double> squares(rows.end - rows.begin);
        for (Eigen::Index j = 0; j < m_points.cols(); ++j) {
            const double* feature = m_points.col(j).data();
            for (std::size_t i = rows.begin; i < rows.end; ++i) {
                const double difference = feature[i] - feature[centre];
                squares[i - rows.begin] += difference * difference;
            }
        }
        return squares;
    }

    /// Rounding may leave a rest behind the last row: the last one that can be drawn is taken.
    std::size_t drawWithin(const Range& rows, double left) const
    {
        std::size_t last = rows.begin;
        for (std::size_t i = rows.begin; i < rows.end; ++i) {
            if (m_closest[i] <= 0.0)
                continue;
            last = i;
            if (left < m_closest[i])
                break;
            left -= m_closest[i];
        }
        return last;
    }

    const Eigen::MatrixXd& m_points;
    ThreadTeam& m_team;
    FixedChunks m_chunks;
    std::vector<double> m_closest;
    std::vector<double> m_chunkSums;
};

std::size_t bestCandidate(ClosestSquares& closest, int candidates, Random& random)
{
    std::size_t best = 0;
    double lowest = std::numeric_limits<double>::infinity();
    for (int i = 0; i < candidates; ++i) {
        const std::size_t row = closest.draw(random);
        const double potential = closest.potentialWith(row);
        if (potential < lowest) {
            lowest = potential;
            best = row;
        }
    }
    return best;
}

std::optional<std::vector<std::size_t>> plusPlusRows(const Eigen::MatrixXd& points, int clusters,
                                                     Random& random, ThreadTeam& team,
                                                     const Progress& progress)
{
    const int candidates = 2 + static_cast<int>(std::log(clusters));
    ClosestSquares closest(points, team);
    std::vector<std::size_t> rows{
        static_cast<std::size_t>(random.below(static_cast<std::uint64_t>(points.rows())))};
    closest.addCentre(rows.front());
    while (rows.size() < static_cast<std::size_t>(clusters)) {
        if (progress.cancelled())
            return std::nullopt;
        rows.push_back(bestCandidate(closest, candidates, random));
        closest.addCentre(rows.back());
    }
    return rows;
}

/// Floyd's sampling without replacement, in the order drawn.
std::vector<std::size_t> randomRows(std::size_t total, int clusters, Random& random)
{
    std::vector<std::size_t> rows;
    for (std::size_t bound = total - static_cast<std::size_t>(clusters) + 1; bound <= total;
         ++bound) {
        const auto row = static_cast<std::size_t>(random.below(bound));
        const bool taken = std::find(rows.begin(), rows.end(), row) != rows.end();
        rows.push_back(taken ? bound - 1 : row);
    }
    return rows;
}

}  // namespace

std::optional<std::vector<std::size_t>> seedRows(const Eigen::MatrixXd& points, int clusters,
                                                 KMeansInit init, Random& random, ThreadTeam& team,
                                                 const Progress& progress)
{
    if (init == KMeansInit::Random)
        return randomRows(static_cast<std::size_t>(points.rows()), clusters, random);
    return plusPlusRows(points, clusters, random, team, progress);
}

}  // namespace walletloupe::ml
