#include "core/analysis/comparison/structure.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stop_token>

namespace walletloupe::analysis {
namespace {

StructureOptions quickOptions()
{
    StructureOptions options;
    options.to = 5;
    options.copies = 3;
    options.uniformTables = 5;
    return options;
}

Eigen::MatrixXd noise(Eigen::Index rows, Eigen::Index columns)
{
    Random random(3);
    Eigen::MatrixXd points(rows, columns);
    for (double& value : points.reshaped())
        value = random.normal();
    return points;
}

/// Four squares of noise, 12 apart.
Eigen::MatrixXd fourGroups(Eigen::Index rows)
{
    Eigen::MatrixXd points = noise(rows, 2);
    for (Eigen::Index row = 0; row < rows; ++row) {
        points(row, 0) += row % 2 == 0 ? 0.0 : 12.0;
        points(row, 1) += row % 4 < 2 ? 0.0 : 12.0;
    }
    return points;
}

/// One long cloud along the diagonal.
Eigen::MatrixXd range(Eigen::Index rows)
{
    Eigen::MatrixXd points = noise(rows, 3);
    for (Eigen::Index row = 0; row < rows; ++row)
        points(row, 1) = points(row, 0) + 0.2 * points(row, 1);
    return points;
}

TEST(GatherEvidence, FindsTheGapsOfFourGroups)
{
    const auto evidence = gatherEvidence(fourGroups(200), quickOptions(), {});
    ASSERT_TRUE(evidence);
    EXPECT_TRUE(evidence->separated);
    ASSERT_EQ(evidence->gaps.size(), 5U);
    EXPECT_EQ(evidence->gaps[0].k, 1);
    EXPECT_EQ(evidence->gaps[4].k, 5);
    EXPECT_EQ(gapChoice(evidence->gaps), 4);
    EXPECT_EQ(judge(0.8, *evidence), Verdict::Groups);
}

TEST(GatherEvidence, NoiseIsNoBetterThanItsReferences)
{
    const auto evidence = gatherEvidence(noise(300, 3), quickOptions(), {});
    ASSERT_TRUE(evidence);
    EXPECT_FALSE(evidence->separated);
    EXPECT_NEAR(evidence->references.independent, evidence->references.continuum, 0.04);
    EXPECT_EQ(gapChoice(evidence->gaps), 1);
}

TEST(GatherEvidence, ARangeKeepsItsSilhouetteWithItsCorrelations)
{
    const auto evidence = gatherEvidence(range(300), quickOptions(), {});
    ASSERT_TRUE(evidence);
    EXPECT_GT(evidence->references.continuum, evidence->references.independent + 0.05);
}

TEST(GatherEvidence, IsTheSameForAnyNumberOfThreads)
{
    const auto one = gatherEvidence(range(150), quickOptions(), Executor(1));
    const auto four = gatherEvidence(range(150), quickOptions(), Executor(4));
    ASSERT_TRUE(one && four);
    EXPECT_EQ(one->references.independent, four->references.independent);
    EXPECT_EQ(one->references.continuum, four->references.continuum);
    ASSERT_EQ(one->gaps.size(), four->gaps.size());
    for (std::size_t i = 0; i < one->gaps.size(); ++i) {
        EXPECT_EQ(one->gaps[i].value, four->gaps[i].value);
        EXPECT_EQ(one->gaps[i].error, four->gaps[i].error);
    }
}

TEST(GatherEvidence, JudgesALargeTableByASample)
{
    StructureOptions options = quickOptions();
    options.rowLimit = 120;
    const auto evidence = gatherEvidence(fourGroups(121), options, {});
    ASSERT_TRUE(evidence);
    EXPECT_EQ(gapChoice(evidence->gaps), 4);
    options.rowLimit = 121;
    const auto whole = gatherEvidence(fourGroups(121), options, {});
    ASSERT_TRUE(whole);
    EXPECT_NE(whole->gaps[0].value, evidence->gaps[0].value);
}

TEST(GatherEvidence, OneFeatureIsJudgedByTheGapStatistic)
{
    const auto evidence = gatherEvidence(noise(100, 1), quickOptions(), {});
    ASSERT_TRUE(evidence);
    EXPECT_TRUE(evidence->separated);
    EXPECT_EQ(judge(0.6, *evidence), Verdict::None);
}

TEST(GatherEvidence, CanBeCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const auto evidence =
        gatherEvidence(noise(100, 2), quickOptions(), Executor(1, Progress(stop.get_token())));
    ASSERT_FALSE(evidence);
    EXPECT_EQ(evidence.error().code, ErrorCode::Cancelled);
}

TEST(GapChoice, IsTheFirstWithinTheErrorOfTheLargest)
{
    EXPECT_EQ(gapChoice({}), 1);
    EXPECT_EQ(gapChoice({{1, 0.5, 0.1}}), 1);
    EXPECT_EQ(gapChoice({{1, 0.5, 0.1}, {2, 0.6, 0.1}}), 1) << "the error covers the difference";
    EXPECT_EQ(gapChoice({{1, 0.5, 0.1}, {2, 0.7, 0.1}, {3, 0.6, 0.1}}), 2);
    EXPECT_EQ(gapChoice({{1, 0.5, 0.0}, {2, 0.7, 0.0}, {3, 0.9, 0.0}}), 3);
    EXPECT_EQ(gapChoice({{1, 0.5, 0.1}, {2, 0.3, 0.1}, {3, 0.9, 0.1}}), 3)
        << "a fall before the rise";
}

TEST(Judge, ComparesWithBothKindsOfReferences)
{
    StructureEvidence evidence;
    evidence.references = {0.30, 0.40};
    EXPECT_EQ(judge(0.34, evidence), Verdict::None);
    EXPECT_EQ(judge(0.36, evidence), Verdict::Continuum);
    EXPECT_EQ(judge(0.44, evidence), Verdict::Continuum);
    EXPECT_EQ(judge(0.46, evidence), Verdict::Groups);
}

TEST(Judge, LeavesSeparatedColumnsToTheGapStatistic)
{
    StructureEvidence evidence;
    evidence.references = {0.66, 0.66};
    evidence.separated = true;
    evidence.gaps = {{1, 0.1, 0.01}, {2, 0.9, 0.01}, {3, 0.8, 0.01}};
    EXPECT_EQ(judge(0.66, evidence), Verdict::Groups);
    evidence.gaps = {{1, 0.9, 0.01}, {2, 0.8, 0.01}};
    EXPECT_EQ(judge(0.66, evidence), Verdict::None);
}

TEST(VerdictName, IsThatOfTheReports)
{
    EXPECT_EQ(verdictName(Verdict::Groups), "groups");
    EXPECT_EQ(verdictName(Verdict::Continuum), "continuum");
    EXPECT_EQ(verdictName(Verdict::None), "none");
}

}  // namespace
}  // namespace walletloupe::analysis
