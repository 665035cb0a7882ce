#include "ui/risk/profile/profile_effects.h"

#include "tests/support/sample_cohort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace walletloupe::ui {
namespace {

TEST(ProfileEffects, TheSameProfileChangesNothing)
{
    const tests::SampleCohort cohort;
    const ProfileEffects effects =
        profileEffects(cohort.prepared, cohort.scored, cohort.scored.profile);
    EXPECT_TRUE(effects.comparison.wallets.empty());
    EXPECT_TRUE(effects.reasons.empty());
    EXPECT_TRUE(changeRows(effects).empty());
    EXPECT_EQ(effects.edited->categories, cohort.scored.categories);
}

TEST(ProfileEffects, ListsWhoChangesCategoryTheLargestChangeFirst)
{
    const tests::SampleCohort cohort;
    risk::Profile profile = cohort.scored.profile;
    profile.bands = {100.0, 200.0, 300.0, 400.0};
    profile.components[0].weight = 1.0;
    for (std::size_t i = 1; i < profile.components.size(); ++i)
        profile.components[i].weight = 0.0;
    const ProfileEffects effects = profileEffects(cohort.prepared, cohort.scored, profile);
    const auto& changed = effects.comparison.wallets;
    ASSERT_GT(changed.size(), 3U);
    EXPECT_EQ(effects.reasons.size(), changed.size());
    const auto distance = [](const analysis::WalletChange& wallet) {
        return std::abs(wallet.otherScore.value_or(0) - wallet.score.value_or(0));
    };
    EXPECT_TRUE(std::is_sorted(changed.begin(), changed.end(), [&](const auto& a, const auto& b) {
        return distance(a) > distance(b);
    }));
    for (const auto& wallet : changed)
        EXPECT_TRUE(wallet.changesCategory()) << wallet.wallet;
    EXPECT_EQ(changeRows(effects).size(), changed.size());
}

TEST(ProfileEffects, OnlyWalletsWithARowHaveAScore)
{
    const tests::SampleCohort cohort;
    const auto rows = std::count_if(cohort.prepared.rowOf.begin(), cohort.prepared.rowOf.end(),
                                    [](const auto& row) { return row.has_value(); });
    EXPECT_EQ(scoresOf(cohort.prepared, cohort.scored).size(), static_cast<std::size_t>(rows));
}

}  // namespace
}  // namespace walletloupe::ui
