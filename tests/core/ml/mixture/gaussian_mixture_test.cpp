#include "core/ml/mixture/gaussian_mixture.h"

#include "tests/core/ml/support/mixtures.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stop_token>

namespace walletloupe::ml {
namespace {

MixtureOptions optionsOf(CovarianceType type)
{
    MixtureOptions options;
    options.covariance = type;
    return options;
}

KMeansOptions startWith(int k)
{
    KMeansOptions start;
    start.nClusters = k;
    return start;
}

void expectNear(const std::vector<double>& found, const std::vector<double>& known)
{
    ASSERT_EQ(found.size(), known.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        EXPECT_NEAR(found[i], known[i], 1e-8 * std::max(1.0, std::abs(known[i])));
}

std::vector<double> allCovariances(const MixtureParameters& parameters)
{
    std::vector<double> values;
    for (const Eigen::MatrixXd& covariance : parameters.covariances) {
        const auto some = tests::ravel(covariance);
        values.insert(values.end(), some.begin(), some.end());
    }
    return values;
}

void expectSame(const MixtureResult& a, const MixtureResult& b)
{
    EXPECT_EQ(a.labels, b.labels);
    EXPECT_EQ(tests::bits(a.parameters.means), tests::bits(b.parameters.means));
    EXPECT_EQ(tests::bits(allCovariances(a.parameters)), tests::bits(allCovariances(b.parameters)));
    EXPECT_EQ(tests::bits(a.lowerBounds), tests::bits(b.lowerBounds));
    EXPECT_EQ(a.criteria.bic, b.criteria.bic);
}

class LikeScikitLearn : public testing::TestWithParam<const char*> {};

TEST_P(LikeScikitLearn, FromTheSameLabels)
{
    const std::string matrix = GetParam();
    const Eigen::MatrixXd points = tests::readMatrix(matrix);
    for (const CovarianceType type : tests::everyCovariance()) {
        SCOPED_TRACE(covarianceName(type));
        const auto known = tests::knownMixture(matrix, type);
        const auto found =
            gaussianMixtureFrom(points, tests::readLabels(matrix, 0), 3, optionsOf(type));
        ASSERT_TRUE(found) << found.error().message;
        EXPECT_NEAR(found->lowerBound / known.lowerBound, 1.0, 1e-8);
        EXPECT_NEAR(found->logLikelihood / known.logLikelihood, 1.0, 1e-8);
        EXPECT_NEAR(found->criteria.bic / known.bic, 1.0, 1e-8);
        EXPECT_NEAR(found->criteria.aic / known.aic, 1.0, 1e-8);
        EXPECT_EQ(found->iterations, known.iterations);
        EXPECT_EQ(found->converged, known.converged);
        EXPECT_EQ(found->labels, known.labels);
        expectNear(tests::ravel(found->parameters.weights), known.weights);
        expectNear(tests::ravel(found->parameters.means), known.means);
        expectNear(allCovariances(found->parameters), known.covariances);
    }
}

INSTANTIATE_TEST_SUITE_P(Matrices, LikeScikitLearn, testing::Values("groups", "skewed", "noise"));

TEST(GaussianMixture, TheMeanLogLikelihoodNeverFalls)
{
    const Eigen::MatrixXd points = tests::noise(2000, 3, 17);
    for (const CovarianceType type : tests::everyCovariance()) {
        MixtureOptions options = optionsOf(type);
        options.tol = 0.0;
        options.maxIter = 40;
        options.regCovar = 0.0;
        const auto found = gaussianMixture(points, startWith(4), options);
        ASSERT_TRUE(found);
        ASSERT_EQ(found->lowerBounds.size(), 40U);
        for (std::size_t i = 1; i < found->lowerBounds.size(); ++i)
            EXPECT_GE(found->lowerBounds[i], found->lowerBounds[i - 1] - 1e-12);
        EXPECT_GT(found->lowerBounds.back(), found->lowerBounds.front());
    }
}

TEST(GaussianMixture, GroupsFarApartAreFoundLargestFirst)
{
    Eigen::MatrixXd points = tests::farGroups(900, 2, 3, 1);
    for (Eigen::Index row = 0; row < 300; row += 3)
        points.row(row).array() += 200.0;  // from group 0 to group 2
    const auto found = gaussianMixture(points, startWith(3));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->sizes, (std::vector<std::int64_t>{400, 300, 200}));
    EXPECT_NEAR(found->parameters.means(0, 0), 200.0, 0.5);
    EXPECT_NEAR(found->parameters.means(2, 0), 0.0, 0.5);
    EXPECT_EQ(found->labels[1], 1);
    EXPECT_NEAR(found->parameters.weights[2], 2.0 / 9.0, 1e-9);
}

TEST(GaussianMixture, EqualSizesAreOrderedByMean)
{
    const auto found = gaussianMixture(tests::farGroups(400, 2, 4, 2), startWith(4));
    ASSERT_TRUE(found);
    for (Eigen::Index c = 1; c < 4; ++c)
        EXPECT_LT(found->parameters.means(c - 1, 0), found->parameters.means(c, 0));
}

TEST(GaussianMixture, HasTheSameBitsForAnyNumberOfThreads)
{
    const Eigen::MatrixXd points = tests::noise(6000, 4, 21);
    for (const CovarianceType type : tests::everyCovariance()) {
        MixtureOptions options = optionsOf(type);
        options.maxIter = 5;
        const auto one = gaussianMixture(points, startWith(3), options, Executor(1));
        const auto three = gaussianMixture(points, startWith(3), options, Executor(3));
        ASSERT_TRUE(one && three);
        expectSame(*one, *three);
    }
}

TEST(GaussianMixture, ContinuesFromGivenParameters)
{
    const Eigen::MatrixXd points = tests::readMatrix("skewed");
    MixtureOptions options;
    options.tol = 0.0;
    options.maxIter = 6;
    const auto six = gaussianMixtureFrom(points, tests::readLabels("skewed", 0), 3, options);
    options.maxIter = 2;
    const auto two = gaussianMixtureFrom(points, tests::readLabels("skewed", 0), 3, options);
    options.maxIter = 4;
    const auto continued = gaussianMixtureFrom(points, two->parameters, options);
    ASSERT_TRUE(continued);
    EXPECT_NEAR(continued->logLikelihood, six->logLikelihood, 1e-9);
    EXPECT_EQ(continued->labels, six->labels);
}

TEST(GaussianMixture, OneComponentIsTheNormalDistributionOfTheRows)
{
    const Eigen::MatrixXd points = tests::column({1.0, 2.0, 3.0, 6.0});
    const auto found = gaussianMixture(points, startWith(1));
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->parameters.means(0, 0), 3.0, 1e-12);
    EXPECT_NEAR(found->parameters.covariances[0](0, 0), 3.5 + 1e-6, 1e-12);
    EXPECT_EQ(found->sizes, std::vector<std::int64_t>{4});
}

TEST(GaussianMixture, AConstantColumnIsHeldByTheRegularization)
{
    Eigen::MatrixXd points = tests::farGroups(60, 2, 2, 3);
    points.col(1).setZero();
    for (const CovarianceType type : tests::everyCovariance())
        EXPECT_TRUE(gaussianMixture(points, startWith(2), optionsOf(type)));
    MixtureOptions bare = optionsOf(CovarianceType::Full);
    bare.regCovar = 0.0;
    const auto singular = gaussianMixture(points, startWith(2), bare);
    ASSERT_FALSE(singular);
    EXPECT_EQ(singular.error().code, ErrorCode::Unusable);
}

TEST(GaussianMixture, AComponentWithoutRowsStaysEmpty)
{
    const Eigen::MatrixXd points = tests::farGroups(40, 2, 2, 4);
    std::vector<std::int32_t> labels(40);
    for (std::size_t i = 0; i < 40; ++i)
        labels[i] = static_cast<std::int32_t>(i % 2);
    const auto found = gaussianMixtureFrom(points, labels, 3);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->sizes, (std::vector<std::int64_t>{20, 20, 0}));
    EXPECT_LT(found->parameters.weights[2], 1e-10);
}

