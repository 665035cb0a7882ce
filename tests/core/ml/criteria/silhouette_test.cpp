#include "core/ml/criteria/silhouette.h"

#include "tests/core/ml/support/fixtures.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace walletloupe::ml {
namespace {

using Labels = std::vector<std::int32_t>;

Labels labelsByTurns(std::size_t n, std::size_t k)
{
    Labels labels(n);
    for (std::size_t row = 0; row < n; ++row)
        labels[row] = static_cast<std::int32_t>(row % k);
    return labels;
}

/// Overlapping groups of unequal size: half the rows, a third and a sixth.
struct Overlapping {
    Eigen::MatrixXd points = tests::noise(3000, 3, 21);
    Labels labels = Labels(3000);

    Overlapping()
    {
        const Labels turns{0, 1, 0, 2, 1, 0};
        for (std::size_t row = 0; row < labels.size(); ++row) {
            labels[row] = turns[row % turns.size()];
            points.row(static_cast<Eigen::Index>(row)).array() += 2.0 * labels[row];
        }
    }
};

class SilhouetteOf : public testing::TestWithParam<std::string> {};

TEST_P(SilhouetteOf, AgreesWithScikitLearn)
{
    const Eigen::MatrixXd points = tests::readMatrix(GetParam());
    const auto sensible = silhouette(points, tests::readLabels(GetParam(), 0), 3);
    const auto senseless = silhouette(points, tests::readLabels(GetParam(), 1), 5);
    ASSERT_TRUE(sensible && senseless);
    EXPECT_NEAR(sensible->mean, tests::expected(GetParam(), "kmeans3", "silhouette"), 1e-9);
    EXPECT_NEAR(senseless->mean, tests::expected(GetParam(), "random5", "silhouette"), 1e-9);
}

INSTANTIATE_TEST_SUITE_P(Matrices, SilhouetteOf, testing::Values("groups", "skewed", "noise"),
                         [](const auto& test) { return test.param; });

TEST(Silhouette, IsThePlainDefinition)
{
    const auto result = silhouette(tests::column({0, 1, 10}), {0, 0, 1}, 2);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->values, (std::vector{(10.0 - 1.0) / 10.0, (9.0 - 1.0) / 9.0, 0.0}))
        << "the only member of a cluster has 0";
    EXPECT_DOUBLE_EQ(result->mean, (0.9 + 8.0 / 9.0) / 3.0);
    EXPECT_FALSE(result->sampled);
    EXPECT_TRUE(result->rows.empty());
    EXPECT_EQ(result->standardError, 0.0);
}

TEST(Silhouette, ALabelThatDoesNotOccurIsNoNeighbour)
{
    const auto without = silhouette(tests::column({0, 1, 10, 12}), {0, 0, 1, 1}, 2);
    const auto with = silhouette(tests::column({0, 1, 10, 12}), {0, 0, 3, 3}, 5);
    ASSERT_TRUE(without && with);
    EXPECT_EQ(without->values, with->values);
}

TEST(Silhouette, DuplicatesInTwoClustersHaveZero)
{
    const auto result = silhouette(tests::column({4, 4, 4, 4}), {0, 1, 0, 1}, 2);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->values, std::vector<double>(4, 0.0));
}

TEST(Silhouette, TheNumberOfThreadsDoesNotMatter)
{
    const Overlapping data;
    for (const std::size_t exactLimit : {std::size_t{5000}, std::size_t{100}}) {
        SilhouetteOptions options;
        options.exactLimit = exactLimit;
        options.sampleSize = 333;
        const auto alone = silhouette(data.points, data.labels, 3, options);
        ASSERT_TRUE(alone);
        for (const unsigned threads : {2U, 3U}) {
            const auto together =
                silhouette(data.points, data.labels, 3, options, Executor(threads));
            ASSERT_TRUE(together);
            EXPECT_EQ(tests::bits(alone->values), tests::bits(together->values));
            EXPECT_EQ(alone->mean, together->mean);
            EXPECT_EQ(alone->rows, together->rows);
        }
    }
}

