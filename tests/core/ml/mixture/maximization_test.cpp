#include "core/ml/mixture/maximization.h"

#include "tests/core/ml/support/mixtures.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

const Eigen::MatrixXd& fourRows()
{
    static const Eigen::MatrixXd points =
        tests::rows({{0.0, 0.0}, {2.0, 4.0}, {10.0, 1.0}, {10.0, 3.0}});
    return points;
}

MixtureParameters maximized(CovarianceType type, double regCovar = 0.0)
{
    return maximization(fourRows(), membershipsOf({0, 0, 1, 1}, 2), type, regCovar, {});
}

TEST(Maximization, WeightsAndMeansAreThoseOfTheMembers)
{
    const MixtureParameters found = maximized(CovarianceType::Full);
    EXPECT_EQ(found.weights[0], 0.5);
    EXPECT_NEAR(found.means(0, 1), 2.0, 1e-14);
    EXPECT_NEAR(found.means(1, 0), 10.0, 1e-13);
}

TEST(Maximization, CovariancesHaveTheShapeOfTheirType)
{
    const auto full = maximized(CovarianceType::Full).covariances;
    EXPECT_LT((full[0] - tests::rows({{1.0, 2.0}, {2.0, 4.0}})).norm(), 1e-13);
    EXPECT_LT((full[1] - tests::rows({{0.0, 0.0}, {0.0, 1.0}})).norm(), 1e-13);
    const auto tied = maximized(CovarianceType::Tied).covariances;
    ASSERT_EQ(tied.size(), 1U);
    EXPECT_LT((tied[0] - tests::rows({{0.5, 1.0}, {1.0, 2.5}})).norm(), 1e-13);
    const auto diag = maximized(CovarianceType::Diag).covariances;
    EXPECT_LT((diag[0] - tests::column({1.0, 4.0})).norm(), 1e-13);
    const auto spherical = maximized(CovarianceType::Spherical).covariances;
    EXPECT_NEAR(spherical[0](0, 0), 2.5, 1e-13);
    EXPECT_NEAR(spherical[1](0, 0), 0.5, 1e-13);
}

TEST(Maximization, TheRegularizationIsAddedToEveryVariance)
{
    for (const CovarianceType type : tests::everyCovariance()) {
        const auto plain = maximized(type).covariances;
        const auto added = maximized(type, 0.25).covariances;
        for (std::size_t i = 0; i < plain.size(); ++i) {
            Eigen::MatrixXd expected = plain[i];
            if (expected.cols() == expected.rows())
                expected.diagonal().array() += 0.25;
            else
                expected.array() += 0.25;
            EXPECT_LT((added[i] - expected).norm(), 1e-15);
        }
    }
}

TEST(Maximization, AComponentWithoutMembersKeepsNoWeight)
{
    const MixtureParameters found =
        maximization(fourRows(), membershipsOf({0, 0, 0, 0}, 2), CovarianceType::Full, 1e-6, {});
    EXPECT_LT(found.weights[1], 1e-15);
    EXPECT_EQ(found.means(1, 0), 0.0);
    EXPECT_EQ(found.covariances[1](1, 1), 1e-6);
}

TEST(Maximization, HasTheSameBitsForAnyNumberOfThreads)
{
    const Eigen::MatrixXd points = tests::noise(5001, 3, 3);
    std::vector<std::int32_t> labels(5001);
    for (std::size_t i = 0; i < labels.size(); ++i)
        labels[i] = static_cast<std::int32_t>(i % 3);
    for (const CovarianceType type : tests::everyCovariance()) {
        const Executor one(1);
        const Executor three(3);
        const auto a = maximization(points, membershipsOf(labels, 3), type, 1e-6, one);
        const auto b = maximization(points, membershipsOf(labels, 3), type, 1e-6, three);
        EXPECT_EQ(tests::bits(a.means), tests::bits(b.means));
        for (std::size_t i = 0; i < a.covariances.size(); ++i)
            EXPECT_EQ(tests::bits(a.covariances[i]), tests::bits(b.covariances[i]));
    }
}

TEST(Maximization, LabelsBecomeMembershipsOfOneAndZero)
{
    EXPECT_EQ(membershipsOf({1, 0}, 3), tests::rows({{0.0, 1.0, 0.0}, {1.0, 0.0, 0.0}}));
}

}  // namespace
}  // namespace walletloupe::ml
