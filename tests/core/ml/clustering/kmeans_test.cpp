#include "core/ml/clustering/kmeans.h"

#include "core/ml/clustering/seeding.h"
#include "tests/core/ml/support/fixtures.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <set>

namespace walletloupe::ml {
namespace {

KMeansOptions optionsFor(int k)
{
    KMeansOptions options;
    options.nClusters = k;
    return options;
}

void expectSame(const KMeansResult& a, const KMeansResult& b)
{
    EXPECT_EQ(a.labels, b.labels);
    EXPECT_EQ(tests::bits(a.centroids), tests::bits(b.centroids));
    EXPECT_EQ(a.sizes, b.sizes);
    EXPECT_EQ(tests::bits(std::vector{a.inertia}), tests::bits(std::vector{b.inertia}));
    EXPECT_EQ(a.iterations, b.iterations);
    EXPECT_EQ(tests::bits(a.moves), tests::bits(b.moves));
}

bool centroidLess(const Eigen::MatrixXd& centroids, Eigen::Index a, Eigen::Index b)
{
    const Eigen::RowVectorXd one = centroids.row(a);
    const Eigen::RowVectorXd other = centroids.row(b);
    return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end());
}

/// Largest first, ties by centroid; sizes count the labels; inertia is that of the labels.
void expectCanonical(const Eigen::MatrixXd& points, const KMeansResult& result)
{
    double inertia = 0.0;
    std::vector<std::int64_t> sizes(result.sizes.size());
    for (std::size_t row = 0; row < result.labels.size(); ++row) {
        ++sizes.at(static_cast<std::size_t>(result.labels[row]));
        inertia +=
            (points.row(static_cast<Eigen::Index>(row)) - result.centroids.row(result.labels[row]))
                .squaredNorm();
    }
    EXPECT_EQ(result.sizes, sizes);
    EXPECT_NEAR(result.inertia, inertia, 1e-9 * inertia);
    for (std::size_t c = 1; c < sizes.size(); ++c) {
        const auto here = static_cast<Eigen::Index>(c);
        EXPECT_TRUE(sizes[c - 1] > sizes[c] ||
                    (sizes[c - 1] == sizes[c] && centroidLess(result.centroids, here - 1, here)))
            << "cluster " << c;
    }
}

TEST(KMeans, FindsGroupsThatLieFarApart)
{
    const auto result = kMeans(tests::farGroups(31, 2, 3, 1), optionsFor(3));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->sizes, (std::vector<std::int64_t>{11, 10, 10}));
    for (std::size_t row = 0; row < 31; ++row)
        EXPECT_EQ(result->labels[row], static_cast<std::int32_t>(row % 3)) << row;
    EXPECT_TRUE(result->converged);
}

TEST(KMeans, TheNumberOfThreadsDoesNotMatter)
{
    // The first runs its starts side by side; the second is large enough to share out each start.
    for (const Eigen::Index n : {3000, 50'001}) {
        const Eigen::MatrixXd points = tests::noise(n, 8, 12);
        KMeansOptions options = optionsFor(4);
        options.nInit = 3;
        options.maxIter = 8;
        const auto alone = kMeans(points, options);
        ASSERT_TRUE(alone);
        for (const unsigned threads : {2U, 3U}) {
            SCOPED_TRACE(testing::Message() << n << " rows, " << threads << " threads");
            const auto together = kMeans(points, options, Executor(threads));
            ASSERT_TRUE(together);
            expectSame(*alone, *together);
        }
    }
}

TEST(KMeans, TheSameSeedGivesTheSameBits)
{
    const Eigen::MatrixXd points = tests::readMatrix("skewed");
    for (const KMeansInit init : {KMeansInit::KMeansPlusPlus, KMeansInit::Random}) {
        KMeansOptions options = optionsFor(6);
        options.init = init;
        const auto one = kMeans(points, options);
        const auto other = kMeans(points, options);
        ASSERT_TRUE(one && other);
        expectSame(*one, *other);
    }
}

TEST(KMeans, EverySeedGivesACanonicalResultAndNotAllTheSame)
{
    const Eigen::MatrixXd points = tests::noise(150, 2, 3);
    std::set<double> inertias;
    for (const KMeansInit init : {KMeansInit::KMeansPlusPlus, KMeansInit::Random}) {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            KMeansOptions options = optionsFor(9);
            options.init = init;
            options.nInit = 1;
            options.randomState = seed;
            const auto result = kMeans(points, options);
            ASSERT_TRUE(result);
            expectCanonical(points, *result);
            inertias.insert(result->inertia);
        }
    }
    EXPECT_GT(inertias.size(), 5U) << "the seed must reach the starts";
}

