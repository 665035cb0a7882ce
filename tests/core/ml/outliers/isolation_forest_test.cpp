#include "core/ml/outliers/isolation_forest.h"

#include "tests/core/ml/outliers/support.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <set>
#include <stop_token>

namespace walletloupe::ml {
namespace {

/// One row in the middle of the others lies far away.
Eigen::MatrixXd crowdAndOne(Eigen::Index rows)
{
    Eigen::MatrixXd points = tests::noise(rows, 3, 8);
    points.row(rows / 2) << 40.0, 40.0, -40.0;
    return points;
}

TEST(IsolationForest, ScoresAKnownTree)
{
    // Four rows: x0 <= 4 lies alone, the others are cut once more.
    const IsolationTree tree{{4.0, 2.25, 0, 1},
                             {0.0, 1.0, -1, 0},
                             {6.0, 8.0 / 3.0, 0, 3},
                             {0.0, 3.0, -1, 0},
                             {0.0, 2.0, -1, 0}};
    const IsolationForest forest({tree, tree}, 1, 4);
    const double whole = 2.0 * (std::log(3.0) + 0.57721566490153286) - 2.0 * 3.0 / 4.0;
    const Eigen::VectorXd scores = tests::scoresOf(forest, tests::column({-9, 4, 4.5, 6, 7}));
    EXPECT_DOUBLE_EQ(scores[0], std::pow(2.0, -1.0 / whole));
    EXPECT_EQ(scores[1], scores[0]) << "the threshold belongs to the lower side";
    EXPECT_DOUBLE_EQ(scores[2], std::pow(2.0, -3.0 / whole));
    EXPECT_EQ(scores[3], scores[2]);
    EXPECT_DOUBLE_EQ(scores[4], std::pow(2.0, -2.0 / whole));
}

TEST(IsolationForest, ScoresByTheDefinitionAtEveryHeight)
{
    const Eigen::MatrixXd points = tests::noise(1100, 4, 3);
    ForestOptions options;
    options.trees = 40;
    for (const std::size_t samples :
         {1U, 2U, 3U, 32U, 33U, 255U, 256U, 257U, 1024U, 1025U, 5000U}) {
        options.maxSamples = samples;
        const IsolationForest forest = tests::forestOf(points, options);
        const Eigen::VectorXd scores = tests::scoresOf(forest, points);
        for (Eigen::Index row = 0; row < points.rows(); ++row)
            ASSERT_EQ(scores[row],
                      forest.scoreOf(tests::pathLengthsOf(forest.trees(), points.row(row))))
                << samples;
        EXPECT_GT(scores.minCoeff(), 0.0);
        EXPECT_LE(scores.maxCoeff(), 1.0);
    }
}

TEST(IsolationForest, GivesTheFarOneTheHighestScore)
{
    for (const Eigen::Index rows : {10, 255, 256, 257, 2000}) {
        const Eigen::VectorXd scores =
            tests::scoresOf(tests::forestOf(crowdAndOne(rows)), crowdAndOne(rows));
        Eigen::Index highest = 0;
        scores.maxCoeff(&highest);
        EXPECT_EQ(highest, rows / 2);
    }
}

TEST(IsolationForest, IsHalfUnusualWithoutInformation)
{
    // One row, two rows, rows that are all alike.
    for (const Eigen::MatrixXd& points :
         {tests::rows({{1, 2}}), tests::rows({{1, 2}, {3, 4}}),
          Eigen::MatrixXd(Eigen::MatrixXd::Constant(300, 2, 0.1))}) {
        const Eigen::VectorXd scores = tests::scoresOf(tests::forestOf(points), points);
        for (const double score : scores)
            EXPECT_NEAR(score, 0.5, 1e-14) << points.rows();
    }
}

TEST(IsolationForest, AConstantColumnChangesNothingButTheDraws)
{
    Eigen::MatrixXd points(300, 2);
    points.col(0) = tests::noise(300, 1, 4);
    points.col(1).setConstant(3.0);
    const Eigen::VectorXd with = tests::scoresOf(tests::forestOf(points), points);
    const Eigen::MatrixXd alone = points.leftCols(1);
    EXPECT_EQ(tests::bits(with), tests::bits(tests::scoresOf(tests::forestOf(alone), alone)));
}

TEST(IsolationForest, TheNumberOfThreadsDoesNotMatter)
{
    const Eigen::MatrixXd points = tests::noise(5000, 5, 6);
    const Eigen::VectorXd one = tests::scoresOf(tests::forestOf(points, {}, 1), points, 1);
    for (const unsigned threads : {2U, 3U})
        EXPECT_EQ(
            tests::bits(tests::scoresOf(tests::forestOf(points, {}, threads), points, threads)),
            tests::bits(one));
}

TEST(IsolationForest, ARowsScoreDependsOnNothingButItsValues)
{
    const Eigen::MatrixXd points = tests::noise(1300, 5, 6);
    const IsolationForest forest = tests::forestOf(points);
    const Eigen::VectorXd all = tests::scoresOf(forest, points);
    for (Eigen::Index row = 0; row < points.rows(); row += 7)
        EXPECT_EQ(tests::scoresOf(forest, points.row(row))[0], all[row]);
    const Eigen::MatrixXd backwards = points.colwise().reverse();
    EXPECT_EQ(tests::bits(tests::scoresOf(forest, backwards)),
              tests::bits(Eigen::VectorXd(all.reverse())));
    EXPECT_EQ(tests::scoresOf(forest, points.topRows(0)).size(), 0);
}

TEST(IsolationForest, TheSeedDecides)
{
    const Eigen::MatrixXd points = tests::noise(400, 2, 1);
    ForestOptions options;
    const Eigen::VectorXd first = tests::scoresOf(tests::forestOf(points, options), points);
    EXPECT_EQ(tests::bits(tests::scoresOf(tests::forestOf(points, options), points)),
              tests::bits(first));
    options.seed = 43;
    const Eigen::VectorXd other = tests::scoresOf(tests::forestOf(points, options), points);
    EXPECT_NE(tests::bits(other), tests::bits(first));
    EXPECT_GT(tests::rankCorrelation(other, first), 0.9);
}

TEST(IsolationForest, GrowsEachTreeFromOtherRows)
{
    const IsolationForest forest = tests::forestOf(tests::noise(1000, 1, 2));
    std::set<double> roots;
    for (const IsolationTree& tree : forest.trees())
        roots.insert(tree[0].threshold);
    EXPECT_EQ(roots.size(), 100U);
}

TEST(IsolationForest, FitAndScoresStopWhenCancelled)
{
    const Eigen::MatrixXd points = tests::noise(3000, 2, 1);
    const IsolationForest forest = tests::forestOf(points);
    for (const bool late : {false, true}) {
        std::stop_source stop;
        const Progress progress(stop.get_token(), [&](double) { stop.request_stop(); });
        if (!late)
            stop.request_stop();
        EXPECT_FALSE(fitIsolationForest(points, {}, Executor(2, progress)));
        EXPECT_FALSE(isolationScores(forest, points, Executor(2, progress)));
    }
}

TEST(IsolationForest, ReportsItsProgressUpToTheEnd)
{
    double last = 0.0;
    const Progress progress({}, [&](double fraction) { last = fraction; });
    const Eigen::MatrixXd points = tests::noise(3000, 2, 1);
    const auto forest = fitIsolationForest(points, {}, Executor(1, progress.part(0.0, 0.5)));
    EXPECT_EQ(last, 0.5);
    ASSERT_TRUE(isolationScores(*forest, points, Executor(1, progress.part(0.5, 1.0))));
    EXPECT_EQ(last, 1.0);
}

TEST(OutlierThreshold, InterpolatesBetweenScores)
{
    const Eigen::VectorXd scores = (Eigen::VectorXd(5) << 0.3, 0.9, 0.5, 0.4, 0.7).finished();
    EXPECT_EQ(outlierThreshold(scores, 0.0), 0.9) << "nothing is flagged";
    EXPECT_EQ(outlierThreshold(scores, 0.25), 0.7);
    EXPECT_DOUBLE_EQ(outlierThreshold(scores, 0.1), 0.9 - 0.4 * 0.2);
    EXPECT_DOUBLE_EQ(outlierThreshold(scores, 0.5), 0.5);
    EXPECT_EQ(outlierThreshold(scores, 1.0), 0.3);
    EXPECT_EQ(outlierThreshold(scores.head(1), 0.05), 0.3);
}

}  // namespace
}  // namespace walletloupe::ml
