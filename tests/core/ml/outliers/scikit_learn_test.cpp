#include "tests/core/ml/outliers/support.h"
#include "tests/core/ml/support/fixtures.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <filesystem>

/// Against tests/data/ml/make_outlier_fixtures.py.
namespace walletloupe::ml {
namespace {

Eigen::MatrixXd zScored(Eigen::MatrixXd points)
{
    for (auto column : points.colwise()) {
        column.array() -= column.mean();
        const double deviation =
            std::sqrt(column.squaredNorm() / static_cast<double>(column.size()));
        if (deviation > 0.0)
            column /= deviation;
    }
    return points;
}

/// Column 0 of the fixture is one forest of scikit-learn's, column 1 the mean of thirty.
void expectAgreement(const std::string& name, const Eigen::MatrixXd& points)
{
    const Eigen::MatrixXd theirs = tests::readMatrix(name + "_isolation");
    ASSERT_EQ(theirs.rows(), points.rows());
    const Eigen::VectorXd ours = tests::scoresOf(tests::forestOf(points), points);
    EXPECT_GE(tests::rankCorrelation(ours, theirs.col(0)), 0.95);
    EXPECT_GE(tests::rankCorrelation(ours, theirs.col(1)), 0.97);

    Eigen::VectorXd mean = Eigen::VectorXd::Zero(points.rows());
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        ForestOptions options;
        options.seed = seed;
        mean += tests::scoresOf(tests::forestOf(points, options), points) / 30.0;
    }
    // A mean of thirty forests strays by about 0.004.
    EXPECT_LT((mean - theirs.col(1)).cwiseAbs().maxCoeff(), 0.02);
    EXPECT_NEAR(mean.mean(), theirs.col(1).mean(), 0.002);
}

TEST(IsolationForestAndScikitLearn, AgreeOnHeavyTails)
{
    expectAgreement("tails", tests::readMatrix("tails"));
}

class PublicWallets : public testing::TestWithParam<std::pair<std::string, std::string>> {};

TEST_P(PublicWallets, AreRankedAlike)
{
    const auto& [name, file] = GetParam();
    const std::string path = walletloupe::tests::sharedData() + "/segmentation/" + file;
    if (!std::filesystem::exists(path))
        GTEST_SKIP() << "The public data set is not beside the project.";
    expectAgreement(name, zScored(tests::numbers(tests::readCellsAt(path), 1, 10)));
}

INSTANTIATE_TEST_SUITE_P(IsolationForestAndScikitLearn, PublicWallets,
                         testing::Values(std::pair("polygon", "polygon_wallets_3497.csv"),
                                         std::pair("compound", "compound_wallets_103.csv")),
                         [](const auto& test) { return test.param.first; });

TEST(IsolationForestAndScikitLearn, DrawTheSameLine)
{
    const Eigen::VectorXd scores = tests::readMatrix("tails_isolation").col(0);
    const Eigen::MatrixXd thresholds = tests::readMatrix("tails_thresholds");
    ASSERT_EQ(thresholds.rows(), 6);
    for (const auto& line : thresholds.rowwise())
        EXPECT_EQ(outlierThreshold(scores, line[0]), line[1]) << "contamination " << line[0];
}

}  // namespace
}  // namespace walletloupe::ml
