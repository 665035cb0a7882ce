#include "core/base/random.h"
#include "core/model/risk_profile_file.h"
#include "tests/core/risk/sample_profile.h"

#include <gtest/gtest.h>

namespace walletloupe::model {
namespace {

risk::Profile readBack(const risk::Profile& profile)
{
    const auto read = parseRiskProfile(riskProfileText(profile), "p.json");
    EXPECT_TRUE(read) << read.error().message;
    return read ? *read : risk::Profile();
}

std::vector<std::string> drawNames(Random& random)
{
    std::vector<std::string> names;
    for (const std::string_view name : tests::sampleFeatures) {
        if (random.below(2) == 0)
            names.emplace_back(name);
    }
    return names;
}

double drawNumber(Random& random)
{
    return random.below(4) == 0 ? 0.0 : random.normal() * 1e3;
}

risk::Profile drawProfile(Random& random)
{
    risk::Profile profile;
    profile.name = "Näme \"" + std::to_string(random.next()) + "\"\n";
    profile.scope = random.below(2) == 0 ? risk::Scope::All : risk::Scope::Compound;
    profile.scaling = random.below(2) == 0 ? risk::Scaling::MinMax : risk::Scaling::Percentile;
    profile.minimumTransactions = static_cast<std::int64_t>(random.below(1ULL << 53));
    for (std::uint64_t i = random.below(4); i > 0; --i)
        profile.components.push_back(
            {"c" + std::to_string(i),
             random.uniform(),
             {{"size", static_cast<risk::Direction>(random.below(3))}, {"bursts", {}}}});
    for (std::uint64_t i = random.below(3); i > 0; --i)
        profile.penalties.push_back(
            {"errors", random.below(2) == 0, drawNumber(random), drawNumber(random)});
    profile.roundBase = random.below(2) == 0;
    const auto combine = [&] { return static_cast<risk::Combine>(random.below(2)); };
    const auto count = [&] { return static_cast<std::int64_t>(random.below(1000)); };
    if (random.below(3) > 0)
        profile.anomaly = risk::AnomalyRule{
            combine(), drawNumber(random), drawNumber(random),      drawNames(random), count(),
            count(),   random.uniform(),   random.below(1ULL << 53)};
    if (random.below(3) > 0)
        profile.clusters = risk::ClusterRule{
            combine(), random.uniform(), drawNumber(random),      drawNames(random),
            count(),   count(),          random.below(1ULL << 53)};
    for (double& band : profile.bands)
        band = drawNumber(random);
    return profile;
}

TEST(RiskProfileWriter, EveryProfileReadsBackEqual)
{
    EXPECT_EQ(readBack(tests::sampleProfile()), tests::sampleProfile());
    Random random(11);
    for (int i = 0; i < 500; ++i) {
        const risk::Profile profile = drawProfile(random);
        ASSERT_EQ(readBack(profile), profile) << riskProfileText(profile);
    }
}

TEST(RiskProfileWriter, AllFeaturesAreOneWord)
{
    const std::string text = riskProfileText(tests::sampleProfile());
    EXPECT_NE(text.find("\"features\": \"all\""), std::string::npos) << text;
    EXPECT_NE(text.find("\"weight\": 0.25"), std::string::npos) << text;
}

}  // namespace
}  // namespace walletloupe::model
