#include "core/analysis/comparison/sweep.h"
#include "core/analysis/segmentation/segmentation.h"
#include "core/analysis/segmentation/wallet_predictor.h"
#include "core/text/sentence.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

namespace walletloupe::analysis {
namespace {

SegmentOptions mixtureOf(int k, const std::string& covariance = "full")
{
    SegmentOptions options;
    options.method = {"gmm", {{"covariance", covariance}}};
    options.kMeans = model::clusterMethod("gmm")->defaults();
    options.kMeans.nClusters = k;
    return options;
}

TEST(MixtureSegmentation, LabelsHaveMembershipsInTheTablesOrder)
{
    const auto fitted = segmentWallets(tests::twoGroups(), mixtureOf(2));
    ASSERT_TRUE(fitted) << fitted.error().message;
    EXPECT_EQ(fitted->model.sizes, (std::vector<std::int64_t>{40, 20}));
    const Eigen::MatrixXd& memberships = fitted->labelling.memberships;
    ASSERT_EQ(memberships.rows(), 60);
    ASSERT_EQ(memberships.cols(), 2);
    for (std::size_t row = 0; row < 60; ++row) {
        const auto at = static_cast<Eigen::Index>(row);
        EXPECT_GT(memberships(at, fitted->labelling.labels[row].cluster), 0.99);
        EXPECT_EQ(fitted->labelling.labels[row].cluster, row < 40 ? 0 : 1);
    }
    EXPECT_TRUE(fitted->criteria);
    EXPECT_EQ(fitted->model.clustering->method(), "gmm");
}

TEST(MixtureSegmentation, PredictingTheTrainingWalletsGivesTheirLabelsBack)
{
    const auto table = tests::sampleTable(400);
    for (const char* covariance : {"full", "tied", "diag", "spherical"}) {
        const auto fitted = segmentWallets(table, mixtureOf(3, covariance));
        ASSERT_TRUE(fitted) << fitted.error().message;
        const auto again = labelWallets(fitted->model, table);
        ASSERT_TRUE(again);
        EXPECT_EQ(again->memberships, fitted->labelling.memberships);
        for (std::size_t i = 0; i < again->labels.size(); ++i) {
            EXPECT_EQ(again->labels[i].cluster, fitted->labelling.labels[i].cluster);
            EXPECT_EQ(again->labels[i].distance, fitted->labelling.labels[i].distance);
        }
    }
}

TEST(MixtureSegmentation, OneWalletIsPredictedAsTheTableIs)
{
    const auto table = tests::twoGroups();
    const auto fitted = segmentWallets(table, mixtureOf(2));
    ASSERT_TRUE(fitted);
    const WalletPredictor predictor(fitted->model);
    std::vector<double> values;
    for (const PredictorInput& input : predictor.inputs())
        values.push_back(input.name == "balance" ? 0.5 : 1.0);
    const auto prediction = predictor.predict(values);
    ASSERT_TRUE(prediction);
    ASSERT_EQ(prediction->memberships.size(), 2U);
    EXPECT_EQ(prediction->memberships[0], fitted->labelling.memberships(0, 0));
    EXPECT_EQ(prediction->distances[0], fitted->labelling.labels[0].distance);
    EXPECT_EQ(prediction->label.margin, fitted->labelling.labels[0].margin);
}

TEST(MixtureSegmentation, WalletsTooFarAwayLoseTheirMembershipsToo)
{
    const auto fitted = segmentWallets(tests::twoGroups(), mixtureOf(2));
    ASSERT_TRUE(fitted);
    const auto table =
        tests::tableFrom("wallet,tx_count,balance\na,1e300,0.5\nb,3,0.5\nc,94,12.5\n");
    const auto labelling = labelWallets(fitted->model, table);
    ASSERT_TRUE(labelling) << labelling.error().message;
    EXPECT_EQ(labelling->rows, (std::vector<std::size_t>{1, 2}));
    ASSERT_EQ(labelling->memberships.rows(), 2);
    EXPECT_GT(labelling->memberships(0, 0), 0.99);
    EXPECT_GT(labelling->memberships(1, 1), 0.99);
    EXPECT_EQ(labelling->problems.size(), 1U);
}

TEST(MixtureSegmentation, KMeansHasNoMemberships)
{
    SegmentOptions options;
    options.kMeans.nClusters = 2;
    const auto fitted = segmentWallets(tests::twoGroups(), options);
    ASSERT_TRUE(fitted);
    EXPECT_EQ(fitted->labelling.memberships.size(), 0);
    EXPECT_FALSE(fitted->criteria);
}

TEST(MixtureSegmentation, AnUnknownMethodIsRefused)
{
    SegmentOptions options;
    options.method.method = "dbscan";
    EXPECT_EQ(segmentWallets(tests::twoGroups(), options).error().code, ErrorCode::Usage);
    SweepOptions sweep;
    sweep.segment = options;
    const tests::FixedClock clock;
    EXPECT_EQ(chooseK(tests::twoGroups(), sweep, clock).error().code, ErrorCode::Usage);
}

TEST(MixtureSweep, StepsHaveCriteriaAndTheAdviceIsThatOfBic)
{
    SweepOptions options;
    options.segment = mixtureOf(2, "spherical");
    options.to = 4;
    options.bootstraps = 2;
    const tests::FixedClock clock;
    const auto sweep = chooseK(tests::twoGroups(), options, clock);
    ASSERT_TRUE(sweep) << sweep.error().message;
    for (const SweepStep& step : sweep->steps) {
        options.segment.kMeans.nClusters = step.k;
        const auto alone = segmentWallets(tests::twoGroups(), options.segment);
        ASSERT_TRUE(alone && step.criteria);
        EXPECT_EQ(step.criteria->bic, alone->criteria->bic);
        EXPECT_EQ(step.sizes, alone->model.sizes);
        EXPECT_TRUE(step.stability);
    }
    EXPECT_NE(text::paragraph(sweep->advice.text).find("lowest BIC"), std::string::npos)
        << text::paragraph(sweep->advice.text);
    EXPECT_EQ(sweep->method.method, "gmm");
}

SweepStep step(int k, double bic, double aic, std::int64_t smallest)
{
    SweepStep result;
    result.k = k;
    result.silhouette = 0.5;
    result.criteria = ml::SelectionCriteria{bic, aic};
    result.sizes.assign(static_cast<std::size_t>(k), 500);
    result.sizes.back() = smallest;
    return result;
}

TEST(AdviseByBic, TakesTheLowestBicOfTheAcceptableK)
{
    const Advice advice = adviseK({step(2, 90.0, 80.0, 400), step(3, 70.0, 60.0, 300),
                                   step(4, 75.0, 50.0, 200), step(5, 10.0, 9.0, 2)},
                                  std::nullopt, 2000);
    EXPECT_EQ(advice.k, 3);
    EXPECT_NE(text::paragraph(advice.text).find("k = 3 has the lowest BIC (70.0)"),
              std::string::npos)
        << text::paragraph(advice.text);
    EXPECT_NE(
        text::paragraph(advice.text).find("AIC, which penalises parameters less, speaks for k = 4"),
        std::string::npos);
    EXPECT_NE(
        text::paragraph(advice.text).find("k = 5 has a lower BIC (10.0) but a cluster of only 2"),
        std::string::npos);
}

TEST(AdviseByBic, ReportsNothingOfOthersWhereAllAgree)
{
    const Advice advice =
        adviseK({step(2, 50.0, 40.0, 400), step(3, 70.0, 60.0, 300)}, std::nullopt, 2000);
    EXPECT_EQ(advice.k, 2);
    EXPECT_EQ(text::paragraph(advice.text).find("AIC"), std::string::npos);
    EXPECT_EQ(text::paragraph(advice.text).find("lower BIC"), std::string::npos);
}

}  // namespace
}  // namespace walletloupe::analysis