TEST(GaussianMixture, DuplicatesAreRowsLikeOthers)
{
    const Eigen::MatrixXd points = tests::column({1, 1, 1, 1, 5, 5, 5});
    const auto found = gaussianMixture(points, startWith(2));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->labels, (std::vector<std::int32_t>{0, 0, 0, 0, 1, 1, 1}));
    const auto tooMany = gaussianMixture(points, startWith(3));
    ASSERT_FALSE(tooMany);
    EXPECT_EQ(tooMany.error().code, ErrorCode::Usage);
}

TEST(GaussianMixture, OptionsOutOfRangeAreRefused)
{
    const Eigen::MatrixXd points = tests::noise(10, 2, 1);
    const auto code = [](const auto& result) { return result.error().code; };
    EXPECT_EQ(code(gaussianMixture(points, startWith(0))), ErrorCode::Usage);
    EXPECT_EQ(code(gaussianMixture(points, startWith(11))), ErrorCode::Usage);
    EXPECT_EQ(code(gaussianMixture(Eigen::MatrixXd(0, 2), startWith(1))), ErrorCode::Usage);
    Eigen::MatrixXd broken = points;
    broken(3, 1) = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(code(gaussianMixture(broken, startWith(2))), ErrorCode::Usage);
    for (const MixtureOptions& options :
         {MixtureOptions{.regCovar = -1.0}, MixtureOptions{.tol = -1.0},
          MixtureOptions{.maxIter = 0}})
        EXPECT_EQ(code(gaussianMixture(points, startWith(2), options)), ErrorCode::Usage);
}

TEST(GaussianMixture, AStartOfAnotherShapeIsRefused)
{
    const Eigen::MatrixXd points = tests::noise(10, 2, 1);
    EXPECT_FALSE(gaussianMixtureFrom(points, std::vector<std::int32_t>(9), 2));
    EXPECT_FALSE(gaussianMixtureFrom(points, std::vector<std::int32_t>(10, 2), 2));
    MixtureParameters start = tests::smallMixture(CovarianceType::Full);
    EXPECT_TRUE(gaussianMixtureFrom(points, start));
    start.covariances.pop_back();
    EXPECT_FALSE(gaussianMixtureFrom(points, start));
    start = tests::smallMixture(CovarianceType::Full);
    start.type = CovarianceType::Diag;
    EXPECT_FALSE(gaussianMixtureFrom(points, start));
}

TEST(GaussianMixture, StopsWhenCancelledAndReportsHowFarItIs)
{
    const Eigen::MatrixXd points = tests::noise(500, 2, 1);
    std::vector<double> fractions;
    const auto done = gaussianMixture(points, startWith(2), {},
                                      Executor(1, Progress(std::stop_token(), [&](double fraction) {
                                                   fractions.push_back(fraction);
                                               })));
    ASSERT_TRUE(done);
    EXPECT_FALSE(fractions.empty());
    std::stop_source stop;
    stop.request_stop();
    const auto cancelled = gaussianMixtureFrom(points, std::vector<std::int32_t>(500), 1, {},
                                               Executor(1, Progress(stop.get_token())));
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe::ml
