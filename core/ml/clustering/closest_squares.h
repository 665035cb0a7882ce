#pragma once

#include "core/base/executor.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/ml/kernels/distance_kernels.h"

#include <Eigen/Core>

#include <array>
#include <cstddef>
#include <vector>

namespace walletloupe::ml {

/// Squared distances of all rows to their nearest centre so far: what k-means++ draws by.
class ClosestSquares final {
public:
    /// No centre yet. `points` (n x d) outlive this object.
    ClosestSquares(const Eigen::MatrixXd& points, const Executor& executor);
    /// With the n squares to centres that are known already.
    ClosestSquares(const Eigen::MatrixXd& points, const Executor& executor,
                   std::vector<double> squares);

    /// The sum of all squares if `row` became a centre as well.
    double potentialWith(std::size_t row) const;
    void addCentre(std::size_t row);
    /// A row drawn with a probability in proportion to its square.
    std::size_t draw(Random& random) const;
    /// Of this many drawn rows the one that would lower the sum most; of equal ones the first.
    std::size_t drawBest(int candidates, Random& random) const;

private:
    using Four = std::array<double, centresTogether>;
    using FourRows = std::array<std::size_t, centresTogether>;

    Four potentialsWith(const FourRows& centres) const;
    double sumOf(const Range& rows) const;
    std::size_t drawWithin(const Range& rows, double left) const;

    const Eigen::MatrixXd& m_points;
    Executor m_executor;
    FixedChunks m_chunks;
    std::vector<double> m_closest;
    std::vector<double> m_chunkSums;
};

/// How many rows greedy k-means++ looks at for each centre: 2 + floor(ln k), as scikit-learn.
int greedyCandidates(int clusters);

}  // namespace walletloupe::ml
