#include "ui/page/feature_selection.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using Scale = ml::ScaleKind;

TEST(FeatureSelection, ReportsEveryChoiceTheSameOneToo)
{
    FeatureSelection selection;
    QSignalSpy changed(&selection, &FeatureSelection::changed);
    const FeatureOptions choice{{"a", "b"}, Scale::ZScore};
    selection.setFeatureOptions(choice);
    selection.setFeatureOptions(choice);
    ASSERT_EQ(changed.count(), 2);
    EXPECT_EQ(changed[1][0].value<FeatureOptions>(), choice);
    EXPECT_EQ(selection.choice(), choice);
}

TEST(FeatureSelection, OtherFeaturesKeepTheScaling)
{
    FeatureSelection selection;
    selection.setFeatureOptions({{"a"}, Scale::Rank});
    selection.setFeatures({"b"});
    EXPECT_EQ(selection.choice(), (FeatureOptions{{"b"}, Scale::Rank}));
}

TEST(FeatureSelection, AFitIsRequestedAfterItsChoiceIsTaken)
{
    FeatureSelection selection;
    FeatureOptions atFit;
    QObject::connect(&selection, &FeatureSelection::fitRequested, &selection,
                     [&] { atFit = selection.choice(); });
    const FeatureOptions choice{{"a"}, Scale::ZScore};
    selection.fitWith(choice);
    EXPECT_EQ(atFit, choice);
}

TEST(FeatureSelection, AChoiceMadeInASlotStands)
{
    FeatureSelection selection;
    QObject::connect(&selection, &FeatureSelection::changed, &selection,
                     [&](const FeatureOptions& choice) {
                         if (choice.features.size() > 1)
                             selection.setFeatures({choice.features[0]});
                     });
    std::vector<std::size_t> sizes;
    QObject::connect(
        &selection, &FeatureSelection::changed, &selection,
        [&](const FeatureOptions& choice) { sizes.push_back(choice.features.size()); });
    selection.setFeatures({"a", "b"});
    EXPECT_EQ(selection.choice().features, std::vector<std::string>{"a"});
    EXPECT_EQ(sizes, (std::vector<std::size_t>{1, 2})) << "slots see the choice they are told of";
}

}  // namespace
}  // namespace walletloupe::ui
