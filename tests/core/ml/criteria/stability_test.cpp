#include "core/ml/criteria/stability.h"

#include "core/ml/clustering/kmeans.h"
#include "core/ml/clustering/nearest.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

namespace walletloupe::ml {
namespace {

KMeansOptions optionsFor(int k)
{
    KMeansOptions options;
    options.nClusters = k;
    options.nInit = 3;
    return options;
}

/// The stability of given labels, with k-means of one start as refit.
Result<double> stabilityOfLabels(const Eigen::MatrixXd& points,
                                 const std::vector<std::int32_t>& labels,
                                 const KMeansOptions& options, int bootstraps,
                                 const Executor& executor = {})
{
    const auto refit = [&](const BootstrapSample& sample,
                           const Executor& part) -> Result<std::vector<std::int32_t>> {
        KMeansOptions ofSample = options;
        ofSample.nInit = 1;
        ofSample.randomState = sample.seed;
        const auto fitted = kMeans(sample.rows, ofSample, part);
        if (!fitted)
            return failure(fitted.error());
        return nearestLabels(points, fitted->centroids, part);
    };
    return bootstrapStability(points, labels, {bootstraps, options.randomState}, refit, executor);
}

Result<double> stabilityOf(const Eigen::MatrixXd& points, const KMeansOptions& options,
                           int bootstraps, const Executor& executor = {})
{
    const auto fitted = kMeans(points, options);
    EXPECT_TRUE(fitted);
    return stabilityOfLabels(points, fitted->labels, options, bootstraps, executor);
}

TEST(BootstrapStability, IsOneForGroupsThatLieFarApart)
{
    const auto stability = stabilityOf(tests::farGroups(90, 2, 3, 1), optionsFor(3), 20);
    ASSERT_TRUE(stability);
    EXPECT_EQ(*stability, 1.0);
}

TEST(BootstrapStability, IsLowWhereThereAreNoGroups)
{
    const auto stability = stabilityOf(tests::noise(200, 2, 1), optionsFor(7), 10);
    ASSERT_TRUE(stability);
    EXPECT_LT(*stability, 0.8);
    EXPECT_GT(*stability, 0.0);
}

TEST(BootstrapStability, MeasuresTheGivenLabels)
{
    // Labels by turns have nothing to do with the refits: agreement by chance, which is 0.
    const Eigen::MatrixXd points = tests::farGroups(600, 2, 3, 1);
    std::vector<std::int32_t> labels(600);
    for (std::size_t row = 0; row < labels.size(); ++row)
        labels[row] = static_cast<std::int32_t>(row / 3 % 2);
    const auto stability = stabilityOfLabels(points, labels, optionsFor(3), 5);
    ASSERT_TRUE(stability);
    EXPECT_NEAR(*stability, 0.0, 0.01);
}

TEST(BootstrapStability, TheNumberOfThreadsDoesNotMatter)
{
    // The first runs its refits side by side, the second one after the other.
    for (const Eigen::Index n : {300, 50'001}) {
        const Eigen::MatrixXd points = tests::noise(n, 8, 2);
        KMeansOptions options = optionsFor(3);
        options.nInit = 1;
        options.maxIter = 4;
        const auto alone = stabilityOf(points, options, 3);
        ASSERT_TRUE(alone);
        for (const unsigned threads : {2U, 3U}) {
            const auto together = stabilityOf(points, options, 3, Executor(threads));
            ASSERT_TRUE(together);
            EXPECT_EQ(tests::bits(std::vector{*alone}), tests::bits(std::vector{*together}));
        }
    }
}

TEST(BootstrapStability, TheSeedReachesTheResamples)
{
    const Eigen::MatrixXd points = tests::noise(200, 2, 1);
    KMeansOptions options = optionsFor(7);
    const auto fitted = kMeans(points, options);
    ASSERT_TRUE(fitted);
    const auto one = stabilityOfLabels(points, fitted->labels, options, 3);
    options.randomState = 43;
    const auto other = stabilityOfLabels(points, fitted->labels, options, 3);
    ASSERT_TRUE(one && other);
    EXPECT_NE(*one, *other);
}

TEST(BootstrapStability, AResampleWithTooFewDifferentRowsCountsAsNoAgreement)
{
    // Eight rows drawn eight times with replacement are hardly ever all eight.
    const auto stability = stabilityOf(tests::noise(8, 2, 1), optionsFor(8), 5);
    ASSERT_TRUE(stability);
    EXPECT_EQ(*stability, 0.0);
}

TEST(BootstrapStability, ARefitThatFailsOtherwiseEndsIt)
{
    const Eigen::MatrixXd points = tests::farGroups(30, 2, 2, 1);
    const auto failing = [](ErrorCode code) {
        return
            [code](const BootstrapSample&, const Progress&) -> Result<std::vector<std::int32_t>> {
                return failure(code, "No.");
            };
    };
    const std::vector<std::int32_t> labels(30);
    EXPECT_EQ(bootstrapStability(points, labels, {}, failing(ErrorCode::Unusable)).value(), 0.0);
    const auto ended = bootstrapStability(points, labels, {}, failing(ErrorCode::Unsupported));
    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().code, ErrorCode::Unsupported);
}

TEST(BootstrapStability, NeedsAtLeastOneBootstrap)
{
    const Eigen::MatrixXd points = tests::farGroups(30, 2, 2, 1);
    for (const int bootstraps : {0, -1}) {
        const auto stability = stabilityOf(points, optionsFor(2), bootstraps);
        ASSERT_FALSE(stability);
        EXPECT_EQ(stability.error().code, ErrorCode::Usage);
    }
    EXPECT_TRUE(stabilityOf(points, optionsFor(2), 1));
}

TEST(BootstrapStability, CanBeCancelledOnItsWay)
{
    std::stop_source stop;
    const Progress progress(stop.get_token(), [&](double) { stop.request_stop(); });
    const auto stability =
        stabilityOf(tests::noise(200, 2, 1), optionsFor(4), 20, Executor(2, progress));
    ASSERT_FALSE(stability);
    EXPECT_EQ(stability.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe::ml
