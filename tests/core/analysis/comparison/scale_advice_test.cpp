#include "core/analysis/comparison/scale_comparison.h"
#include "core/messages/common_messages.h"
#include "core/text/sentence.h"

#include <gtest/gtest.h>

namespace walletloupe::analysis {
namespace {

using ml::ScaleKind;

SweepStep step(int k, double silhouette, double stability, std::int64_t smallest)
{
    SweepStep result;
    result.k = k;
    result.silhouette = silhouette;
    result.stability = stability;
    result.sizes.assign(static_cast<std::size_t>(k), 500);
    result.sizes.back() = smallest;
    return result;
}

Sweep sweep(ScaleKind scale, std::vector<SweepStep> steps, std::optional<int> advised)
{
    Sweep result;
    result.rows = 1000;
    result.scale = scale;
    result.steps = std::move(steps);
    result.advice = {advised, {messages::worded("as it is")}};
    return result;
}

bool says(const ScaleAdvice& advice, const char* text)
{
    return text::paragraph(advice.text).find(text) != std::string::npos;
}

TEST(AdviseScale, CountsVotesAndNamesWhoAgrees)
{
    const ScaleAdvice advice = adviseScale({sweep(ScaleKind::MinMax, {step(2, 0.7, 0.9, 100)}, 2),
                                            sweep(ScaleKind::ZScore, {step(3, 0.8, 0.95, 50)}, 3),
                                            sweep(ScaleKind::Rank, {step(3, 0.5, 0.8, 300)}, 3)});
    EXPECT_EQ(advice.scale, ScaleKind::ZScore);
    EXPECT_EQ(advice.k, 3);
    EXPECT_EQ(text::paragraph(advice.text)
                  .rfind("z-score with k = 3 is recommended by stability (0.950) and "
                         "silhouette (0.800); the smallest cluster (30.0 %) speaks for "
                         "rank with k = 3. By themselves, rank also advises k = 3 and "
                         "min-max advises k = 2. Inertia, silhouette",
                         0),
              0U)
        << text::paragraph(advice.text);
    EXPECT_TRUE(says(advice, "measured in each scaled space")) << "honest about the comparison";
}

TEST(AdviseScale, NeverRecommendsATinyClusterAndNamesIt)
{
    const ScaleAdvice advice = adviseScale(
        {sweep(ScaleKind::MinMax, {step(2, 0.6, 0.7, 200), step(3, 0.65, 0.7, 100)}, 2),
         sweep(ScaleKind::ZScore, {step(2, 0.9, 1.0, 9), step(3, 0.996, 1.0, 2)}, std::nullopt)});
    EXPECT_EQ(advice.scale, ScaleKind::MinMax);
    EXPECT_EQ(advice.k, 2);
    EXPECT_TRUE(says(advice, "Under z-score every k has a cluster too small."))
        << text::paragraph(advice.text);
    EXPECT_TRUE(says(advice,
                     "A higher silhouette that splits off fewer than 10 wallets and cannot "
                     "be recommended: z-score with k = 3 (0.996, a cluster of 2)."))
        << text::paragraph(advice.text);
    EXPECT_FALSE(says(advice, "min-max with k = 3")) << "that one is large enough";
}

TEST(AdviseScale, AllDifferentGoesToTheMostStable)
{
    const ScaleAdvice advice =
        adviseScale({sweep(ScaleKind::MinMax, {step(2, 0.9, 0.5, 20)}, 2),
                     sweep(ScaleKind::LogMinMax, {step(4, 0.5, 0.99, 30)}, 4),
                     sweep(ScaleKind::Rank, {step(3, 0.4, 0.6, 400)}, 3)});
    EXPECT_EQ(advice.scale, ScaleKind::LogMinMax);
    EXPECT_EQ(advice.k, 4);
}

TEST(AdviseScale, WithoutStabilityTheSilhouetteDecides)
{
    Sweep first = sweep(ScaleKind::MinMax, {step(2, 0.5, 0.0, 300)}, 2);
    Sweep second = sweep(ScaleKind::Rank, {step(3, 0.7, 0.0, 100)}, 3);
    first.steps[0].stability.reset();
    second.steps[0].stability.reset();
    const ScaleAdvice advice = adviseScale({first, second});
    EXPECT_EQ(advice.scale, ScaleKind::Rank);
    EXPECT_FALSE(says(advice, "by stability"));
}

TEST(AdviseScale, ReportsWhenNothingCanBeRecommended)
{
    const ScaleAdvice advice =
        adviseScale({sweep(ScaleKind::MinMax, {step(2, 0.9, 1, 3)}, std::nullopt),
                     sweep(ScaleKind::Rank, {step(2, 0.9, 1, 3)}, std::nullopt)});
    EXPECT_FALSE(advice.k);
    EXPECT_FALSE(advice.scale);
    EXPECT_TRUE(says(advice, "No k can be recommended under any scaling"))
        << text::paragraph(advice.text);
}

TEST(AdviseScale, OfASingleScalingItsOwnAdvice)
{
    const ScaleAdvice advice =
        adviseScale({sweep(ScaleKind::Rank, {step(2, 0.9, 1, 300)}, 2)},
                    {{ScaleKind::LogMinMax, messages::worded("balance is negative.")}});
    EXPECT_EQ(advice.scale, ScaleKind::Rank);
    EXPECT_EQ(text::paragraph(advice.text),
              "as it is log-min-max was left out: balance is negative.");
    EXPECT_FALSE(adviseScale({}).k);
}

}  // namespace
}  // namespace walletloupe::analysis
