#include "ui/format/feature_text.h"

#include "core/features/derived_features.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>
#include <string>

namespace walletloupe::ui {
namespace {

TEST(FeatureText, DescribesEveryFeatureAndNoOther)
{
    const auto all = features::allFeatures();
    ASSERT_EQ(featureDescriptions().size(), all.size());
    std::set<QString> titles;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const FeatureDescription& words = featureDescriptions()[i];
        EXPECT_EQ(words.name, all[i].name) << "in the same order";
        EXPECT_TRUE(QString::fromUtf8(words.meaning).endsWith(u'.')) << words.name;
        EXPECT_TRUE(QString::fromUtf8(words.hypothesis).endsWith(u'.')) << words.name;
        titles.insert(featureTitle(words.name));
    }
    EXPECT_EQ(titles.size(), all.size()) << "each title stands for one feature";
}

TEST(FeatureText, UnitsAreThoseOfTheFeatures)
{
    const std::map<std::string_view, std::set<FeatureUnit>> shownAs{
        {"transactions", {FeatureUnit::Transactions}},
        {"ETH", {FeatureUnit::Ether}},
        {"wei", {FeatureUnit::WeiAsEther, FeatureUnit::WeiAsGwei}},
        {"gas", {FeatureUnit::Gas}},
        {"hours", {FeatureUnit::Hours}},
        {"days", {FeatureUnit::Days}},
        {"transactions a day", {FeatureUnit::PerDay}},
        {"addresses", {FeatureUnit::Addresses}},
        {"functions", {FeatureUnit::Functions}},
        {"protocols", {FeatureUnit::Protocols}},
        {"blocks", {FeatureUnit::Blocks}},
        {"", {FeatureUnit::Plain, FeatureUnit::Share}}};
    for (std::size_t i = 0; i < featureDescriptions().size(); ++i) {
        const features::Feature& feature = features::allFeatures()[i];
        if (features::countedActionOf(feature.name)) {
            EXPECT_EQ(featureDescriptions()[i].unit, FeatureUnit::Actions) << feature.name;
            continue;
        }
        ASSERT_TRUE(shownAs.contains(feature.unit)) << feature.unit;
        EXPECT_TRUE(shownAs.at(feature.unit).contains(featureDescriptions()[i].unit))
            << feature.name;
    }
}

TEST(FeatureText, ValuesHaveUnits)
{
    EXPECT_EQ(featureValueText("error_rate", 0.125), QStringLiteral("12.5 %"));
    EXPECT_EQ(featureValueText("total_transactions", 1), QStringLiteral("1 transaction"));
    EXPECT_EQ(featureValueText("total_transactions", 3497), QStringLiteral("3,497 transactions"));
    EXPECT_EQ(featureValueText("avg_gas_price", 21.5e9), QStringLiteral("21.5 gwei"));
    EXPECT_EQ(featureValueText("avg_gas_cost", 2.5e15), QStringLiteral("0.0025 ETH"));
    EXPECT_EQ(featureValueText("time_variance", 0.5), QStringLiteral("0.5 hours"));
    EXPECT_EQ(featureValueText("transaction_frequency", 2.25), QStringLiteral("2.25 a day"));
    EXPECT_EQ(featureValueText("error_rate", std::nan("")), QStringLiteral("not known"));
    EXPECT_EQ(featureValueText("of_my_own", 2), QStringLiteral("2"));
    EXPECT_EQ(featureTitle("of_my_own"), QStringLiteral("of_my_own"));
    EXPECT_TRUE(featureMeaning("of_my_own").isEmpty());
    EXPECT_TRUE(featureHypothesis("of_my_own").isEmpty());
}

}  // namespace
}  // namespace walletloupe::ui
