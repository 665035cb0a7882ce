#include "core/analysis/comparison/sweep.h"
#include "core/text/sentence.h"

#include <gtest/gtest.h>

namespace walletloupe::analysis {
namespace {

SweepStep step(int k, double silhouette, double daviesBouldin, double calinskiHarabasz,
               std::int64_t smallest)
{
    SweepStep result;
    result.k = k;
    result.silhouette = silhouette;
    result.daviesBouldin = daviesBouldin;
    result.calinskiHarabasz = calinskiHarabasz;
    result.sizes.assign(static_cast<std::size_t>(k), 500);
    result.sizes.back() = smallest;
    return result;
}

TEST(SmallestAcceptableCluster, IsTenOrOnePercent)
{
    EXPECT_EQ(smallestAcceptableCluster(0), 10);
    EXPECT_EQ(smallestAcceptableCluster(1000), 10);
    EXPECT_EQ(smallestAcceptableCluster(1001), 11);
    EXPECT_EQ(smallestAcceptableCluster(3497), 35);
}

TEST(AdviseK, NeverRecommendsATinyClusterHoweverHighItsSilhouette)
{
    const Advice advice =
        adviseK({step(2, 0.5, 1.0, 100, 400), step(3, 0.996, 0.1, 900, 2)}, std::nullopt, 3497);
    EXPECT_EQ(advice.k, 2);
    EXPECT_NE(text::paragraph(advice.text)
                  .find("k = 3 has the highest silhouette (0.996) but a cluster of only 2"),
              std::string::npos)
        << text::paragraph(advice.text);
}

TEST(AdviseK, TheLimitItselfIsAcceptable)
{
    EXPECT_EQ(
        adviseK({step(2, 0.5, 1.0, 100, 400), step(3, 0.9, 0.1, 900, 35)}, std::nullopt, 3497).k,
        3);
    EXPECT_EQ(
        adviseK({step(2, 0.5, 1.0, 100, 400), step(3, 0.9, 0.1, 900, 34)}, std::nullopt, 3497).k,
        2);
}

TEST(AdviseK, CountsVotesAndNamesWhoDiffers)
{
    const Advice advice = adviseK(
        {step(2, 0.7, 0.9, 100, 400), step(3, 0.6, 0.5, 300, 300), step(4, 0.5, 0.8, 200, 200)}, 4,
        3000);
    EXPECT_EQ(advice.k, 3);
    EXPECT_EQ(text::paragraph(advice.text),
              "k = 3, with a silhouette of 0.600, is recommended by Davies-Bouldin and "
              "Calinski-Harabasz; silhouette speaks for "
              "k = 2 and the knee of the inertia speaks for k = 4.");
}

TEST(AdviseK, GivesCriteriaNoCreditWhereThereWasNoChoice)
{
    const Advice advice = adviseK(
        {step(2, 0.84, 0.5, 300, 200), step(3, 0.8, 0.6, 200, 1), step(4, 0.6, 0.9, 100, 1)},
        std::nullopt, 3497);
    EXPECT_EQ(advice.k, 2);
    EXPECT_EQ(text::paragraph(advice.text),
              "k = 2, with a silhouette of 0.840, is recommended as the only k from 2 to 4 whose "
              "clusters all have at least 35 wallets. The inertia has no clear knee.");
}

TEST(AdviseK, ReportsThatOnlyOneKWasCompared)
{
    const Advice advice = adviseK({step(3, 0.8, 0.6, 200, 40)}, 3, 3497);
    EXPECT_EQ(advice.k, 3);
    EXPECT_EQ(text::paragraph(advice.text),
              "k = 3, with a silhouette of 0.800, is the only k compared; its clusters all have at "
              "least 35 wallets.");
}

TEST(AdviseK, EqualVotesGoToTheHigherSilhouette)
{
    EXPECT_EQ(adviseK({step(2, 0.7, 0.9, 100, 400), step(3, 0.6, 0.5, 50, 300)}, 3, 3000).k, 2);
}

TEST(AdviseK, ReportsWhenNothingCanBeRecommended)
{
    const Advice advice = adviseK({step(2, 0.9, 0.2, 100, 1), step(3, 0.8, 0.2, 90, 1)}, 2, 3497);
    EXPECT_FALSE(advice.k);
    EXPECT_NE(text::paragraph(advice.text).find("No k from 2 to 3 can be recommended"),
              std::string::npos)
        << text::paragraph(advice.text);
}

TEST(AdviseK, ReportsWhenThereIsNoKneeOrItIsNotAcceptable)
{
    const std::vector<SweepStep> steps{step(2, 0.7, 0.2, 100, 400), step(3, 0.6, 0.3, 90, 1)};
    EXPECT_NE(text::paragraph(adviseK(steps, std::nullopt, 3000).text).find("no clear knee"),
              std::string::npos);
    EXPECT_NE(text::paragraph(adviseK(steps, 3, 3000).text).find("knee of the inertia is at k = 3"),
              std::string::npos);
}

TEST(AdviseK, HasNoAdviceWithoutSteps)
{
    EXPECT_FALSE(adviseK({}, std::nullopt, 10).k);
}

}  // namespace
}  // namespace walletloupe::analysis
