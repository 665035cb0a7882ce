#include "core/ml/criteria/reference_tables.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace walletloupe::ml {
namespace {

constexpr ReferenceKind kinds[] = {ReferenceKind::Independent, ReferenceKind::RankCorrelated,
                                   ReferenceKind::Uniform};

/// n x 3: the second column follows the first, the third is skewed and follows neither.
Eigen::MatrixXd correlatedPoints(Eigen::Index n)
{
    Random random(11);
    Eigen::MatrixXd points(n, 3);
    for (Eigen::Index row = 0; row < n; ++row) {
        const double shared = random.normal();
        points(row, 0) = shared + 0.3 * random.normal();
        points(row, 1) = shared + 0.3 * random.normal();
        points(row, 2) = std::exp(random.normal());
    }
    return points;
}

std::vector<double> sortedColumn(const Eigen::MatrixXd& table, Eigen::Index column)
{
    std::vector<double> values(table.col(column).begin(), table.col(column).end());
    std::sort(values.begin(), values.end());
    return values;
}

TEST(ReferenceTable, CopiesKeepEachColumnsValues)
{
    const Eigen::MatrixXd points = correlatedPoints(300);
    for (const ReferenceKind kind : {ReferenceKind::Independent, ReferenceKind::RankCorrelated}) {
        const Eigen::MatrixXd table = referenceTable(points, kind, 42, 0);
        for (Eigen::Index column = 0; column < 3; ++column)
            EXPECT_EQ(sortedColumn(table, column), sortedColumn(points, column));
        EXPECT_NE(table, points);
    }
}

TEST(ReferenceTable, OnlyTheRankCorrelatedOneKeepsCorrelations)
{
    const Eigen::MatrixXd points = correlatedPoints(2000);
    const Eigen::MatrixXd wanted = rankCorrelations(points);
    EXPECT_GT(wanted(0, 1), 0.85);
    const Eigen::MatrixXd kept =
        rankCorrelations(referenceTable(points, ReferenceKind::RankCorrelated, 42, 0));
    EXPECT_LT((kept - wanted).cwiseAbs().maxCoeff(), 0.03);
    const Eigen::MatrixXd lost =
        rankCorrelations(referenceTable(points, ReferenceKind::Independent, 42, 0));
    EXPECT_LT(std::abs(lost(0, 1)), 0.08);
}

TEST(ReferenceTable, UniformOnesFillTheBoxOfThePrincipalComponents)
{
    Eigen::MatrixXd points(4, 2);
    points << 0, 0, 1, 1, 2, 2, 3, 3;
    const Eigen::MatrixXd table = referenceTable(points, ReferenceKind::Uniform, 42, 0);
    for (Eigen::Index row = 0; row < 4; ++row) {
        EXPECT_NEAR(table(row, 0), table(row, 1), 1e-12) << "along the diagonal only";
        EXPECT_GE(table(row, 0), -1e-12);
        EXPECT_LE(table(row, 0), 3.0 + 1e-12);
    }
}

TEST(ReferenceTable, ComesAgainForTheSameSeedAndNumberOnly)
{
    const Eigen::MatrixXd points = correlatedPoints(50);
    for (const ReferenceKind kind : kinds) {
        const Eigen::MatrixXd table = referenceTable(points, kind, 42, 1);
        EXPECT_EQ(referenceTable(points, kind, 42, 1), table);
        EXPECT_NE(referenceTable(points, kind, 42, 2), table);
        EXPECT_NE(referenceTable(points, kind, 43, 1), table);
    }
}

TEST(ReferenceTable, BearsConstantAndDependentColumns)
{
    Eigen::MatrixXd points(20, 3);
    for (Eigen::Index row = 0; row < 20; ++row)
        points.row(row) << static_cast<double>(row * 7 % 20), static_cast<double>(row * 7 % 20), 1;
    for (const ReferenceKind kind : kinds)
        EXPECT_TRUE(referenceTable(points, kind, 42, 0).allFinite());
}

TEST(RankCorrelations, AreSpearmansWithMeanRanksOfEqualValues)
{
    Eigen::MatrixXd points(5, 3);
    points << 1, 5, 7, 2, 6, 7, 3, 7, 7, 4, 8, 7, 5, 7, 7;
    const Eigen::MatrixXd ranks = rankCorrelations(points);
    // scipy.stats.spearmanr([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])
    EXPECT_NEAR(ranks(0, 1), 0.8207826816681233, 1e-12);
    EXPECT_EQ(ranks(0, 2), 0.0);
    EXPECT_EQ(ranks(2, 2), 1.0);
}

}  // namespace
}  // namespace walletloupe::ml
