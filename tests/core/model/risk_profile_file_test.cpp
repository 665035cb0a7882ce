#include "core/model/risk_profile_file.h"

#include "tests/support/risk_wallets.h"

#include <gtest/gtest.h>

namespace walletloupe::model {
namespace {

const std::string good = R"({
 "format": "walletloupe-risk-profile", "version": 1, "name": "Mine", "scope": "all",
 "minimum_transactions": 3, "scaling": "percentile",
 "components": [{"name": "One", "weight": 1.0,
   "features": [{"feature": "error_rate", "direction": "extreme"}]}],
 "penalties": [{"feature": "burst_share", "on": "raw", "above": 0.5, "factor": 1.25}],
 "round_base": true,
 "anomaly": {"combine": "add", "points": 120, "features": ["error_rate", "burst_share"],
   "n_estimators": 50, "max_samples": 64, "contamination": 0.1, "random_state": 7},
 "clusters": {"combine": "multiply", "features": "all", "n_clusters": 4, "n_init": 3,
   "random_state": 8},
 "bands": [100, 300, 500, 700]})";

std::string replaced(const std::string& from, const std::string& to)
{
    std::string text = good;
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::string problemOf(const std::string& text)
{
    const auto profile = parseRiskProfile(text, "mine.json");
    return profile ? "no problem" : profile.error().message;
}

TEST(RiskProfileFile, ReadsEveryField)
{
    const auto profile = parseRiskProfile(good, "mine.json");
    ASSERT_TRUE(profile) << profile.error().message;
    risk::Profile expected;
    expected.name = "Mine";
    expected.scope = risk::Scope::All;
    expected.minimumTransactions = 3;
    expected.scaling = risk::Scaling::Percentile;
    expected.components = {{"One", 1.0, {{"error_rate", risk::Direction::Extreme}}}};
    expected.penalties = {{"burst_share", false, 0.5, 1.25}};
    expected.roundBase = true;
    expected.anomaly = risk::AnomalyRule{
        risk::Combine::Add, 1.5, 120.0, {"error_rate", "burst_share"}, 50, 64, 0.1, 7};
    expected.clusters = risk::ClusterRule{risk::Combine::Multiply, 0.5, 100.0, {}, 4, 3, 8};
    expected.bands = {100, 300, 500, 700};
    EXPECT_EQ(*profile, expected);
}

TEST(RiskProfileFile, RulesMayBeAbsent)
{
    const auto profile = parseRiskProfile(R"({"format": "walletloupe-risk-profile", "version": 1,
        "name": "Plain", "scaling": "minmax", "components": [], "bands": [1, 2, 3, 4]})",
                                          "mine.json");
    ASSERT_TRUE(profile) << profile.error().message;
    EXPECT_FALSE(profile->anomaly);
    EXPECT_FALSE(profile->clusters);
    EXPECT_TRUE(profile->penalties.empty());
    EXPECT_EQ(profile->scope, risk::Scope::Compound);
}

TEST(RiskProfileFile, NamesTheFileAndThePlace)
{
    EXPECT_EQ(problemOf(replaced("\"extreme\"", "\"up\"")),
              "mine.json: components[0].features[0].direction is \"up\", a word that means "
              "nothing here.");
    EXPECT_EQ(problemOf(replaced("\"weight\": 1.0", "\"weight\": \"1.0\"")),
              "mine.json: components[0].weight is not a number.");
    EXPECT_EQ(problemOf(replaced("\"name\": \"One\", ", "")),
              "mine.json: components[0].name is missing.");
    EXPECT_EQ(problemOf(replaced("\"above\"", "\"over\"")),
              "mine.json: penalties[0].over is no key that belongs here.");
    EXPECT_EQ(problemOf(replaced("\"round_base\"", "\"roundbase\"")),
              "mine.json: roundbase is no key that belongs here.");
    EXPECT_EQ(problemOf(replaced("\"raw\"", "\"rank\"")),
              "mine.json: penalties[0].on must be \"scaled\" or \"raw\", not \"rank\".");
    EXPECT_EQ(problemOf(replaced("[100, 300, 500, 700]", "[100, 300, 500]")),
              "mine.json: bands must be 4 numbers: where Low, Medium, High and Very High begin.");
    EXPECT_EQ(problemOf(replaced("\"n_clusters\": 4", "\"n_clusters\": 4.5")),
              "mine.json: clusters.n_clusters is not a whole number of at least 0.");
    EXPECT_EQ(problemOf(replaced("\"points\": 120, ", "")),
              "mine.json: anomaly.points is missing.");
    EXPECT_EQ(problemOf(replaced("\"features\": \"all\"", "\"features\": []")),
              "mine.json: clusters.features is neither \"all\" nor a list of names.");
    EXPECT_EQ(problemOf(replaced("\"round_base\": true", "\"round_base\": 1")),
              "mine.json: round_base is neither true nor false.");
    EXPECT_EQ(problemOf(replaced("[{\"feature\": \"error_rate\", \"direction\": \"extreme\"}]",
                                 "[\"error_rate\"]")),
              "mine.json: components[0].features[0] is not an object.");
}

TEST(RiskProfileFile, RefusesWhatIsNoProfile)
{
    EXPECT_NE(problemOf("{").find("no risk profile"), std::string::npos);
    EXPECT_NE(problemOf("[]").find("no risk profile"), std::string::npos);
    EXPECT_NE(problemOf("{}").find("\"format\" is not"), std::string::npos);
    const auto newer = parseRiskProfile(replaced("\"version\": 1", "\"version\": 2"), "mine.json");
    ASSERT_FALSE(newer);
    EXPECT_EQ(newer.error().code, ErrorCode::Unsupported);
}

TEST(RiskProfileFile, AnyCutOffFileIsRefused)
{
    for (std::size_t length = 0; length < good.size(); ++length)
        EXPECT_FALSE(parseRiskProfile(std::string_view(good).substr(0, length), "cut.json"));
}

TEST(RiskProfileFile, ReadsBackWhatItWrote)
{
    risk::Profile plain = tests::shippedProfile("classic");
    plain.anomaly.reset();
    plain.clusters.reset();
    plain.penalties.clear();
    plain.components[0].weight = 1.0 / 3.0;
    for (const risk::Profile& profile :
         {plain, *parseRiskProfile(good, "mine.json"), tests::shippedProfile("classic"),
          tests::shippedProfile("standard")}) {
        const auto read = parseRiskProfile(riskProfileText(profile), "written.json");
        ASSERT_TRUE(read) << read.error().message;
        EXPECT_EQ(*read, profile);
    }
}

TEST(RiskProfileFile, ShippedProfilesHaveTheSameComponents)
{
    const risk::Profile classic = tests::shippedProfile("classic");
    const risk::Profile standard = tests::shippedProfile("standard");
    EXPECT_EQ(classic.name, "Classic");
    EXPECT_EQ(standard.name, "Standard");
    ASSERT_EQ(classic.components.size(), standard.components.size());
    for (std::size_t i = 0; i < classic.components.size(); ++i)
        EXPECT_EQ(classic.components[i].name, standard.components[i].name);
    EXPECT_EQ(standard.minimumTransactions, 5);
    EXPECT_EQ(standard.anomaly->points, 150.0);
    EXPECT_EQ(standard.clusters->points, 100.0);
}

}  // namespace
}  // namespace walletloupe::model
