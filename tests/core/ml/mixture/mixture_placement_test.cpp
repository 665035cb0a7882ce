#include "core/ml/mixture/mixture_placement.h"

#include "core/ml/mixture/gaussian_mixture.h"
#include "tests/core/ml/support/mixtures.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <cmath>

namespace walletloupe::ml {
namespace {

TEST(MixturePlacement, ReportsLabelSecondDistanceAndMargin)
{
    const auto density = MixtureDensity::of(tests::smallMixture(CovarianceType::Diag));
    const auto placement = placeInMixture(tests::rows({{5.0, 5.0}, {0.0, -5.0}}), *density, {});
    EXPECT_EQ(placement.places[0].label, 1);
    EXPECT_EQ(placement.places[0].second, 0);
    EXPECT_NEAR(placement.places[0].distance, std::sqrt(2.0), 1e-15);
    EXPECT_EQ(placement.places[0].margin,
              placement.memberships(0, 1) - placement.memberships(0, 0));
    EXPECT_EQ(placement.places[1].label, 0);
    EXPECT_NEAR(placement.places[1].distance, std::sqrt(5.0), 1e-15);
    const auto distances = mahalanobisDistances(Eigen::Vector2d(5.0, 5.0), *density);
    ASSERT_EQ(distances.size(), 2U);
    EXPECT_EQ(distances[1], placement.places[0].distance);
    EXPECT_NEAR(distances[0], std::sqrt(25.0 / 4.0 + 5.0), 1e-14);
}

TEST(MixturePlacement, OneComponentHasNoSecond)
{
    MixtureParameters parameters = tests::smallMixture(CovarianceType::Tied);
    parameters.weights = Eigen::VectorXd::Ones(1);
    parameters.means = tests::rows({{0.0, 0.0}});
    const auto placement =
        placeInMixture(tests::rows({{1.0, 1.0}}), *MixtureDensity::of(parameters), {});
    EXPECT_EQ(placement.places[0].second, -1);
    EXPECT_EQ(placement.places[0].margin, 0.0);
    EXPECT_EQ(placement.memberships(0, 0), 1.0);
}

TEST(MixturePlacement, TrainingRowsGetTheirLabelsBack)
{
    const Eigen::MatrixXd points = tests::readMatrix("skewed");
    for (const CovarianceType type : tests::everyCovariance()) {
        MixtureOptions options;
        options.covariance = type;
        const auto fitted = gaussianMixtureFrom(points, tests::readLabels("skewed", 0), 3, options);
        ASSERT_TRUE(fitted);
        const auto placement = placeInMixture(points, *MixtureDensity::of(fitted->parameters), {});
        for (std::size_t row = 0; row < fitted->labels.size(); ++row)
            EXPECT_EQ(placement.places[row].label, fitted->labels[row]);
    }
}

}  // namespace
}  // namespace walletloupe::ml
