#include "ui/clusters/fit_changes.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

const std::vector<std::string> defaults{"balance", "tx_count"};

TEST(FitChanges, NoFeaturesAreTheDefaultOnes)
{
    analysis::SegmentOptions none;
    analysis::SegmentOptions named;
    named.features = defaults;
    EXPECT_FALSE(isOtherFit(none, named, defaults));
    named.features = {"balance"};
    EXPECT_TRUE(isOtherFit(none, named, defaults));
    none.kMeans.nClusters = 7;
    named.features.clear();
    EXPECT_TRUE(isOtherFit(none, named, defaults));
}

TEST(FitChanges, KAndScalingOfAFitAreNothingToAComparison)
{
    analysis::ComparisonOptions a;
    a.scales = analysis::everyScale();
    analysis::ComparisonOptions b = a;
    b.sweep.segment.kMeans.nClusters = 7;
    b.sweep.segment.scale = ml::ScaleKind::ZScore;
    EXPECT_FALSE(isOtherComparison(a, b, defaults));
    b.sweep.segment.kMeans.randomState += 1;
    EXPECT_TRUE(isOtherComparison(a, b, defaults));
}

TEST(FitChanges, ARangeOrOtherScalingsAreAnotherComparison)
{
    const analysis::ComparisonOptions one;
    analysis::ComparisonOptions other;
    other.sweep.to += 1;
    EXPECT_TRUE(isOtherComparison(one, other, defaults));
    other = one;
    other.scales = analysis::everyScale();
    EXPECT_TRUE(isOtherComparison(one, other, defaults));
}

}  // namespace
}  // namespace walletloupe::ui
