#include "core/analysis/segmentation/feature_units.h"

#include <gtest/gtest.h>

namespace walletloupe::analysis {
namespace {

TEST(FeatureUnits, AreThoseOfKnownFeatures)
{
    EXPECT_EQ(featureUnit("balance", 1e9), "ETH");
    EXPECT_EQ(featureUnit("shoe size", 1.0), "");
    EXPECT_EQ(featureHelp("balance"), "What the wallet holds now.");
    EXPECT_EQ(featureHelp("shoe size"), "");
}

TEST(FeatureUnits, AreBaseUnitsWhereAnAmountIsTooLargeForEther)
{
    EXPECT_EQ(featureUnit("total_tx_amount", 999'999'999'999.0), "ETH");
    EXPECT_EQ(featureUnit("total_tx_amount", 1e12), "base units");
    EXPECT_EQ(featureUnit("shoe size", 1e12), "");
}

}  // namespace
}  // namespace walletloupe::analysis
