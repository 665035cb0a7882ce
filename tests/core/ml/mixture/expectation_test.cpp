#include "core/ml/mixture/expectation.h"

#include "tests/core/ml/support/mixtures.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

namespace walletloupe::ml {
namespace {

Expectation expectationOf(const Eigen::MatrixXd& points, CovarianceType type, unsigned threads = 1)
{
    return expectation(points, *MixtureDensity::of(tests::smallMixture(type)), Executor(threads));
}

TEST(Expectation, MembershipsAreTheWeightedDensitiesOfARow)
{
    const Expectation found = expectationOf(tests::rows({{2.0, 1.0}}), CovarianceType::Diag);
    const double one = 0.75 / std::sqrt(20.0) * std::exp(-0.5 * (1.0 + 0.2));
    const double other = 0.25 / 3.0 * std::exp(-0.5 * (4.0 + 1.0 / 9.0));
    EXPECT_NEAR(found.memberships(0, 0), one / (one + other), 1e-14);
    EXPECT_NEAR(found.memberships(0, 1), other / (one + other), 1e-14);
    EXPECT_NEAR(found.logLikelihood, std::log((one + other) / (2.0 * std::numbers::pi)), 1e-13);
}

TEST(Expectation, MembershipsOfEveryRowHaveTheSumOne)
{
    const Eigen::MatrixXd points = 50.0 * tests::noise(3000, 2, 5);
    for (const CovarianceType type : tests::everyCovariance()) {
        const Expectation found = expectationOf(points, type);
        EXPECT_LT((found.memberships.rowwise().sum().array() - 1.0).abs().maxCoeff(), 1e-15);
        EXPECT_GE(found.memberships.minCoeff(), 0.0);
    }
}

TEST(Expectation, ARowBeyondAllDensitiesStillBelongsSomewhere)
{
    // exp(-0.5 * 1e10) is 0; without the shift by the largest term this would be 0 / 0.
    const Expectation found = expectationOf(tests::rows({{1e6, 0.0}}), CovarianceType::Spherical);
    EXPECT_EQ(found.memberships(0, 1), 1.0);
    EXPECT_TRUE(std::isfinite(found.logLikelihood));
}

TEST(Expectation, HasTheSameBitsForAnyNumberOfThreads)
{
    const Eigen::MatrixXd points = tests::noise(5000, 2, 9);
    const Expectation one = expectationOf(points, CovarianceType::Full, 1);
    const Expectation three = expectationOf(points, CovarianceType::Full, 3);
    EXPECT_EQ(tests::bits(one.memberships), tests::bits(three.memberships));
    EXPECT_EQ(one.logLikelihood, three.logLikelihood);
}

TEST(Expectation, ChunksDependOnTheNumberOfRowsAlone)
{
    EXPECT_EQ(mixtureChunks(1).count(), 1U);
    EXPECT_EQ(mixtureChunks(1025).count(), 2U);
    EXPECT_EQ(mixtureChunks(1'000'000).count(), 64U);
}

TEST(Expectation, TheLargestMembershipIsTheLabelAndTiesGoToTheLower)
{
    const Eigen::MatrixXd memberships =
        tests::rows({{0.2, 0.3, 0.5}, {0.4, 0.4, 0.2}, {0.1, 0.45, 0.45}, {1.0, 0.0, 0.0}});
    EXPECT_EQ(largestMemberships(memberships), (std::vector<std::int32_t>{2, 0, 1, 0}));
}

}  // namespace
}  // namespace walletloupe::ml
