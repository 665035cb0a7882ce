#include "core/analysis/segmentation/wallet_predictor.h"

#include "core/analysis/segmentation/segmentation.h"
#include "core/text/sentence.h"
#include "tests/support/sample_model.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace walletloupe::analysis {
namespace {

TEST(WalletPredictor, RecognisesItsInputs)
{
    const WalletPredictor predictor(tests::sampleModel());
    ASSERT_EQ(predictor.inputs().size(), 2U);
    EXPECT_EQ(predictor.inputs()[0].name, "TX_COUNT");
    EXPECT_EQ(predictor.inputs()[0].canonical, "tx_count");
    EXPECT_FALSE(predictor.inputs()[0].help.empty());
    EXPECT_EQ(predictor.inputs()[0].median, 50.0);
    EXPECT_EQ(predictor.clusters(), 2);
    EXPECT_EQ(predictor.clusterName(1), "Whales \"ü\"");
    EXPECT_EQ(predictor.clusterSize(1), 41);
}

TEST(WalletPredictor, ExplainsALabel)
{
    const WalletPredictor predictor(tests::sampleModel());
    const auto prediction = predictor.predict({95.0, 20.0});
    ASSERT_TRUE(prediction) << text::sentence(prediction.error());
    EXPECT_EQ(prediction->label.cluster, 1);
    EXPECT_EQ(prediction->label.second, 0);
    ASSERT_EQ(prediction->distances.size(), 2U);
    EXPECT_EQ(prediction->label.distance, prediction->distances[1]);
    EXPECT_EQ(prediction->label.margin, prediction->distances[0] - prediction->distances[1]);
    EXPECT_EQ(prediction->readings[0].place, RangePosition::Inside);
    EXPECT_EQ(prediction->readings[0].percentile, 95.0);
    EXPECT_EQ(prediction->readings[1].place, RangePosition::Above);
    EXPECT_EQ(prediction->readings[1].percentile, 100.0);
}

TEST(WalletPredictor, TheEdgesOfTheRangeAreInside)
{
    const WalletPredictor predictor(tests::sampleModel());
    const auto edges = predictor.predict({0.0, predictor.inputs()[1].maximum});
    ASSERT_TRUE(edges);
    EXPECT_EQ(edges->readings[0].place, RangePosition::Inside);
    EXPECT_EQ(edges->readings[1].place, RangePosition::Inside);
    const auto below = predictor.predict({-0.001, 0.0});
    ASSERT_TRUE(below);
    EXPECT_EQ(below->readings[0].place, RangePosition::Below);
}

TEST(WalletPredictor, RefusesWhatIsNoNumber)
{
    const WalletPredictor predictor(tests::sampleModel());
    EXPECT_EQ(predictor.predict({1.0}).error().code, ErrorCode::Usage);
    EXPECT_EQ(predictor.predict({1.0, 2.0, 3.0}).error().code, ErrorCode::Usage);
    EXPECT_EQ(predictor.predict({std::nan(""), 2.0}).error().code, ErrorCode::Usage);
    EXPECT_EQ(predictor.predict({1.0, std::numeric_limits<double>::infinity()}).error().code,
              ErrorCode::Usage);
}

TEST(WalletPredictor, NamesAValueThatTheScalingCannotTake)
{
    model::SegmentationModel model = tests::sampleModel();
    model.scaler.kind = ml::ScaleKind::LogMinMax;
    const auto prediction = WalletPredictor(model).predict({1.0, -1.0});
    ASSERT_FALSE(prediction);
    EXPECT_NE(text::sentence(prediction.error()).find("balance"), std::string::npos);
}

TEST(WalletPredictor, NamesAValueThatIsTooFarToMeasure)
{
    const auto prediction = WalletPredictor(tests::sampleModel()).predict({1.0, -1e300});
    ASSERT_FALSE(prediction);
    EXPECT_EQ(prediction.error().code, ErrorCode::Unusable);
    EXPECT_EQ(text::sentence(prediction.error()),
              "balance is too far from the training data to be measured.");
}

/// The form, the command line and the table must never disagree.
TEST(WalletPredictor, AgreesWithTheTable)
{
    const wallets::WalletTable table = tests::sampleTable(500);
    SegmentOptions options;
    options.kMeans.nClusters = 4;
    const auto fitted = segmentWallets(table, options);
    ASSERT_TRUE(fitted);
    const WalletPredictor predictor(fitted->model);
    const auto matrix = wallets::selectFeatures(table, fitted->model.features);
    ASSERT_TRUE(matrix);
    for (std::size_t i = 0; i < matrix->rows.size(); ++i) {
        const Eigen::VectorXd row = matrix->values.row(static_cast<Eigen::Index>(i));
        const auto prediction = predictor.predict({row.begin(), row.end()});
        ASSERT_TRUE(prediction);
        ASSERT_EQ(prediction->label.cluster, fitted->labelling.labels[i].cluster);
        ASSERT_EQ(prediction->label.distance, fitted->labelling.labels[i].distance);
        ASSERT_EQ(prediction->label.margin, fitted->labelling.labels[i].margin);
    }
}

}  // namespace
}  // namespace walletloupe::analysis
