#include "core/risk/explanation.h"

#include "core/base/random.h"
#include "tests/core/risk/sample_profile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace walletloupe::risk {
namespace {

using tests::addingProfile;
using tests::sampleFeatures;
using tests::sampleProfile;

double sumOf(const std::vector<Step>& steps)
{
    double sum = 0.0;
    for (const Step& step : steps)
        sum += step.points;
    return sum;
}

std::vector<StepKind> kindsOf(const Explanation& explanation)
{
    std::vector<StepKind> kinds;
    for (const Step& step : explanation.steps)
        kinds.push_back(step.kind);
    return kinds;
}

/// A wallet and a population, at random; the cluster means reach from nothing to far too much.
struct Drawn {
    explicit Drawn(Random& random)
    {
        for (double& value : scaled)
            value = random.uniform();
        evidence = {random.uniform(), random.below(3)};
        calibration = {random.uniform(),
                       {1000.0 * random.uniform(), 0.0, 1000.0},
                       std::exp(20.0 * random.uniform() - 10.0)};
    }

    std::array<double, 4> raw{1.0, 2.0, 3.0, 4.0};
    std::array<double, 4> scaled{};
    Evidence evidence;
    Calibration calibration;
};

TEST(Explanation, StepsSumToTheScoreExactly)
{
    Random random(7);
    for (int i = 0; i < 20'000; ++i) {
        const Drawn drawn(random);
        Profile profile = i % 2 == 0 ? sampleProfile() : addingProfile();
        profile.components[0].weight = random.uniform();
        profile.components[1].weight = 1.0 - profile.components[0].weight;
        profile.penalties[0].factor = 3.0 * random.uniform();
        const Scorer scorer(profile, sampleFeatures);
        const FeatureRow row{drawn.raw, drawn.scaled};
        Explanation explanation =
            explain(scorer, sampleFeatures, row, drawn.evidence, drawn.calibration);
        const ScoreBreakdown parts =
            scorer.score(scorer.base(row), drawn.evidence, drawn.calibration);
        ASSERT_EQ(explanation.score, parts.score);
        ASSERT_EQ(sumOf(explanation.steps), parts.score);
        std::reverse(explanation.steps.begin(), explanation.steps.end());
        ASSERT_EQ(sumOf(explanation.steps), parts.score) << "in any order";
        // What rounding has to make up is no more than rounding.
        ASSERT_LE(std::abs(explanation.steps.front().points), 0.5 + 1e-6);
    }
}

TEST(Explanation, NamesEachPart)
{
    const std::array raw{3.0, 4.0, 5.0, 6.0};
    const std::array scaled{0.75, 0.5, 0.5, 1.0};
    const Scorer scorer(sampleProfile(), sampleFeatures);
    const Explanation explanation =
        explain(scorer, sampleFeatures, {raw, scaled}, {0.7, 0}, {0.6, {225.0}, 200.0});
    using enum StepKind;
    EXPECT_EQ(kindsOf(explanation),
              (std::vector{Feature, Feature, Feature, Penalty, Round, Anomaly, Cluster, Round}));
    const Step& bursts = explanation.steps[1];
    EXPECT_EQ(bursts.component, "Temporal");
    EXPECT_EQ(bursts.feature, "bursts");
    EXPECT_EQ(bursts.raw, 4.0);
    EXPECT_EQ(bursts.scaled, 0.5);
    EXPECT_EQ(bursts.points, 187.5);
    EXPECT_EQ(explanation.steps[3].feature, "errors");
    EXPECT_EQ(explanation.steps[3].points, 187.5) << "half of 375";
    EXPECT_EQ(explanation.steps[4].points, -0.5) << "562.5 goes to the even number";
    EXPECT_EQ(explanation.steps[5].raw, 0.7);
    EXPECT_EQ(explanation.steps[5].points, 281.0);
    EXPECT_EQ(explanation.steps[6].raw, 225.0);
    EXPECT_EQ(explanation.steps[6].points, 105.375);
    EXPECT_EQ(explanation.steps[7].points, -0.375);
    EXPECT_EQ(explanation.score, 948);
}

TEST(Explanation, ClipsWhereTheScoreLeavesItsRange)
{
    const std::array raw{3.0, 4.0, 5.0, 6.0};
    const std::array scaled{1.0, 0.0, 1.0, 1.0};
    const Scorer scorer(sampleProfile(), sampleFeatures);
    const Explanation explanation =
        explain(scorer, sampleFeatures, {raw, scaled}, {0.7, 0}, {0.6, {1.0}, 1e-12});
    using enum StepKind;
    EXPECT_EQ(kindsOf(explanation), (std::vector{Feature, Feature, Feature, Penalty, Clip, Round,
                                                 Anomaly, Cluster, Clip, Round}));
    EXPECT_EQ(explanation.steps[4].points, -500.0);
    EXPECT_EQ(sumOf(explanation.steps), 1000.0) << "however large a factor is";
}

TEST(Explanation, HasNoNegativeZero)
{
    const std::array raw{0.0, 0.0, 0.0, 0.0};
    const std::array scaled{0.0, 1.0, 0.5, 0.0};
    const Scorer scorer(addingProfile(), sampleFeatures);
    const Explanation explanation =
        explain(scorer, sampleFeatures, {raw, scaled}, {0.0, 0}, {0.6, {200.0}, 200.0});
    EXPECT_EQ(explanation.score, 0);
    for (const Step& step : explanation.steps)
        EXPECT_FALSE(std::signbit(step.points));
}

TEST(Explanation, KindsHaveNames)
{
    EXPECT_EQ(stepName(StepKind::Feature), "feature");
    EXPECT_EQ(stepName(StepKind::Penalty), "penalty");
    EXPECT_EQ(stepName(StepKind::Anomaly), "anomaly");
    EXPECT_EQ(stepName(StepKind::Cluster), "cluster");
    EXPECT_EQ(stepName(StepKind::Clip), "clip");
    EXPECT_EQ(stepName(StepKind::Round), "round");
}

}  // namespace
}  // namespace walletloupe::risk
