#include "core/risk/scorer.h"

#include "tests/core/risk/sample_profile.h"

#include <gtest/gtest.h>

#include <array>

namespace walletloupe::risk {
namespace {

using tests::addingProfile;
using tests::sampleFeatures;
using tests::sampleProfile;

constexpr std::array raw{3.0, 4.0, 5.0, 6.0};

TEST(Scorer, TheBaseIsTheWeightedMeanOfDirectedValues)
{
    const Scorer scorer(sampleProfile(), sampleFeatures);
    const std::array scaled{0.5, 0.75, 0.0, 1.0};
    EXPECT_DOUBLE_EQ(scorer.component(0, scaled), 0.25 * 0.5);
    EXPECT_DOUBLE_EQ(scorer.component(1, scaled), 0.75 * (0.25 + 1.0) / 2.0);
    EXPECT_EQ(scorer.base({raw, scaled}), 594.0) << "593.75 rounded";
    EXPECT_EQ(Scorer(addingProfile(), sampleFeatures).base({raw, scaled}), 593.75);
}

TEST(Scorer, APenaltyAppliesAboveItsLimit)
{
    const Scorer scorer(sampleProfile(), sampleFeatures);
    for (const auto& [value, applies] :
         {std::pair{0.4999, false}, std::pair{0.5, false}, std::pair{0.5001, true}}) {
        const std::array scaled{value, 1.0, 0.5, 0.0};
        EXPECT_EQ(scorer.applies(0, {raw, scaled}), applies) << value;
        EXPECT_EQ(scorer.base({raw, scaled}), applies ? 188.0 : 125.0);
    }
}

TEST(Scorer, APenaltyCanLookAtTheRawValue)
{
    Profile profile = sampleProfile();
    profile.penalties = {{"size", false, 5.9, 2.0}};
    const std::array scaled{0.5, 1.0, 0.5, 0.0};
    EXPECT_TRUE(Scorer(profile, sampleFeatures).applies(0, {raw, scaled}));
    profile.penalties[0].above = 6.0;
    EXPECT_FALSE(Scorer(profile, sampleFeatures).applies(0, {raw, scaled}));
}

TEST(Scorer, TheBaseEndsAtAThousand)
{
    const Scorer scorer(sampleProfile(), sampleFeatures);
    const std::array scaled{1.0, 0.0, 1.0, 0.0};
    EXPECT_EQ(scorer.unboundedBase({raw, scaled}), 1500.0);
    EXPECT_EQ(scorer.base({raw, scaled}), 1000.0);
}

TEST(Scorer, FactorsMultiplyAndHalvesGoToTheEvenNumber)
{
    const Scorer scorer(sampleProfile(), sampleFeatures);
    const Calibration calibration{0.6, {100.0, 300.0}, 200.0};
    const ScoreBreakdown flagged = scorer.score(100.0, {0.61, 1}, calibration);
    EXPECT_TRUE(flagged.isFlagged);
    EXPECT_EQ(flagged.anomalyPoints, 50.0);
    EXPECT_EQ(flagged.clusterPoints, 75.0);
    EXPECT_EQ(flagged.score, 225);
    EXPECT_EQ(scorer.score(100.0, {0.6, 0}, calibration).score, 50) << "at the threshold";
    EXPECT_EQ(scorer.score(101.0, {0.0, 0}, calibration).score, 50) << "50.5";
    EXPECT_EQ(scorer.score(103.0, {0.0, 0}, calibration).score, 52) << "51.5";
    EXPECT_EQ(scorer.score(900.0, {0.0, 1}, calibration).score, 1000);
}

TEST(Scorer, AMeanOfZeroLeavesTheClustersOut)
{
    const Scorer scorer(sampleProfile(), sampleFeatures);
    EXPECT_EQ(scorer.score(0.0, {0.0, 0}, {0.6, {0.0}, 0.0}).score, 0);
}

TEST(Scorer, PointsAddWithinTheirLimits)
{
    const Scorer scorer(addingProfile(), sampleFeatures);
    const Calibration calibration{0.6, {150.0, 399.0, 401.0, 0.0}, 200.0};
    EXPECT_DOUBLE_EQ(scorer.score(500.0, {0.8, 0}, calibration).anomalyPoints, 75.0);
    EXPECT_EQ(scorer.score(500.0, {0.6, 0}, calibration).anomalyPoints, 0.0);
    EXPECT_EQ(scorer.score(500.0, {1.0, 0}, calibration).anomalyPoints, 150.0);
    EXPECT_EQ(scorer.score(500.0, {0.0, 0}, calibration).clusterPoints, -25.0);
    EXPECT_EQ(scorer.score(500.0, {0.0, 1}, calibration).clusterPoints, 99.5);
    EXPECT_EQ(scorer.score(500.0, {0.0, 2}, calibration).clusterPoints, 100.0);
    EXPECT_EQ(scorer.score(40.0, {0.0, 3}, calibration).score, 0);
}

TEST(Scorer, WithoutRulesTheBaseIsTheScore)
{
    Profile profile = sampleProfile();
    profile.anomaly.reset();
    profile.clusters.reset();
    const ScoreBreakdown parts = Scorer(profile, sampleFeatures).score(321.0, {1.0, 0}, {});
    EXPECT_EQ(parts.score, 321);
    EXPECT_FALSE(parts.isFlagged);
}

}  // namespace
}  // namespace walletloupe::risk
