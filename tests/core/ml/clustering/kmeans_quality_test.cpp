#include "core/ml/clustering/kmeans.h"
#include "tests/core/ml/support/fixtures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <tuple>

/// How low the inertia of kMeans is, against scikit-learn's on the same matrices.
namespace walletloupe::ml {
namespace {

KMeansOptions optionsFor(int k)
{
    KMeansOptions options;
    options.nClusters = k;
    return options;
}

using Case = std::tuple<std::string, int>;

std::string caseName(const testing::TestParamInfo<Case>& test)
{
    return std::get<0>(test.param) + std::to_string(std::get<1>(test.param));
}

class KMeansInertia : public testing::TestWithParam<Case> {};

TEST_P(KMeansInertia, IsAsGoodAsThatOfScikitLearn)
{
    const auto& [name, k] = GetParam();
    const Eigen::MatrixXd points = tests::readMatrix(name);
    for (std::uint64_t seed = 40; seed < 50; ++seed) {
        KMeansOptions options = optionsFor(k);
        options.randomState = seed;
        const auto result = kMeans(points, options);
        ASSERT_TRUE(result);
        EXPECT_LE(result->inertia, 1.001 * tests::expected(name, std::to_string(k), "inertia"))
            << "seed " << seed;
    }
}

INSTANTIATE_TEST_SUITE_P(Matrices, KMeansInertia,
                         testing::Combine(testing::Values("groups", "skewed", "noise"),
                                          testing::Values(2, 3, 5, 8)),
                         caseName);

class KMeansStart : public testing::TestWithParam<Case> {};

TEST_P(KMeansStart, IsOnAverageAsGoodAsThatOfScikitLearn)
{
    const auto& [name, k] = GetParam();
    const Eigen::MatrixXd points = tests::readMatrix(name);
    const auto known = [&, &matrix = name, clusters = std::to_string(k)](const char* measure) {
        return tests::expected(matrix, clusters, measure);
    };
    constexpr int restarts = 300;
    double sum = 0.0;
    KMeansOptions options = optionsFor(k);
    options.nInit = 1;
    for (int seed = 0; seed < restarts; ++seed) {
        options.randomState = static_cast<std::uint64_t>(seed);
        const auto result = kMeans(points, options);
        ASSERT_TRUE(result);
        sum += result->inertia;
    }
    // Both means stray alike; three standard deviations of their difference, fixed seeds.
    EXPECT_LE(sum / restarts, known("single_mean") + 3.0 * std::sqrt(2.0) * known("single_error"));
}

INSTANTIATE_TEST_SUITE_P(Matrices, KMeansStart,
                         testing::Combine(testing::Values("groups", "skewed", "noise"),
                                          testing::Values(2, 3, 5, 8)),
                         caseName);

}  // namespace
}  // namespace walletloupe::ml
