#include "core/ml/criteria/criteria.h"

#include "core/base/parallel.h"
#include "core/ml/clustering/canonical.h"
#include "core/ml/clustering/centroid_sums.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::ml {
namespace {

struct Groups {
    std::vector<double> sizes;         ///< k
    Eigen::MatrixXd means;             ///< k x d
    std::vector<double> meanDistance;  ///< k, to the own mean
    double inside = 0.0;               ///< summed squared distances to the own mean
};

/// Summed distances to the own mean, cluster by cluster, and their squares.
struct Spread {
    std::vector<double> distances;
    double squares = 0.0;
};

Spread spreadOf(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                const Eigen::MatrixXd& means, const Range& rows)
{
    Spread spread{std::vector<double>(static_cast<std::size_t>(means.rows())), 0.0};
    std::vector<double> squares(rows.end - rows.begin);
    for (Eigen::Index j = 0; j < points.cols(); ++j) {
        const double* feature = points.col(j).data();
        const double* mean = means.col(j).data();
        for (std::size_t row = rows.begin; row < rows.end; ++row) {
            const double difference = feature[row] - mean[labels[row]];
            squares[row - rows.begin] += difference * difference;
        }
    }
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
        spread.squares += squares[row - rows.begin];
        spread.distances[static_cast<std::size_t>(labels[row])] +=
            std::sqrt(squares[row - rows.begin]);
    }
    return spread;
}

Groups groupsOf(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                int clusters, const Executor& executor)
{
    CentroidSums sums =
        sumByLabel(viewOf(points), labels, static_cast<std::size_t>(clusters), executor);
    Groups groups;
    groups.sizes.assign(sums.counts.begin(), sums.counts.end());
    for (std::int64_t& count : sums.counts)
        count = std::max<std::int64_t>(count, 1);
    groups.means = asMatrix(meansOf(sums), points.cols());
    groups.meanDistance.resize(groups.sizes.size());
    const FixedChunks chunks(labels.size(), rowsPerChunk);
    std::vector<Spread> spreads(chunks.count());
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        if (!executor.cancelled())
            spreads[chunk] = spreadOf(points, labels, groups.means, chunks.range(chunk));
    });
    for (const Spread& spread : spreads) {
        groups.inside += spread.squares;
        for (std::size_t c = 0; c < spread.distances.size(); ++c)
            groups.meanDistance[c] += spread.distances[c];
    }
    for (std::size_t c = 0; c < groups.sizes.size(); ++c)
        groups.meanDistance[c] /= std::max(groups.sizes[c], 1.0);
    return groups;
}

double squaredGap(const Eigen::MatrixXd& a, Eigen::Index rowA, const Eigen::MatrixXd& b,
                  Eigen::Index rowB)
{
    double squared = 0.0;
    for (Eigen::Index j = 0; j < a.cols(); ++j)
        squared += (a(rowA, j) - b(rowB, j)) * (a(rowA, j) - b(rowB, j));
    return squared;
}

double pairs(double count)
{
    return count * (count - 1.0) / 2.0;
}

double daviesBouldinOf(const Groups& groups)
{
    double total = 0.0;
    for (Eigen::Index c = 0; c < groups.means.rows(); ++c) {
        double worst = 0.0;
        for (Eigen::Index other = 0; other < groups.means.rows(); ++other) {
            const double gap = std::sqrt(squaredGap(groups.means, c, groups.means, other));
            if (other == c || gap == 0.0)
                continue;
            const double spread = groups.meanDistance[static_cast<std::size_t>(c)] +
                                  groups.meanDistance[static_cast<std::size_t>(other)];
            worst = std::max(worst, spread / gap);
        }
        total += worst;
    }
    return total / static_cast<double>(groups.means.rows());
}

double calinskiHarabaszOf(const Groups& groups, double rows)
{
    Eigen::MatrixXd mean = Eigen::MatrixXd::Zero(1, groups.means.cols());
    for (Eigen::Index c = 0; c < groups.means.rows(); ++c)
        mean.row(0) += groups.means.row(c) * (groups.sizes[static_cast<std::size_t>(c)] / rows);
    double between = 0.0;
    for (Eigen::Index c = 0; c < groups.means.rows(); ++c)
        between += groups.sizes[static_cast<std::size_t>(c)] * squaredGap(groups.means, c, mean, 0);
    if (groups.inside == 0.0)
        return 1.0;
    const auto clusters = static_cast<double>(groups.means.rows());
    return between * (rows - clusters) / (groups.inside * (clusters - 1.0));
}

}  // namespace

std::optional<Separation> separationOf(const Eigen::MatrixXd& points,
                                       const std::vector<std::int32_t>& labels, int nClusters,
                                       const Executor& executor)
{
    const Groups groups = groupsOf(points, labels, nClusters, executor);
    if (executor.cancelled())
        return std::nullopt;
    return Separation{daviesBouldinOf(groups),
                      calinskiHarabaszOf(groups, static_cast<double>(labels.size()))};
}

double adjustedRand(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b)
{
    const auto labelsIn = [](const std::vector<std::int32_t>& labels) {
        const auto largest = std::max_element(labels.begin(), labels.end());
        return largest == labels.end() ? 0 : static_cast<std::size_t>(*largest) + 1;
    };
    const std::size_t columns = labelsIn(b);
    std::vector<double> inA(labelsIn(a));
    std::vector<double> inB(columns);
    std::vector<double> both(inA.size() * columns);
    for (std::size_t row = 0; row < a.size(); ++row)
        both[static_cast<std::size_t>(a[row]) * columns + static_cast<std::size_t>(b[row])] += 1.0;
    for (std::size_t cell = 0; cell < both.size(); ++cell) {
        inA[cell / columns] += both[cell];
        inB[cell % columns] += both[cell];
    }
    const auto sumOfPairs = [](const std::vector<double>& counts) {
        double sum = 0.0;
        for (const double count : counts)
            sum += pairs(count);
        return sum;
    };
    const double together = sumOfPairs(both);
    const double pairsA = sumOfPairs(inA);
    const double pairsB = sumOfPairs(inB);
    const double all = pairs(static_cast<double>(a.size()));
    const double expected = all > 0.0 ? pairsA * pairsB / all : 0.0;
    const double largest = (pairsA + pairsB) / 2.0;
    return largest == expected ? 1.0 : (together - expected) / (largest - expected);
}

}  // namespace walletloupe::ml
