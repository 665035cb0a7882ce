#include "core/ml/mixture/mixture_density.h"

#include "tests/core/ml/support/mixtures.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace walletloupe::ml {
namespace {

double squaredAt(CovarianceType type, Eigen::Index component, double x, double y)
{
    const auto density = MixtureDensity::of(tests::smallMixture(type));
    double squared = -1.0;
    density->squaredDistances(tests::rows({{x, y}}), {0, 1}, component, &squared);
    return squared;
}

TEST(MixtureDensity, DistancesFollowTheCovariance)
{
    // The inverse of (4 2; 2 5) is (5 -2; -2 4) / 16.
    EXPECT_NEAR(squaredAt(CovarianceType::Full, 0, 2.0, 1.0), (20.0 - 8.0 + 4.0) / 16.0, 1e-15);
    EXPECT_NEAR(squaredAt(CovarianceType::Full, 1, 5.0, 5.0), 1.0 + 1.0, 1e-15);
    EXPECT_NEAR(squaredAt(CovarianceType::Tied, 1, 6.0, 3.0), (20.0 - 8.0 + 4.0) / 16.0, 1e-15);
    EXPECT_NEAR(squaredAt(CovarianceType::Diag, 0, 2.0, 5.0), 1.0 + 5.0, 1e-15);
    EXPECT_NEAR(squaredAt(CovarianceType::Spherical, 1, 4.0, 8.0), 4.0, 1e-15);
}

TEST(MixtureDensity, TheLogDensityIsThatOfTheNormalDistribution)
{
    const auto log2pi = std::log(2.0 * std::numbers::pi);
    const auto full = MixtureDensity::of(tests::smallMixture(CovarianceType::Full));
    EXPECT_NEAR(full->weightedLog(0, 3.0),
                std::log(0.75) - 0.5 * (2.0 * log2pi + std::log(16.0)) - 1.5, 1e-14);
    const auto diag = MixtureDensity::of(tests::smallMixture(CovarianceType::Diag));
    EXPECT_NEAR(diag->weightedLog(0, 0.0), std::log(0.75) - 0.5 * (2.0 * log2pi + std::log(20.0)),
                1e-14);
    const auto spherical = MixtureDensity::of(tests::smallMixture(CovarianceType::Spherical));
    EXPECT_NEAR(spherical->weightedLog(1, 0.0),
                std::log(0.25) - 0.5 * (2.0 * log2pi + std::log(81.0)), 1e-14);
}

TEST(MixtureDensity, ASingularCovarianceIsRefusedWithWhatToDo)
{
    MixtureParameters parameters = tests::smallMixture(CovarianceType::Full);
    parameters.covariances[1] << 1.0, 2.0, 2.0, 4.0;
    const auto density = MixtureDensity::of(parameters);
    ASSERT_FALSE(density);
    EXPECT_EQ(density.error().code, ErrorCode::Unusable);
    EXPECT_NE(density.error().message.find("component 1"), std::string::npos);
    EXPECT_NE(density.error().message.find("fewer clusters"), std::string::npos);
}

TEST(MixtureDensity, AVarianceThatIsNotPositiveIsRefused)
{
    for (const double variance : {0.0, -1.0, std::numeric_limits<double>::infinity(),
                                  std::numeric_limits<double>::quiet_NaN()}) {
        for (const CovarianceType type : tests::everyCovariance()) {
            MixtureParameters parameters = tests::smallMixture(type);
            parameters.covariances[0](0, 0) = variance;
            EXPECT_FALSE(MixtureDensity::of(parameters)) << variance;
        }
    }
}

}  // namespace
}  // namespace walletloupe::ml
