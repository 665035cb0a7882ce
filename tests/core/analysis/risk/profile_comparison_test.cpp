#include "core/analysis/risk/profile_comparison.h"

#include "core/risk/profile_edit.h"
#include "core/text/sentence.h"
#include "tests/support/sample_cohort.h"

#include <gtest/gtest.h>

#include <numeric>

namespace walletloupe::analysis {
namespace {

using tests::cohortProfile;
using tests::SampleCohort;

risk::Step step(risk::StepKind kind, const char* feature, double points)
{
    risk::Step step;
    step.kind = kind;
    step.feature = feature;
    step.component = kind == risk::StepKind::Feature ? "Part" : "";
    step.points = points;
    return step;
}

TEST(StepChanges, MatchStepsByWhatTheyAreAbout)
{
    using risk::StepKind;
    const risk::Explanation before{
        300,
        {step(StepKind::Feature, "a", 100.0), step(StepKind::Penalty, "a", 50.0),
         step(StepKind::Round, "", 0.25), step(StepKind::Feature, "b", 150.0),
         step(StepKind::Round, "", -0.25)}};
    const risk::Explanation after{
        210,
        {step(StepKind::Feature, "b", 150.0), step(StepKind::Feature, "a", 60.5),
         step(StepKind::Round, "", -0.5)}};
    const auto changes = stepChanges(before, after);
    ASSERT_EQ(changes.size(), 4u);
    EXPECT_EQ(changes[0].change(), -39.5);
    EXPECT_EQ(changes[1].change(), -50.0) << "the penalty is gone";
    EXPECT_EQ(changes[2].change(), -0.5) << "both roundings are one step";
    EXPECT_EQ(changes[3].change(), 0.0);
    EXPECT_EQ(text::sentence(changesMessage(largestChanges(changes, 2))),
              "penalty on a \u221250.0, a (Part) \u221239.5");
    EXPECT_EQ(largestChanges(changes, 9).size(), 3u) << "what does not differ is no reason";
    EXPECT_EQ(text::sentence(changesMessage({})), "");
}

TEST(ProfileComparison, TheSameProfileChangesNothing)
{
    const SampleCohort cohort;
    const CohortScores evaluated{cohort.prepared, cohort.scored};
    const ProfileComparison comparison = compareProfiles(evaluated, evaluated);
    EXPECT_EQ(comparison.wallets.size(), 60u);
    EXPECT_EQ(text::sentence(comparisonSummary(comparison)), "No wallet changes category.");
    const ChangeReasons reasons(evaluated, evaluated);
    EXPECT_TRUE(reasons.of(comparison.wallets[0], 3).empty());
}

TEST(ProfileComparison, CountsWhoMovesAndReportsWhy)
{
    const SampleCohort cohort;
    const auto other = scoreRisk(cohort.prepared, risk::withWeight(cohortProfile(), 1, 0.9));
    const CohortScores before{cohort.prepared, cohort.scored};
    const CohortScores after{cohort.prepared, other};
    const ProfileComparison comparison = compareProfiles(before, after);
    const ChangeReasons reasons(before, after);
    std::size_t changed = 0;
    std::size_t up = 0;
    for (std::size_t i = 0; i < comparison.wallets.size(); ++i) {
        const WalletChange& wallet = comparison.wallets[i];
        EXPECT_EQ(wallet.score, cohort.scored.parts[i].score);
        EXPECT_EQ(wallet.otherScore, other.parts[i].score);
        EXPECT_EQ(wallet.otherCategory, other.categories[i]);
        changed += cohort.scored.categories[i] != other.categories[i] ? 1 : 0;
        up += cohort.scored.categories[i] < other.categories[i] ? 1 : 0;
        const auto all = reasons.of(wallet, 100);
        double sum = 0.0;
        for (const StepChange& change : all)
            sum += change.change();
        EXPECT_EQ(sum, *wallet.otherScore - *wallet.score) << "steps add up to the difference";
    }
    EXPECT_GT(changed, 5u);
    EXPECT_EQ(comparison.changed, changed);
    EXPECT_EQ(comparison.up, up);
    EXPECT_EQ(comparison.down, changed - up);
    EXPECT_EQ(text::sentence(comparisonSummary(comparison)),
              std::to_string(changed) + " wallets change category: " + std::to_string(up) +
                  " up, " + std::to_string(changed - up) + " down.");
}

TEST(ProfileComparison, MovedBordersAreAReason)
{
    const SampleCohort cohort;
    const auto other = scoreRisk(cohort.prepared, risk::withBand(cohortProfile(), 1, 450.0));
    const CohortScores before{cohort.prepared, cohort.scored};
    const CohortScores after{cohort.prepared, other};
    const ProfileComparison comparison = compareProfiles(before, after);
    EXPECT_GT(comparison.down, 0u);
    const ChangeReasons reasons(before, after);
    for (const WalletChange& wallet : comparison.wallets)
        EXPECT_EQ(text::sentence(reasons.messageOn(wallet, 3)),
                  wallet.changesCategory() ? "the borders of the categories" : "");
}

TEST(ProfileComparison, MatchesWalletsByName)
{
    const risk::Profile profile = cohortProfile();
    FeatureTable table = tests::sampleFeatureTable(30);
    const PreparedRisk first = *prepareRisk(table, profile, nullptr, Executor(1));
    table.wallets[3].rows = 2;
    std::swap(table.wallets[0], table.wallets[7]);
    table.wallets.pop_back();
    table.wallets[9].wallet = "new";
    const PreparedRisk second = *prepareRisk(table, profile, nullptr, Executor(1));
    const ScoredCohort firstScored = scoreRisk(first, profile);
    const ScoredCohort secondScored = scoreRisk(second, profile);
    const CohortScores before{first, firstScored};
    const CohortScores after{second, secondScored};
    const ProfileComparison comparison = compareProfiles(before, after);
    ASSERT_EQ(comparison.wallets.size(), 31u);
    EXPECT_EQ(comparison.wallets[0].otherIndex, 7u);
    EXPECT_EQ(comparison.wallets[3].otherCategory, risk::Category::InsufficientData);
    EXPECT_FALSE(comparison.wallets[3].otherScore);
    EXPECT_EQ(comparison.wallets[9].otherCategory, risk::Category::NotScored);
    EXPECT_EQ(comparison.wallets[30].wallet, "new");
    EXPECT_EQ(comparison.lost, 3u);
    EXPECT_EQ(comparison.gained, 1u);
    EXPECT_EQ(comparison.wallets[3].direction(), 0) << "no score is neither up nor down";
    EXPECT_TRUE(ChangeReasons(before, after).of(comparison.wallets[3], 3).empty());
    const std::string summary = text::sentence(comparisonSummary(comparison));
    EXPECT_NE(summary.find(", 1 scored only now, 3 no longer scored."), std::string::npos)
        << summary;
}

}  // namespace
}  // namespace walletloupe::analysis
