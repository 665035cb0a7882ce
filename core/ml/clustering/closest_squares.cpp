#include "core/ml/clustering/closest_squares.h"

#include "core/ml/clustering/centroid_sums.h"
#include "core/ml/kernels/distance_kernels.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace walletloupe::ml {

ClosestSquares::ClosestSquares(const Eigen::MatrixXd& points, const Executor& executor)
    : ClosestSquares(points, executor,
                     std::vector<double>(static_cast<std::size_t>(points.rows()),
                                         std::numeric_limits<double>::infinity()))
{
}

ClosestSquares::ClosestSquares(const Eigen::MatrixXd& points, const Executor& executor,
                               std::vector<double> squares)
    : m_points(points)
    , m_executor(executor)
    , m_chunks(squares.size(), rowsPerChunk)
    , m_closest(std::move(squares))
    , m_chunkSums(m_chunks.count())
{
    for (std::size_t chunk = 0; chunk < m_chunks.count(); ++chunk)
        m_chunkSums[chunk] = sumOf(m_chunks.range(chunk));
}

ClosestSquares::Four ClosestSquares::potentialsWith(const FourRows& centres) const
{
    std::vector<Four> sums(m_chunks.count());
    m_executor.forEach(m_chunks.count(), [&](std::size_t chunk) {
        Four sum{};
        bestKernels().addPotentials(viewOf(m_points), centres.data(), m_chunks.range(chunk),
                                    m_closest.data(), sum.data());
        sums[chunk] = sum;
    });
    Four total{};
    for (const Four& sum : sums) {
        for (std::size_t i = 0; i < total.size(); ++i)
            total[i] += sum[i];
    }
    return total;
}

double ClosestSquares::potentialWith(std::size_t row) const
{
    return potentialsWith({row, row, row, row})[0];
}

void ClosestSquares::addCentre(std::size_t row)
{
    m_executor.forEach(m_chunks.count(), [&](std::size_t chunk) {
        const Range rows = m_chunks.range(chunk);
        std::array<double, rowsPerChunk> squares;
        bestKernels().squaresTo(viewOf(m_points), row, rows, squares.data());
        for (std::size_t i = rows.begin; i < rows.end; ++i)
            m_closest[i] = std::min(m_closest[i], squares[i - rows.begin]);
        m_chunkSums[chunk] = sumOf(rows);
    });
}

std::size_t ClosestSquares::draw(Random& random) const
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

std::size_t ClosestSquares::drawBest(int candidates, Random& random) const
{
    std::size_t best = 0;
    double lowest = std::numeric_limits<double>::infinity();
    for (int left = candidates; left > 0; left -= static_cast<int>(centresTogether)) {
        FourRows rows{};
        const std::size_t count = std::min(static_cast<std::size_t>(left), rows.size());
        for (std::size_t i = 0; i < count; ++i)
            rows[i] = draw(random);
        const Four potentials = potentialsWith(rows);
        for (std::size_t i = 0; i < count; ++i) {
            if (potentials[i] < lowest) {
                lowest = potentials[i];
                best = rows[i];
            }
        }
    }
    return best;
}

double ClosestSquares::sumOf(const Range& rows) const
{
    double sum = 0.0;
    for (std::size_t i = rows.begin; i < rows.end; ++i)
        sum += m_closest[i];
    return sum;
}

/// Rounding may leave a rest behind the last row: the last one that can be drawn is taken.
std::size_t ClosestSquares::drawWithin(const Range& rows, double left) const
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

int greedyCandidates(int clusters)
{
    return 2 + static_cast<int>(std::log(clusters));
}

}  // namespace walletloupe::ml
