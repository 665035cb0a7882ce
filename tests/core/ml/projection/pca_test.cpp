#include "core/ml/projection/pca.h"

#include "tests/core/ml/support/fixtures.h"
#include "tests/core/ml/support/points.h"

#include <gtest/gtest.h>

#include <stop_token>
#include <string>

namespace walletloupe::ml {
namespace {

class PcaOf : public testing::TestWithParam<const char*> {};

TEST_P(PcaOf, AgreesWithScikitLearn)
{
    const std::string name = GetParam();
    const Eigen::MatrixXd points = tests::readMatrix(name);
    const Eigen::MatrixXd components = tests::readMatrix(name + "_components");
    const auto pca = fitPca(points, 2);
    ASSERT_TRUE(pca);
    EXPECT_TRUE(pca->variances.isApprox(components.col(0), 1e-12));
    EXPECT_TRUE(pca->shares.isApprox(components.col(1), 1e-12));
    EXPECT_TRUE(pca->loadings.isApprox(components.rightCols(points.cols()), 1e-10))
        << pca->loadings;
    const auto projected = projectRows(*pca, points);
    ASSERT_TRUE(projected);
    EXPECT_TRUE(projected->isApprox(tests::readMatrix(name + "_pca"), 1e-10));
}

INSTANTIATE_TEST_SUITE_P(Fixtures, PcaOf, testing::Values("groups", "skewed", "noise"));

TEST(Pca, DoesNotDependOnThreads)
{
    const Eigen::MatrixXd points = tests::noise(70'001, 5, 7);
    const auto one = fitPca(points, 2, Executor(1));
    const auto four = fitPca(points, 2, Executor(4));
    ASSERT_TRUE(one && four);
    EXPECT_EQ(tests::bits(one->loadings), tests::bits(four->loadings));
    EXPECT_EQ(tests::bits(one->variances), tests::bits(four->variances));
    EXPECT_EQ(tests::bits(*projectRows(*one, points, Executor(1))),
              tests::bits(*projectRows(*one, points, Executor(4))));
}

TEST(Pca, TheLargestLoadingIsPositive)
{
    Eigen::MatrixXd points = tests::noise(500, 3, 3);
    points.col(1) *= 10.0;
    for (const double sign : {1.0, -1.0}) {
        const auto pca = fitPca(points * sign, 3);
        ASSERT_TRUE(pca);
        for (const auto& component : pca->loadings.rowwise())
            EXPECT_EQ(component.cwiseAbs().maxCoeff(), component.maxCoeff());
    }
}

TEST(Pca, ComponentsAreOrthogonalAndSharesAddUp)
{
    const auto pca = fitPca(tests::wholeNumbers(300, 4, 9, 5), 4);
    ASSERT_TRUE(pca);
    EXPECT_TRUE((pca->loadings * pca->loadings.transpose()).isIdentity(1e-12));
    EXPECT_NEAR(pca->shares.sum(), 1.0, 1e-12);
}

TEST(Pca, OnePointProjectsAsItsRow)
{
    const Eigen::MatrixXd points = tests::noise(40, 6, 11);
    const auto pca = fitPca(points, 2);
    ASSERT_TRUE(pca);
    const auto rows = projectRows(*pca, points);
    for (Eigen::Index row = 0; row < points.rows(); ++row)
        EXPECT_EQ(tests::bits(pca->project(points.row(row).transpose())),
                  tests::bits(Eigen::VectorXd(rows->row(row).transpose())));
}

TEST(Pca, FillsUpWhereThereIsTooLittle)
{
    const auto narrow = fitPca(tests::noise(10, 1, 1), 2);
    ASSERT_TRUE(narrow);
    EXPECT_EQ(narrow->loadings, (Eigen::MatrixXd(2, 1) << 1.0, 0.0).finished());
    EXPECT_EQ(narrow->shares, Eigen::Vector2d(1.0, 0.0));
    for (const Eigen::Index rows : {1, 2}) {
        const auto flat = fitPca(Eigen::MatrixXd::Constant(rows, 3, 0.5), 2);
        ASSERT_TRUE(flat);
        EXPECT_EQ(flat->shares, Eigen::Vector2d(0.0, 0.0)) << rows;
        EXPECT_TRUE(projectRows(*flat, Eigen::MatrixXd::Constant(rows, 3, 0.5))->isZero());
    }
}

TEST(Pca, StopsWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const Progress cancelled(stop.get_token());
    const Eigen::MatrixXd points = tests::noise(100, 2, 1);
    EXPECT_FALSE(fitPca(points, 2, Executor(1, cancelled)));
    EXPECT_FALSE(projectRows(*fitPca(points, 2), points, Executor(1, cancelled)));
}

}  // namespace
}  // namespace walletloupe::ml