TEST(Silhouette, SamplesOnlyAboveTheLimit)
{
    const Eigen::MatrixXd points = tests::farGroups(100, 2, 2, 1);
    SilhouetteOptions options;
    options.sampleSize = 20;
    for (const std::size_t limit : {99U, 100U, 101U}) {
        options.exactLimit = limit;
        const auto result = silhouette(points, labelsByTurns(100, 2), 2, options);
        ASSERT_TRUE(result);
        EXPECT_EQ(result->sampled, limit == 99) << limit;
        EXPECT_EQ(result->values.size(), limit == 99 ? 20U : 100U) << limit;
        EXPECT_EQ(result->rows.size(), limit == 99 ? 20U : 0U) << limit;
    }
}

TEST(Silhouette, TheSampledRowsHaveTheirExactValues)
{
    const Overlapping data;
    const auto exact = silhouette(data.points, data.labels, 3);
    SilhouetteOptions options;
    options.exactLimit = 100;
    options.sampleSize = 300;
    const auto sampled = silhouette(data.points, data.labels, 3, options);
    ASSERT_TRUE(exact && sampled);
    ASSERT_EQ(sampled->rows.size(), 300U);
    for (std::size_t i = 0; i < sampled->rows.size(); ++i)
        EXPECT_NEAR(sampled->values[i], exact->values[sampled->rows[i]], 1e-13) << i;
}

TEST(Silhouette, TheSampledMeanLiesWithinItsStandardError)
{
    const Overlapping data;
    const auto exact = silhouette(data.points, data.labels, 3);
    ASSERT_TRUE(exact);
    SilhouetteOptions options;
    options.exactLimit = 100;
    options.sampleSize = 300;
    double squares = 0.0;
    constexpr int seeds = 40;
    for (options.seed = 0; options.seed < seeds; ++options.seed) {
        const auto sampled = silhouette(data.points, data.labels, 3, options);
        ASSERT_TRUE(sampled);
        ASSERT_GT(sampled->standardError, 0.0);
        const double errors = (sampled->mean - exact->mean) / sampled->standardError;
        EXPECT_LT(std::abs(errors), 4.0) << "seed " << options.seed;
        squares += errors * errors;
    }
    // Neither far too small nor far too large: its square should be 1 on average, and the mean
    // of 40 squares strays by 0.22.
    EXPECT_NEAR(squares / seeds, 1.0, 0.8);
}

TEST(Silhouette, ASampleOfAllRowsIsExact)
{
    const Overlapping data;
    SilhouetteOptions options;
    options.exactLimit = 100;
    options.sampleSize = 3000;
    const auto exact = silhouette(data.points, data.labels, 3);
    const auto sampled = silhouette(data.points, data.labels, 3, options);
    ASSERT_TRUE(exact && sampled);
    EXPECT_EQ(sampled->rows.size(), 3000U);
    EXPECT_NEAR(sampled->mean, exact->mean, 1e-12);
    EXPECT_EQ(sampled->standardError, 0.0);
}

TEST(Silhouette, IsDefinedForTwoToOneLessThanAllRows)
{
    const Eigen::MatrixXd points = tests::column({0, 1, 10, 12});
    for (const Labels& labels : {Labels{0, 0, 0, 0}, Labels{0, 1, 2, 3}}) {
        const auto result = silhouette(points, labels, 4);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Usage);
    }
    EXPECT_TRUE(silhouette(points, {0, 0, 0, 1}, 4));
    EXPECT_TRUE(silhouette(points, {0, 0, 1, 2}, 4));
}

TEST(Silhouette, RefusesLabelsThatDoNotFit)
{
    const Eigen::MatrixXd points = tests::column({0, 1, 10});
    for (const Labels& labels :
         {Labels{0, 1}, Labels{0, 0, 1, 1}, Labels{0, 0, 2}, Labels{0, 0, -1}}) {
        const auto result = silhouette(points, labels, 2);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Usage);
    }
}

