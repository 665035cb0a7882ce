#include "core/workflow/segmentation/cluster_style.h"

#include "core/text/sentence.h"
#include "tests/support/sample_findings.h"
#include "tests/support/sample_model.h"

#include <gtest/gtest.h>

namespace walletloupe::workflow {
namespace {

const ClusterStyle whales{{"Minnows", "Whales"}, {"", "#0066cc"}};

/// Two clusters that were fitted here and examined.
ClusteredWallets fittedWallets()
{
    const auto table = tests::twoGroups();
    analysis::SegmentOptions options;
    options.kMeans.nClusters = 2;
    const auto fitted = std::make_shared<const analysis::Segmentation>(
        analysis::segmentWallets(table, options).value());
    return {fitted, {fitted, &fitted->model}, {fitted, &fitted->labelling}, tests::twoClusters()};
}

/// Two clusters of a model from a file, not examined.
ClusteredWallets openedWallets()
{
    return {nullptr, std::make_shared<const model::SegmentationModel>(tests::sampleModel()),
            tests::threeLabels(), nullptr};
}

TEST(ClusterStyle, ReachesEverythingThatShowsClusters)
{
    const ClusteredWallets before = fittedWallets();
    const auto after = restyled(before, whales);
    ASSERT_TRUE(after) << text::sentence(after.error());
    EXPECT_EQ(after->model.get(), &after->segmentation->model);
    EXPECT_EQ(after->labelling.get(), &after->segmentation->labelling);
    EXPECT_EQ(after->findings->model, after->model);
    EXPECT_EQ(after->findings->labelling, after->labelling);
    EXPECT_EQ(after->model->names, whales.names);
    EXPECT_EQ(after->model->colors, whales.colors);
    EXPECT_EQ(after->labelling->clusterNames, whales.names);
    EXPECT_EQ(after->labelling->clusterColors, whales.colors);
}

TEST(ClusterStyle, LeavesWhatWasThereAlone)
{
    const ClusteredWallets before = fittedWallets();
    const auto names = before.model->names;
    const auto after = restyled(before, whales);
    ASSERT_TRUE(after);
    EXPECT_EQ(before.model->names, names);
    EXPECT_EQ(before.labelling->clusterNames, names);
    EXPECT_EQ(after->labelling->labels.size(), before.labelling->labels.size());
    EXPECT_EQ(after->model->centers(), before.model->centers());
}

TEST(ClusterStyle, ServesAModelFromAFileThatIsNotExaminedYet)
{
    const auto after = restyled(openedWallets(), whales);
    ASSERT_TRUE(after) << text::sentence(after.error());
    EXPECT_EQ(after->segmentation, nullptr);
    EXPECT_EQ(after->findings, nullptr);
    EXPECT_EQ(after->model->names, whales.names);
    EXPECT_EQ(after->labelling->clusterNames, whales.names);
}

TEST(ClusterStyle, NeedsOneNameAndOneColourACluster)
{
    for (const ClusterStyle& style :
         {ClusterStyle{{"one"}, {""}}, ClusterStyle{{"one", "two", "three"}, {"", "", ""}},
          ClusterStyle{{"one", "two"}, {""}}}) {
        const auto after = restyled(openedWallets(), style);
        ASSERT_FALSE(after);
        EXPECT_EQ(after.error().code, ErrorCode::Usage);
        EXPECT_NE(text::sentence(after.error()).find("There are 2 clusters"), std::string::npos);
    }
}

TEST(ClusterStyle, RefusesWhatIsNoColour)
{
    const auto after = restyled(openedWallets(), {{"", ""}, {"", "blue"}});
    ASSERT_FALSE(after);
    EXPECT_EQ(after.error().code, ErrorCode::Usage);
    EXPECT_NE(text::sentence(after.error()).find("blue is no colour"), std::string::npos);
}

}  // namespace
}  // namespace walletloupe::workflow
