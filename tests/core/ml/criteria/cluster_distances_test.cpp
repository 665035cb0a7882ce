#include "core/ml/criteria/cluster_distances.h"

#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <stop_token>

namespace walletloupe::ml {
namespace {

using Labels = std::vector<std::int32_t>;

Labels randomLabels(std::size_t n, int clusters, std::uint64_t seed)
{
    Random random(seed);
    Labels labels(n);
    for (std::int32_t& label : labels)
        label = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(clusters)));
    return labels;
}

std::vector<double> sumsOf(const ClusterDistances& distances, std::size_t labelling, std::size_t n,
                           int clusters)
{
    std::vector<double> sums;
    for (std::size_t row = 0; row < n; ++row) {
        for (std::size_t c = 0; c < static_cast<std::size_t>(clusters); ++c)
            sums.push_back(distances.sum(labelling, row, c));
    }
    return sums;
}

TEST(ClusterDistances, AreThePlainSumsAtEveryBorderOfTheTiles)
{
    const Executor executor(2);
    for (const std::size_t n : {2U, 31U, 32U, 33U, 63U, 64U, 65U, 300U}) {
        const Eigen::MatrixXd points = tests::noise(static_cast<Eigen::Index>(n), 3, n);
        const Labels labels = randomLabels(n, 3, n);
        const ClusterDistances distances(points, {{&labels, 4}}, executor);
        for (std::size_t row = 0; row < n; ++row) {
            std::vector<double> plain(4);
            for (std::size_t other = 0; other < n; ++other)
                plain[static_cast<std::size_t>(labels[other])] +=
                    (points.row(static_cast<Eigen::Index>(row)) -
                     points.row(static_cast<Eigen::Index>(other)))
                        .norm();
            for (std::size_t c = 0; c < plain.size(); ++c)
                EXPECT_NEAR(distances.sum(0, row, c), plain[c], 1e-11) << n << " row " << row;
        }
    }
}

TEST(ClusterDistances, HaveTheSameBitsAloneAndWithOthersAndForAnyThreads)
{
    const std::size_t n = 1500;
    const Eigen::MatrixXd points = tests::noise(static_cast<Eigen::Index>(n), 4, 5);
    const std::vector<int> clusters{2, 9, 300};
    std::vector<Labels> labels;
    std::vector<ClusterLabels> all;
    for (const int k : clusters)
        labels.push_back(randomLabels(n, k, static_cast<std::uint64_t>(k)));
    for (std::size_t i = 0; i < labels.size(); ++i)
        all.push_back({&labels[i], clusters[i]});
    const Executor three(3);
    const ClusterDistances together(points, all, three);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Executor one(1);
        const ClusterDistances alone(points, {all[i]}, one);
        EXPECT_EQ(tests::bits(sumsOf(alone, 0, n, clusters[i])),
                  tests::bits(sumsOf(together, i, n, clusters[i])));
    }
}

}  // namespace
}  // namespace walletloupe::ml
