#include "tests/core/risk/sample_profile.h"

#include <gtest/gtest.h>

#include <functional>

namespace walletloupe::risk {
namespace {

using tests::sampleFeatures;
using tests::sampleProfile;

std::string problemOf(const std::function<void(Profile&)>& change)
{
    Profile profile = sampleProfile();
    change(profile);
    const auto checked = checkProfile(profile, sampleFeatures);
    return checked ? std::string() : checked.error().message;
}

TEST(Profile, AGoodOneIsAccepted)
{
    EXPECT_EQ(problemOf([](Profile&) {}), "");
    EXPECT_EQ(problemOf([](Profile& profile) {
                  profile.anomaly.reset();
                  profile.clusters.reset();
                  profile.penalties.clear();
              }),
              "");
}

TEST(Profile, WeightsAddUpToOneWithinABillionth)
{
    const auto withExtra = [](double extra) {
        return problemOf([extra](Profile& profile) { profile.components[0].weight += extra; });
    };
    EXPECT_EQ(withExtra(0.9e-9), "");
    EXPECT_EQ(withExtra(-0.9e-9), "");
    EXPECT_NE(withExtra(1.1e-9), "");
    EXPECT_NE(withExtra(-1.1e-9), "");
    EXPECT_EQ(withExtra(0.25), "components have weights that add up to 1.25, not to 1.");
}

TEST(Profile, MessagesNameThePlace)
{
    const auto begins = [](const std::string& text, const std::string& place) {
        EXPECT_EQ(text.substr(0, place.size() + 1), place + " ") << text;
    };
    begins(problemOf([](Profile& p) { p.name.clear(); }), "name");
    begins(problemOf([](Profile& p) { p.minimumTransactions = 0; }), "minimum_transactions");
    begins(problemOf([](Profile& p) { p.components.clear(); }), "components");
    begins(problemOf([](Profile& p) { p.components[1].name.clear(); }), "components[1].name");
    begins(problemOf([](Profile& p) { p.components[1].name = "Technical"; }), "components[1].name");
    begins(problemOf([](Profile& p) { p.components[1].weight = -0.1; }), "components[1].weight");
    begins(problemOf([](Profile& p) { p.components[1].features.clear(); }), "components[1]");
    begins(problemOf([](Profile& p) { p.components[1].features[1].feature = "luck"; }),
           "components[1].features[1].feature");
    begins(problemOf([](Profile& p) { p.penalties[0].feature = "luck"; }), "penalties[0].feature");
    begins(problemOf([](Profile& p) { p.penalties[0].factor = -1.0; }), "penalties[0].factor");
    begins(problemOf([](Profile& p) { p.anomaly->contamination = 0.51; }), "anomaly.contamination");
    begins(problemOf([](Profile& p) { p.anomaly->trees = 0; }), "anomaly.n_estimators");
    begins(problemOf([](Profile& p) {
               p.anomaly->features = {"size", "luck"};
           }),
           "anomaly.features[1]");
    begins(problemOf([](Profile& p) {
               p.clusters->features = {"size", "size"};
           }),
           "clusters.features[1]");
    begins(problemOf([](Profile& p) { p.clusters->clusters = 0; }), "clusters.n_clusters");
}

TEST(Profile, ComponentsAreColumnsOfTheirOwn)
{
    const auto named = [](const std::string& name) {
        return problemOf([&name](Profile& p) { p.components[1].name = name; });
    };
    EXPECT_EQ(named("Risk of scores"), "");
    EXPECT_EQ(named("Score"),
              "components[1].name is \"Score\", but score is another column of the scores; choose "
              "another name.");
    for (const char* name : {"wallet", "STATUS", "Category", "base", "Anomaly", "anomaly_Score",
                             "cluster", "Transactions", "stability_low", "Stability_High"})
        EXPECT_NE(named(name), "") << name;
    EXPECT_EQ(named("tECHNICAL"),
              "components[1].name repeats Technical; capitals are no difference.");
}

TEST(Profile, BandsAscend)
{
    const auto withBand = [](double band) {
        return problemOf([band](Profile& profile) { profile.bands[1] = band; });
    };
    EXPECT_EQ(withBand(201.0), "");
    EXPECT_EQ(withBand(200.0), "bands[1] must be above 200, the band before it.");
    EXPECT_NE(withBand(199.0), "");
    EXPECT_EQ(problemOf([](Profile& profile) { profile.bands[3] = 1000.0; }), "");
    EXPECT_NE(problemOf([](Profile& profile) { profile.bands[3] = 1001.0; }), "");
}

TEST(Profile, WordsHaveOneMeaning)
{
    EXPECT_EQ(directionFromName("extreme"), Direction::Extreme);
    EXPECT_EQ(directionName(Direction::Low), "low");
    EXPECT_EQ(scalingFromName(scalingName(Scaling::Percentile)), Scaling::Percentile);
    EXPECT_EQ(combineFromName(combineName(Combine::Add)), Combine::Add);
    EXPECT_EQ(scopeFromName(scopeName(Scope::All)), Scope::All);
    EXPECT_FALSE(directionFromName("High"));
    EXPECT_FALSE(scalingFromName(""));
}

}  // namespace
}  // namespace walletloupe::risk