/// What plain Lloyd reaches from each of the starts that kMeans makes.
std::vector<double> plainInertias(const Eigen::MatrixXd& points, const KMeansOptions& options)
{
    const Executor executor(1);
    std::vector<double> inertias;
    for (int start = 0; start < options.nInit; ++start) {
        Random random = Random::forStream(options.randomState, static_cast<std::uint64_t>(start));
        const auto rows = seedRows(points, options.nClusters, options.init, random, executor);
        Eigen::MatrixXd centroids(options.nClusters, points.cols());
        for (Eigen::Index i = 0; i < centroids.rows(); ++i)
            centroids.row(i) =
                points.row(static_cast<Eigen::Index>((*rows)[static_cast<std::size_t>(i)]));
        inertias.push_back(kMeansFrom(points, centroids, options)->inertia);
    }
    return inertias;
}

/// Several starts are as good as the best of them at least; one start is plain Lloyd.
void expectTheBestOfItsRestarts(const Eigen::MatrixXd& points, KMeansOptions options, int restarts)
{
    options.nInit = restarts;
    const std::vector<double> inertias = plainInertias(points, options);
    const double best = *std::min_element(inertias.begin(), inertias.end());
    EXPECT_LT(best, inertias.front()) << "or a run that keeps its first start would pass";
    const auto several = kMeans(points, options);
    ASSERT_TRUE(several);
    EXPECT_LE(several->inertia, best);
    options.nInit = 1;
    const auto one = kMeans(points, options);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->inertia, inertias.front());
}

TEST(KMeans, KeepsTheBestOfItsRestarts)
{
    expectTheBestOfItsRestarts(tests::noise(150, 2, 3), optionsFor(9), 12);
}

TEST(KMeans, KeepsTheBestOfItsRestartsOnALargeMatrix)
{
    // Large enough for one start after the other, which keeps its best in another way.
    KMeansOptions options = optionsFor(3);
    options.maxIter = 2;
    expectTheBestOfItsRestarts(tests::noise(50'001, 8, 3), options, 5);
}

TEST(KMeans, AsManyClustersAsRowsGivesEachItsOwn)
{
    const Eigen::MatrixXd points = tests::noise(12, 3, 5);
    const auto result = kMeans(points, optionsFor(12));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->inertia, 0.0);
    EXPECT_EQ(result->sizes, std::vector<std::int64_t>(12, 1));
    for (Eigen::Index row = 0; row < 12; ++row)
        EXPECT_EQ(result->centroids.row(result->labels[static_cast<std::size_t>(row)]),
                  points.row(row));
}

TEST(KMeans, OneClusterIsTheMean)
{
    const auto result = kMeans(tests::rows({{1, 10}, {2, 20}, {6, 60}}), optionsFor(1));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->centroids, tests::rows({{3, 30}}));
    EXPECT_EQ(result->labels, (std::vector<std::int32_t>{0, 0, 0}));
    EXPECT_DOUBLE_EQ(result->inertia, 1414.0);
}

TEST(KMeans, EqualRowsMakeOneClusterAndNoMore)
{
    const Eigen::MatrixXd points = Eigen::MatrixXd::Constant(20, 3, 0.1);
    const auto one = kMeans(points, optionsFor(1));
    ASSERT_TRUE(one);
    EXPECT_NEAR(one->inertia, 0.0, 1e-30);
    const auto two = kMeans(points, optionsFor(2));
    ASSERT_FALSE(two);
    EXPECT_EQ(two.error().code, ErrorCode::Usage);
}

