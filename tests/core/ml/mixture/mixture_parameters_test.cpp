#include "core/ml/mixture/mixture_parameters.h"

#include "tests/core/ml/support/mixtures.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

TEST(MixtureParameters, NamesOfCovariancesReadBack)
{
    for (const CovarianceType type : tests::everyCovariance())
        EXPECT_EQ(covarianceFromName(covarianceName(type)), type);
    EXPECT_EQ(covarianceName(CovarianceType::Spherical), "spherical");
    EXPECT_EQ(covarianceFromName("round"), std::nullopt);
}

TEST(MixtureParameters, FreeParametersAreCounted)
{
    // 2 weights, 12 means, and the covariances of 3 components in 4 dimensions.
    EXPECT_EQ(freeParameters(CovarianceType::Full, 3, 4), 14 + 30);
    EXPECT_EQ(freeParameters(CovarianceType::Tied, 3, 4), 14 + 10);
    EXPECT_EQ(freeParameters(CovarianceType::Diag, 3, 4), 14 + 12);
    EXPECT_EQ(freeParameters(CovarianceType::Spherical, 3, 4), 14 + 3);
}

TEST(MixtureParameters, ComponentsChangePlacesWithAllTheyHave)
{
    MixtureParameters parameters = tests::smallMixture(CovarianceType::Full);
    const MixtureParameters before = parameters;
    reorderComponents(parameters, {1, 0});
    EXPECT_EQ(parameters.weights[0], 0.25);
    EXPECT_EQ(parameters.means(0, 0), 4.0);
    EXPECT_EQ(parameters.covariances[0], before.covariances[1]);
    EXPECT_EQ(parameters.covariances[1], before.covariances[0]);
}

TEST(MixtureParameters, ATiedCovarianceStaysWhenComponentsChangePlaces)
{
    MixtureParameters parameters = tests::smallMixture(CovarianceType::Tied);
    reorderComponents(parameters, {1, 0});
    ASSERT_EQ(parameters.covariances.size(), 1U);
    EXPECT_EQ(&parameters.covarianceOf(1), &parameters.covariances[0]);
    EXPECT_EQ(parameters.means(1, 0), 0.0);
}

TEST(MixtureParameters, FeaturesReturnToTheirPlaces)
{
    MixtureParameters full = tests::smallMixture(CovarianceType::Full);
    restoreFeatures(full, {1, 0});
    EXPECT_EQ(full.means(1, 0), 2.0);
    EXPECT_EQ(full.covariances[0](0, 0), 5.0);
    EXPECT_EQ(full.covariances[0](0, 1), 2.0);
    MixtureParameters diagonal = tests::smallMixture(CovarianceType::Diag);
    restoreFeatures(diagonal, {1, 0});
    EXPECT_EQ(diagonal.covariances[1](0, 0), 9.0);
    MixtureParameters spherical = tests::smallMixture(CovarianceType::Spherical);
    restoreFeatures(spherical, {1, 0});
    EXPECT_EQ(spherical.means(1, 1), 4.0);
    EXPECT_EQ(spherical.covariances[1](0, 0), 9.0);
}

}  // namespace
}  // namespace walletloupe::ml
