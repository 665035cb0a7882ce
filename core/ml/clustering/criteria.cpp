#include "core/ml/clustering/criteria.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace walletloupe::ml {
namespace {

struct Groups {
    Eigen::MatrixXd means;             ///< k x d
    std::vector<double> sizes;         ///< k
    std::vector<double> meanDistance;  ///< k, to the own mean
    double inside = 0.0;               ///< summed squared distances to the own mean
};

Groups groupsOf(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                int clusters)
{
    Groups groups{Eigen::MatrixXd::Zero(clusters, points.cols()),
                  std::vector<double>(static_cast<std::size_t>(clusters)),
                  std::vector<double>(static_cast<std::size_t>(clusters)), 0.0};
    for (std::size_t row = 0; row < labels.size(); ++row) {
        groups.sizes[static_cast<std::size_t>(labels[row])] += 1.0;
        groups.means.row(labels[row]) += points.row(static_cast<Eigen::Index>(row));
    }
    for (Eigen::Index c = 0; c < clusters; ++c)
        groups.means.row(c) /= std::max(groups.sizes[static_cast<std::size_t>(c)], 1.0);
    for (std::size_t row = 0; row < labels.size(); ++row) {
        double squared = 0.0;
        for (Eigen::Index j = 0; j < points.cols(); ++j) {
            const double difference =
                points(static_cast<Eigen::Index>(row), j) - groups.means(labels[row], j);
            squared += difference * difference;
        }
        groups.inside += squared;
        groups.meanDistance[static_cast<std::size_t>(labels[row])] += std::sqrt(squared);
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

}  // namespace

double daviesBouldin(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                     int nClusters)
{
    const Groups groups = groupsOf(points, labels, nClusters);
    double total = 0.0;
    for (Eigen::Index c = 0; c < nClusters; ++c) {
        double worst = 0.0;
        for (Eigen::Index other = 0; other < nClusters; ++other) {
            const double gap = std::sqrt(squaredGap(groups.means, c, groups.means, other));
            if (other == c || gap == 0.0)
                continue;
            const double spread = groups.meanDistance[static_cast<std::size_t>(c)] +
                                  groups.meanDistance[static_cast<std::size_t>(other)];
            worst = std::max(worst, spread / gap);
        }
        total += worst;
    }
    return total / nClusters;
}

double calinskiHarabasz(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels,
                        int nClusters)
{
    const Groups groups = groupsOf(points, labels, nClusters);
    const double n = static_cast<double>(labels.size());
    Eigen::MatrixXd mean = Eigen::MatrixXd::Zero(1, points.cols());
    for (Eigen::Index row = 0; row < points.rows(); ++row)
        mean.row(0) += points.row(row);
    mean /= n;
    double between = 0.0;
    for (Eigen::Index c = 0; c < nClusters; ++c)
        between += groups.sizes[static_cast<std::size_t>(c)] * squaredGap(groups.means, c, mean, 0);
    if (groups.inside == 0.0)
        return 1.0;
    return between * (n - nClusters) / (groups.inside * (nClusters - 1.0));
}

double adjustedRand(const std::vector<std::int32_t>& a, const std::vector<std::int32_t>& b)
{
    std::map<std::pair<std::int32_t, std::int32_t>, double> both;
    std::map<std::int32_t, double> inA;
    std::map<std::int32_t, double> inB;
    for (std::size_t row = 0; row < a.size(); ++row) {
        both[{a[row], b[row]}] += 1.0;
        inA[a[row]] += 1.0;
        inB[b[row]] += 1.0;
    }
    const auto sumOfPairs = [](const auto& counts) {
        double sum = 0.0;
        for (const auto& [key, count] : counts)
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
