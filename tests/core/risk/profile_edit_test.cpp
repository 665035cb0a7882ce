#include "core/risk/profile_edit.h"

#include "core/base/random.h"
#include "tests/core/risk/sample_profile.h"

#include <gtest/gtest.h>

#include <vector>

namespace walletloupe::risk {
namespace {

using tests::sampleFeatures;
using tests::sampleProfile;

Profile withWeights(const std::vector<double>& weights)
{
    Profile profile = sampleProfile();
    profile.components.clear();
    for (const double weight : weights)
        profile.components.push_back(
            {std::to_string(profile.components.size()), weight, {{"errors", Direction::High}}});
    return profile;
}

std::vector<double> weightsOf(const Profile& profile)
{
    std::vector<double> weights;
    for (const Component& component : profile.components)
        weights.push_back(component.weight);
    return weights;
}

double sumOf(const Profile& profile)
{
    double sum = 0.0;
    for (const Component& component : profile.components)
        sum += component.weight;
    return sum;
}

TEST(ProfileEdit, OtherWeightsKeepTheirProportion)
{
    const Profile changed = withWeight(withWeights({0.5, 0.3, 0.2}), 0, 0.75);
    EXPECT_EQ(weightsOf(changed), (std::vector<double>{0.75, 0.15, 0.1}));
    EXPECT_EQ(weightsOf(withWeight(withWeights({0.5, 0.3, 0.2}), 2, 0.6)),
              (std::vector<double>{0.25, 0.15, 0.6}));
}

TEST(ProfileEdit, WhatRoundingLeavesGoesToTheLastOther)
{
    EXPECT_EQ(weightsOf(withWeight(withWeights({0.25, 0.25, 0.25, 0.25}), 0, 0.0)),
              (std::vector<double>{0.0, 0.333333, 0.333333, 0.333334}));
    EXPECT_EQ(weightsOf(withWeight(withWeights({0.25, 0.25, 0.25, 0.25}), 3, 0.0)),
              (std::vector<double>{0.333333, 0.333333, 0.333334, 0.0}));
}

TEST(ProfileEdit, WeightsOfZeroShareEqually)
{
    const Profile whole = withWeight(withWeights({0.2, 0.3, 0.5}), 0, 1.0);
    EXPECT_EQ(weightsOf(whole), (std::vector<double>{1.0, 0.0, 0.0}));
    EXPECT_EQ(weightsOf(withWeight(whole, 0, 0.5)), (std::vector<double>{0.5, 0.25, 0.25}));
    EXPECT_EQ(weightsOf(withWeight(whole, 1, 0.25)), (std::vector<double>{0.75, 0.25, 0.0}));
}

TEST(ProfileEdit, WeightsStayWithinTheirRange)
{
    EXPECT_EQ(weightsOf(withWeight(withWeights({0.5, 0.5}), 0, 7.0)),
              (std::vector<double>{1.0, 0.0}));
    EXPECT_EQ(weightsOf(withWeight(withWeights({0.5, 0.5}), 1, -1.0)),
              (std::vector<double>{1.0, 0.0}));
    EXPECT_EQ(weightsOf(withWeight(withWeights({1.0}), 0, 0.3)), (std::vector<double>{1.0}));
}

TEST(ProfileEdit, WeightsAddUpToExactlyOneAfterAnyMoves)
{
    Random random(7);
    for (std::size_t count = 1; count <= 9; ++count) {
        Profile profile = withWeights(std::vector<double>(count, 1.0 / static_cast<double>(count)));
        for (int move = 0; move < 2000; ++move) {
            const auto component = static_cast<std::size_t>(random.below(count));
            const double ends[] = {0.0, 1.0, 0.1, random.uniform()};
            profile = withWeight(profile, component, ends[random.below(4)]);
            ASSERT_EQ(sumOf(profile), 1.0) << count << " components, move " << move;
            ASSERT_TRUE(checkProfile(profile, sampleFeatures));
        }
    }
}

TEST(ProfileEdit, FeaturesComeAndGoButOneStays)
{
    Profile profile = withFeature(sampleProfile(), 0, "size");
    EXPECT_EQ(profile.components[0].features.back(), (ProfileFeature{"size", Direction::High}));
    EXPECT_EQ(withFeature(profile, 0, "size"), profile);
    profile = withDirection(profile, 0, 1, Direction::Extreme);
    profile = withoutFeature(profile, 0, 0);
    EXPECT_EQ(profile.components[0].features,
              (std::vector<ProfileFeature>{{"size", Direction::Extreme}}));
    EXPECT_EQ(withoutFeature(profile, 0, 0), profile);
}

TEST(ProfileEdit, BordersCannotCross)
{
    const Profile profile = sampleProfile();
    EXPECT_EQ(withBand(profile, 1, 450.5).bands[1], 450.5);
    EXPECT_EQ(withBand(profile, 1, 100.0).bands[1], 201.0);
    EXPECT_EQ(withBand(profile, 1, 601.0).bands[1], 599.0);
    EXPECT_EQ(withBand(profile, 0, -5.0).bands[0], 0.0);
    EXPECT_EQ(withBand(profile, 3, 2000.0).bands[3], 1000.0);
    Profile narrow = profile;
    narrow.bands = {200.0, 200.5, 201.0, 800.0};
    EXPECT_EQ(withBand(narrow, 1, 700.0), narrow);
}

TEST(ProfileEdit, ContaminationStaysBelowAHalf)
{
    EXPECT_EQ(withContamination(sampleProfile(), 0.7).anomaly->contamination, 0.5);
    EXPECT_EQ(withContamination(sampleProfile(), -0.7).anomaly->contamination, 0.0);
    Profile without = sampleProfile();
    without.anomaly.reset();
    EXPECT_EQ(withContamination(without, 0.2), without);
}

}  // namespace
}  // namespace walletloupe::risk
