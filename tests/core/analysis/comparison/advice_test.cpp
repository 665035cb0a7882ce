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
              "Calinski-Harabasz; silhouette speaks for k = 2. The inertia has its knee at k = 4.");
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
              "least 35 wallets. The inertia has its knee at k = 3.");
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

TEST(AdviseK, TheKneeHasNoVote)
{
    const std::vector<SweepStep> steps{step(2, 0.5, 0.9, 100, 400), step(3, 0.6, 0.8, 90, 400)};
    EXPECT_EQ(adviseK(steps, 2, 3000).k, adviseK(steps, 3, 3000).k);
}

/// Silhouettes of unrelated and of correlated columns, and gaps for k = 1..3.
StructureEvidence evidenceOf(double independent, double continuum, bool separated = false,
                             std::vector<double> gaps = {0.1, 0.2, 0.9})
{
    StructureEvidence evidence;
    evidence.references = {independent, continuum};
    evidence.separated = separated;
    for (std::size_t i = 0; i < gaps.size(); ++i)
        evidence.gaps.push_back({static_cast<int>(i) + 1, gaps[i], 0.01});
    return evidence;
}

std::vector<SweepStep> twoGoodSteps()
{
    return {step(2, 0.5, 0.9, 100, 400), step(3, 0.6, 0.8, 110, 400)};
}

TEST(AdviseK, RecommendsNothingWhereUnrelatedColumnsDoAsWell)
{
    const Advice advice = adviseK(twoGoodSteps(), std::nullopt, 3000, evidenceOf(0.56, 0.57));
    EXPECT_FALSE(advice.k);
    EXPECT_EQ(advice.verdict, Verdict::None);
    EXPECT_TRUE(text::paragraph(advice.text)
                    .starts_with("No k is recommended, as the wallets form no groups: the best "
                                 "silhouette is 0.60, and unrelated columns give 0.56 (columns "
                                 "with the same correlations 0.57)."))
        << text::paragraph(advice.text);
}

TEST(AdviseK, OffersSegmentsOfAContinuum)
{
    const Advice advice = adviseK(twoGoodSteps(), std::nullopt, 3000, evidenceOf(0.3, 0.58));
    EXPECT_EQ(advice.k, 3);
    EXPECT_EQ(advice.verdict, Verdict::Continuum);
    EXPECT_TRUE(text::paragraph(advice.text)
                    .starts_with("The wallets form a continuum: the best silhouette is 0.60, and "
                                 "shapes and correlations of the columns alone give 0.58 "
                                 "(unrelated columns 0.30). Clusters cut a range into segments; "
                                 "they are not separate kinds. k = 3"))
        << text::paragraph(advice.text);
}

TEST(AdviseK, RecommendsGroupsWithTheThreeFigures)
{
    const Advice advice = adviseK(twoGoodSteps(), std::nullopt, 3000, evidenceOf(0.3, 0.4));
    EXPECT_EQ(advice.k, 3);
    EXPECT_EQ(advice.verdict, Verdict::Groups);
    EXPECT_TRUE(text::paragraph(advice.text)
                    .starts_with("The wallets form groups: the best silhouette is 0.60, where "
                                 "unrelated columns give 0.30 and columns with the same "
                                 "correlations 0.40. k = 3"))
        << text::paragraph(advice.text);
    EXPECT_NE(text::paragraph(advice.text).find("gap statistic"), std::string::npos);
}

TEST(AdviseK, SeparatedColumnsAreLeftToTheGapStatistic)
{
    const Advice groups = adviseK(twoGoodSteps(), std::nullopt, 3000, evidenceOf(0.6, 0.6, true));
    EXPECT_EQ(groups.verdict, Verdict::Groups);
    EXPECT_NE(text::paragraph(groups.text).find("the gap statistic finds 3 clusters"),
              std::string::npos)
        << text::paragraph(groups.text);
    const Advice none =
        adviseK(twoGoodSteps(), std::nullopt, 3000, evidenceOf(0.6, 0.6, true, {0.9, 0.5, 0.4}));
    EXPECT_EQ(none.verdict, Verdict::None);
    EXPECT_FALSE(none.k);
    EXPECT_NE(text::paragraph(none.text).find("the gap statistic finds one cluster"),
              std::string::npos)
        << text::paragraph(none.text);
}

TEST(AdviseK, NeverRecommendsClustersThatChangeWithTheSample)
{
    std::vector<SweepStep> steps = twoGoodSteps();
    steps[0].stability = 0.6;
    steps[1].stability = 0.599;
    EXPECT_EQ(adviseK(steps, std::nullopt, 3000).k, 2);
    steps[0].stability = 0.598;
    const Advice none = adviseK(steps, std::nullopt, 3000);
    EXPECT_FALSE(none.k);
    EXPECT_NE(text::paragraph(none.text).find(
                  "No k is recommended, as clusters change with the sample: the highest "
                  "stability is 0.60, at k = 3, below 0.6."),
              std::string::npos)
        << text::paragraph(none.text);
}

TEST(AdviseK, CallsAWeakSilhouetteWeak)
{
    const auto weak = [](double silhouette) {
        const Advice advice = adviseK({step(2, silhouette, 1, 100, 400), step(3, 0.1, 2, 90, 400)},
                                      std::nullopt, 3000);
        return text::paragraph(advice.text).find(" is weak") != std::string::npos;
    };
    EXPECT_TRUE(weak(0.249));
    EXPECT_FALSE(weak(0.25));
}

TEST(AdviseK, AsksForAWiderRangeWhereTheLastKWins)
{
    const auto says = [](double last) {
        const Advice advice =
            adviseK({step(2, 0.6, 0.5, 100, 400), step(3, last, last > 0.6 ? 0.4 : 0.6, 90, 400)},
                    std::nullopt, 3000);
        return text::paragraph(advice.text).find("compare a wider range") != std::string::npos;
    };
    EXPECT_TRUE(says(0.7));
    EXPECT_FALSE(says(0.5));
}

TEST(AdviseK, SaysThatNearlyAllAreInOneCluster)
{
    SweepStep split = step(2, 0.8, 0.3, 100, 40);
    split.sizes = {960, 40};
    const Advice advice = adviseK({split, step(3, 0.3, 0.9, 50, 100)}, std::nullopt, 1000);
    EXPECT_NE(text::paragraph(advice.text).find("96 % of the wallets are in one of the 2 clusters"),
              std::string::npos)
        << text::paragraph(advice.text);
    split.sizes = {900, 100};
    EXPECT_EQ(text::paragraph(adviseK({split, step(3, 0.3, 0.9, 50, 100)}, std::nullopt, 1000).text)
                  .find("in one of the"),
              std::string::npos);
}

TEST(AdviseK, HasNoAdviceWithoutSteps)
{
    EXPECT_FALSE(adviseK({}, std::nullopt, 10).k);
}

}  // namespace
}  // namespace walletloupe::analysis