TEST(Silhouette, CanBeCancelled)
{
    const Overlapping data;
    std::stop_source stop;
    const Progress progress(stop.get_token(), [&](double) { stop.request_stop(); });
    const auto result = silhouette(data.points, data.labels, 3, {}, Executor(2, progress));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(Silhouettes, OfSeveralLabellingsAreThoseOfEachAlone)
{
    const Overlapping data;
    const Labels others = labelsByTurns(data.labels.size(), 7);
    for (const std::size_t exactLimit : {std::size_t{5000}, std::size_t{100}}) {
        SilhouetteOptions options;
        options.exactLimit = exactLimit;
        options.sampleSize = 333;
        const auto both = silhouettes(data.points, {{&data.labels, 3}, {&others, 7}}, options);
        ASSERT_TRUE(both);
        ASSERT_EQ(both->size(), 2U);
        const auto first = silhouette(data.points, data.labels, 3, options);
        const auto second = silhouette(data.points, others, 7, options);
        EXPECT_EQ(tests::bits(first->values), tests::bits(both->front().values));
        EXPECT_EQ(tests::bits(second->values), tests::bits(both->back().values));
        EXPECT_EQ(second->mean, both->back().mean);
        EXPECT_EQ(second->rows, both->back().rows);
        EXPECT_EQ(second->standardError, both->back().standardError);
    }
}

TEST(Silhouettes, OfManyRowsAreThoseOfEachAloneWhateverTheThreads)
{
    // One row more than are looked at together.
    constexpr Eigen::Index rows = 10'001;
    const Eigen::MatrixXd points = tests::noise(rows, 1, 21);
    std::vector<std::int32_t> two;
    std::vector<std::int32_t> three;
    for (Eigen::Index row = 0; row < rows; ++row) {
        two.push_back(points(row, 0) > 0.5 ? 1 : 0);
        three.push_back(static_cast<std::int32_t>(row % 3));
    }
    const SilhouetteOptions options;
    const auto together = silhouettes(points, {{&two, 2}, {&three, 3}}, options).value();
    const Executor threads(3);
    EXPECT_EQ(tests::bits(together[0].values),
              tests::bits(silhouette(points, two, 2, options, threads)->values));
    EXPECT_EQ(tests::bits(together[1].values),
              tests::bits(silhouette(points, three, 3, options, threads)->values));
    const Executor executor(2);
    const ClusterDistances tiles(points, {{&two, 2}}, executor);
    const auto positives = static_cast<double>(std::count(two.begin(), two.end(), 1));
    for (std::size_t row = 0; row < 50; ++row) {
        const auto own = static_cast<std::size_t>(two[row]);
        const double sizes[]{rows - positives, positives};
        const double inside = tiles.sum(0, row, own) / (sizes[own] - 1.0);
        const double outside = tiles.sum(0, row, 1 - own) / sizes[1 - own];
        EXPECT_NEAR(together[0].values[row], (outside - inside) / std::max(inside, outside), 1e-12);
    }
}

TEST(Silhouettes, RefuseAnyLabelsThatDoNotFit)
{
    const Eigen::MatrixXd points = tests::column({0, 1, 10});
    const Labels good{0, 0, 1};
    const Labels bad{0, 0, 2};
    const auto result = silhouettes(points, {{&good, 2}, {&bad, 2}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Usage);
}

TEST(Silhouettes, CanBeCancelled)
{
    const Overlapping data;
    std::stop_source stop;
    stop.request_stop();
    for (const std::size_t exactLimit : {std::size_t{5000}, std::size_t{100}}) {
        SilhouetteOptions options;
        options.exactLimit = exactLimit;
        const auto result = silhouettes(data.points, {{&data.labels, 3}}, options,
                                        Executor(1, Progress(stop.get_token())));
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    }
}

}  // namespace
}  // namespace walletloupe::ml
