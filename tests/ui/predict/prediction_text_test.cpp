#include "ui/predict/prediction_text.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using Names = std::vector<std::string>;

/// Cluster 0 at a distance, cluster 1 next.
analysis::WalletLabel labelAt(double distance, double margin)
{
    return {0, 1, distance, margin};
}

analysis::PredictorInput balance()
{
    return {"balance", "balance", "ETH", "", 0.0, 4.0, 309.5};
}

TEST(PredictionText, ATenthOfTheSecondDistanceIsTheBorder)
{
    EXPECT_TRUE(isOnBorder(labelAt(9.0, 0.0)));
    EXPECT_TRUE(isOnBorder(labelAt(9.0, 0.99)));
    EXPECT_FALSE(isOnBorder(labelAt(9.0, 1.01)));
    EXPECT_FALSE(isOnBorder(labelAt(0.0, 1.0)));
    EXPECT_TRUE(isOnBorder(labelAt(0.0, 0.0))) << "two clusters in one place";
    EXPECT_FALSE(isOnBorder({0, -1, 9.0, 0.0})) << "no border to nobody";
}

TEST(PredictionText, SpeaksOfAClearLabel)
{
    const PredictionHeadline verdict = predictionHeadline(labelAt(2.0, 3.0), {"", "Whales"});
    EXPECT_EQ(verdict.tone, Tone::Good);
    EXPECT_EQ(verdict.headline.toStdString(), "Clearly in Cluster 0");
    EXPECT_EQ(verdict.reason.toStdString(), "The next one, Whales, is 2.5 times as far away.");
}

TEST(PredictionText, AMixtureSpeaksOfProbabilities)
{
    const PredictionHeadline clear =
        verdictOnPrediction({labelAt(1.0, 0.9), {}, {}, {0.95, 0.05}}, Names(2));
    EXPECT_EQ(clear.tone, Tone::Good);
    EXPECT_EQ(clear.headline.toStdString(), "Clearly in Cluster 0");
    EXPECT_EQ(clear.reason.toStdString(), "Probability 0.95; the next one, Cluster 1, has 0.05.");
    const PredictionHeadline border =
        verdictOnPrediction({labelAt(1.0, 0.5), {}, {}, {0.75, 0.25}}, {"", "Whales"});
    EXPECT_EQ(border.tone, Tone::Warning);
    EXPECT_EQ(border.headline.toStdString(), "Between Cluster 0 and Whales");
}

TEST(PredictionText, WithoutProbabilitiesAPredictionIsItsLabel)
{
    const PredictionHeadline verdict =
        verdictOnPrediction({labelAt(9.0, 0.5), {}, {}, {}}, Names(2));
    EXPECT_EQ(verdict.headline, predictionHeadline(labelAt(9.0, 0.5), Names(2)).headline);
}

TEST(PredictionText, ACopyHasEveryProbability)
{
    const QString text =
        predictionText({}, {labelAt(1.0, 0.5), {}, {}, {0.75, 0.25}}, Names(2), {});
    EXPECT_TRUE(text.contains(QStringLiteral("Probability of Cluster 1: 0.25\n")))
        << text.toStdString();
}

TEST(PredictionText, LargeRatiosHaveNoDecimals)
{
    const PredictionHeadline verdict = predictionHeadline(labelAt(1.0, 16.3), {"", ""});
    EXPECT_EQ(verdict.reason.toStdString(), "The next one, Cluster 1, is 17 times as far away.");
}

TEST(PredictionText, SpeaksOfABorder)
{
    const PredictionHeadline verdict = predictionHeadline(labelAt(9.0, 0.5), {"Savers", "Whales"});
    EXPECT_EQ(verdict.tone, Tone::Warning);
    EXPECT_EQ(verdict.headline.toStdString(), "On the border to Whales");
    EXPECT_EQ(verdict.reason.toStdString(), "Whales is nearly as close: 9.5 against 9.");
}

TEST(PredictionText, SpeaksOfAWalletAtTheCentre)
{
    const PredictionHeadline verdict = predictionHeadline(labelAt(0.0, 0.5), {"", ""});
    EXPECT_EQ(verdict.tone, Tone::Good);
    EXPECT_EQ(verdict.reason.toStdString(),
              "The wallet is at the centre; the next one, Cluster 1, is 0.5 away.");
}

TEST(PredictionText, SpeaksOfASingleCluster)
{
    const PredictionHeadline verdict = predictionHeadline({0, -1, 2.0, 0.0}, {"All"});
    EXPECT_EQ(verdict.tone, Tone::Info);
    EXPECT_EQ(verdict.headline.toStdString(), "In All");
    EXPECT_EQ(verdict.reason.toStdString(), "The model has no other cluster.");
}

TEST(PredictionText, PlacesAValueAmongTheTrainingValues)
{
    using analysis::RangePosition;
    EXPECT_EQ(readingText({"balance", 9.0, 72.6, RangePosition::Inside}, balance()).toStdString(),
              "percentile rank 73");
    EXPECT_EQ(readingText({"balance", 400.0, 100.0, RangePosition::Above}, balance()).toStdString(),
              "above every training wallet, largest was 309.5");
    EXPECT_EQ(readingText({"balance", -1.0, 0.0, RangePosition::Below}, balance()).toStdString(),
              "below every training wallet, smallest was 0");
}

TEST(PredictionText, ReportsTheRangeWithItsUnit)
{
    analysis::PredictorInput input = balance();
    EXPECT_EQ(rangeText(input).toStdString(), "Training wallets: 0 to 309.5 ETH, median 4.");
    input.unit.clear();
    EXPECT_EQ(rangeText(input).toStdString(), "Training wallets: 0 to 309.5, median 4.");
    input.maximum = input.minimum;
    EXPECT_EQ(rangeText(input).toStdString(), "Every training wallet had 0.");
    input.unit = "ETH";
    EXPECT_EQ(rangeText(input).toStdString(), "Every training wallet had 0 ETH.");
}

class PredictionTextTest : public testing::Test {
protected:
    analysis::WalletPrediction m_prediction{
        {1, 0, 0.125, 1.0 / 3.0},
        {0.125 + 1.0 / 3.0, 0.125},
        {{"TX_COUNT", 1e20, 100.0, analysis::RangePosition::Above}, {"balance", 0.1, 50.0, {}}}};
    Names m_names{"", "Whales \"ü\""};
};

TEST_F(PredictionTextTest, IsTheWholeAnswerInFullDigits)
{
    EXPECT_EQ(predictionText(QStringLiteral("0xAlpha"), m_prediction, m_names, {true, false})
                  .toStdString(),
              "Wallet: 0xAlpha\nCluster: Whales \"ü\"\nDistance: 0.125\nSecond best: Cluster 0\n"
              "Margin: 0.3333333333333333\nTX_COUNT = 1e+20\nbalance = 0.1 (median)\n");
}

TEST_F(PredictionTextTest, LeavesOutWhatThereIsNot)
{
    m_prediction.label.second = -1;
    EXPECT_EQ(predictionText({}, m_prediction, m_names, {true, true}).toStdString(),
              "Cluster: Whales \"ü\"\nDistance: 0.125\nTX_COUNT = 1e+20\nbalance = 0.1\n");
}

}  // namespace
}  // namespace walletloupe::ui