TEST(KMeans, NeedsAsManyDifferentRowsAsClusters)
{
    const Eigen::MatrixXd points = tests::column({1, 1, 1, 5, 5, 9});
    const auto three = kMeans(points, optionsFor(3));
    ASSERT_TRUE(three);
    EXPECT_EQ(three->inertia, 0.0);
    EXPECT_EQ(three->labels, (std::vector<std::int32_t>{0, 0, 0, 1, 1, 2}));
    EXPECT_FALSE(kMeans(points, optionsFor(4)));
}

TEST(KMeans, RandomRowsThatCoincideStillEndInFullClusters)
{
    // 97 twins: random starts draw the same point again and again.
    Eigen::MatrixXd points = Eigen::MatrixXd::Zero(100, 1);
    points(40, 0) = 1.0;
    points(60, 0) = 10.0;
    points(80, 0) = 11.0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        KMeansOptions options = optionsFor(4);
        options.init = KMeansInit::Random;
        options.nInit = 1;
        options.randomState = seed;
        const auto result = kMeans(points, options);
        ASSERT_TRUE(result);
        EXPECT_EQ(result->sizes, (std::vector<std::int64_t>{97, 1, 1, 1})) << seed;
        EXPECT_EQ(result->inertia, 0.0) << seed;
    }
}

void expectUsageError(const Eigen::MatrixXd& points, const KMeansOptions& options,
                      const std::string& what)
{
    const auto result = kMeans(points, options);
    ASSERT_FALSE(result) << what;
    EXPECT_EQ(result.error().code, ErrorCode::Usage) << what;
    EXPECT_FALSE(result.error().message.empty()) << what;
}

TEST(KMeans, RefusesOptionsThatMakeNoSense)
{
    const Eigen::MatrixXd points = tests::noise(5, 2, 1);
    expectUsageError(points, optionsFor(6), "k above n");
    expectUsageError(points, optionsFor(0), "no cluster");
    expectUsageError(points, optionsFor(-1), "fewer than none");
    expectUsageError(Eigen::MatrixXd(0, 2), optionsFor(1), "no rows");
    expectUsageError(Eigen::MatrixXd(5, 0), optionsFor(1), "no features");
    KMeansOptions options = optionsFor(2);
    options.nInit = 0;
    expectUsageError(points, options, "no start");
    options = optionsFor(2);
    options.maxIter = 0;
    expectUsageError(points, options, "no iteration");
    for (const double tol : {-1e-9, std::numeric_limits<double>::quiet_NaN()}) {
        options = optionsFor(2);
        options.tol = tol;
        expectUsageError(points, options, "tolerance");
    }
}

TEST(KMeans, RefusesValuesThatAreNotFinite)
{
    for (const double value :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
          -std::numeric_limits<double>::infinity()}) {
        Eigen::MatrixXd points = tests::noise(9, 2, 1);
        points(7, 1) = value;
        expectUsageError(points, optionsFor(2), std::to_string(value));
        EXPECT_FALSE(kMeansFrom(points, points.topRows(2), optionsFor(2)));
    }
}

TEST(KMeans, RecordsItsIterations)
{
    const Eigen::MatrixXd points = tests::noise(400, 3, 2);
    KMeansOptions options = optionsFor(6);
    const auto whole = kMeans(points, options);
    ASSERT_TRUE(whole);
    EXPECT_TRUE(whole->converged);
    EXPECT_EQ(whole->moves.size(), static_cast<std::size_t>(whole->iterations));
    options.maxIter = 1;
    const auto cut = kMeans(points, options);
    ASSERT_TRUE(cut);
    EXPECT_FALSE(cut->converged);
    EXPECT_EQ(cut->iterations, 1);
}

TEST(KMeans, TheToleranceGrowsWithTheData)
{
    // Times a power of two changes no rounding, so every step must be the same.
    const Eigen::MatrixXd points = tests::noise(2000, 3, 2);
    KMeansOptions options = optionsFor(6);
    options.nInit = 1;
    const auto plain = kMeans(points, options);
    const auto large = kMeans(points * 1024.0, options);
    options.tol = 0.0;
    const auto exact = kMeans(points, options);
    ASSERT_TRUE(plain && large && exact);
    EXPECT_EQ(plain->iterations, large->iterations);
    EXPECT_EQ(plain->labels, large->labels);
    EXPECT_LT(plain->iterations, exact->iterations) << "or the tolerance played no part";
}

TEST(KMeans, IsCancelledBeforeAndWhileItRuns)
{
    for (const Eigen::Index n : {300, 50'000}) {
        const Eigen::MatrixXd points = tests::noise(n, 8, 1);
        std::stop_source stopped;
        stopped.request_stop();
        const auto before =
            kMeans(points, optionsFor(3), Executor(1, Progress(stopped.get_token())));
        ASSERT_FALSE(before) << n;
        EXPECT_EQ(before.error().code, ErrorCode::Cancelled);
        std::stop_source stop;
        const Progress progress(stop.get_token(), [&](double) { stop.request_stop(); });
        const auto meanwhile = kMeans(points, optionsFor(3), Executor(2, progress));
        ASSERT_FALSE(meanwhile) << n;
        EXPECT_EQ(meanwhile.error().code, ErrorCode::Cancelled);
    }
}

TEST(KMeansFrom, StartsAtTheGivenCentroids)
{
    const Eigen::MatrixXd points = tests::column({0, 2, 8, 10});
    const auto result = kMeansFrom(points, tests::column({8, 0}), optionsFor(7));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->centroids, tests::column({1, 9})) << "in canonical order";
    EXPECT_EQ(result->labels, (std::vector<std::int32_t>{0, 0, 1, 1}));
    EXPECT_EQ(result->moves, (std::vector{2.0, 0.0}));
}

TEST(KMeansFrom, GivesAnEmptyClusterTheFarthestRow)
{
    // Nothing is near 500; 30 is farthest from its centroid.
    const auto result =
        kMeansFrom(tests::column({0, 1, 2, 30}), tests::column({1, 500}), optionsFor(2));
    ASSERT_TRUE(result);
    EXPECT_EQ(result->centroids, tests::column({1, 30}));
    EXPECT_EQ(result->sizes, (std::vector<std::int64_t>{3, 1}));
}

TEST(KMeansFrom, RefusesAStartOfTheWrongShape)
{
    const Eigen::MatrixXd points = tests::noise(5, 2, 1);
    for (const Eigen::MatrixXd& start :
         {tests::noise(2, 3, 1), tests::noise(6, 2, 1), Eigen::MatrixXd(0, 2)}) {
        const auto result = kMeansFrom(points, start, {});
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Usage);
    }
}

TEST(KMeansFrom, CanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const Eigen::MatrixXd points = tests::noise(50, 2, 1);
    const auto result =
        kMeansFrom(points, points.topRows(3), {}, Executor(1, Progress(stop.get_token())));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(KMeansInit, NamesAreReadBack)
{
    EXPECT_EQ(initName(KMeansInit::KMeansPlusPlus), "k-means++");
    EXPECT_EQ(initName(KMeansInit::Random), "random");
    EXPECT_EQ(initFromName("k-means++"), KMeansInit::KMeansPlusPlus);
    EXPECT_EQ(initFromName("random"), KMeansInit::Random);
    EXPECT_FALSE(initFromName("kmeans"));
}

TEST(KMeans, NeverLeavesAClusterEmpty)
{
    // Many equal rows, random starts that may coincide, and runs that are cut short.
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Eigen::MatrixXd points = tests::wholeNumbers(200, 2, 5, seed);
        KMeansOptions options = optionsFor(12);
        options.init = KMeansInit::Random;
        options.nInit = 1;
        options.randomState = seed;
        for (options.maxIter = 1; options.maxIter <= 5; ++options.maxIter) {
            const auto result = kMeans(points, options);
            ASSERT_TRUE(result);
            EXPECT_GT(result->sizes.back(), 0) << "seed " << seed << ", " << options.maxIter;
        }
    }
}

}  // namespace
}  // namespace walletloupe::ml
