#include "core/analysis/segmentation/segmentation.h"

#include "core/text/sentence.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <stop_token>
#include <string>

namespace walletloupe::analysis {
namespace {

using tests::twoGroups;

SegmentOptions withClusters(int k)
{
    SegmentOptions options;
    options.kMeans.nClusters = k;
    return options;
}

TEST(SegmentWallets, FindsTheGroupsAndLeavesOutTheGap)
{
    const auto fitted =
        segmentWallets(twoGroups(), withClusters(2), {"wallets.csv", "beef", "2026-01-02"});
    ASSERT_TRUE(fitted) << text::sentence(fitted.error());
    EXPECT_EQ(fitted->model.sizes, (std::vector<std::int64_t>{40, 20}));
    EXPECT_EQ(fitted->labelling.rows.size(), 60U);
    EXPECT_EQ(fitted->labelling.labels[0].cluster, 0);
    EXPECT_EQ(fitted->labelling.labels[45].cluster, 1);
    ASSERT_EQ(fitted->labelling.problems.size(), 1U);
    EXPECT_EQ(fitted->labelling.problems[0].line, 62U);
    EXPECT_TRUE(fitted->converged);
}

TEST(SegmentWallets, TheModelKeepsNamesAsADatabaseHasThem)
{
    std::string rows = "wallet, a,b\n";
    for (int i = 0; i < 30; ++i)
        rows +=
            "w" + std::to_string(i) + ',' + std::to_string(i % 7) + ',' + std::to_string(i) + '\n';
    SegmentOptions options = withClusters(2);
    options.features = {"a", "b"};
    const auto fitted = segmentWallets(tests::tableFrom(rows), options, {});
    ASSERT_TRUE(fitted) << text::sentence(fitted.error());
    EXPECT_EQ(fitted->model.features, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(fitted->model.headers, (std::vector<std::string>{" a", "b"}));
    const auto plain = segmentWallets(twoGroups(), withClusters(2), {});
    ASSERT_TRUE(plain);
    EXPECT_TRUE(plain->model.headers.empty());
}

TEST(SegmentWallets, TheModelCarriesItsEvidence)
{
    const auto fitted =
        segmentWallets(twoGroups(), withClusters(2), {"wallets.csv", "beef", "2026-01-02"});
    ASSERT_TRUE(fitted);
    const model::SegmentationModel& model = fitted->model;
    EXPECT_EQ(model.features, (std::vector<std::string>{"balance", "tx_count"}));
    EXPECT_EQ(model.units.size(), 2U);
    EXPECT_EQ(model.trainingFile, "wallets.csv");
    EXPECT_EQ(model.trainingSha256, "beef");
    EXPECT_EQ(model.created, "2026-01-02");
    EXPECT_EQ(model.trainingRows, 60U);
    EXPECT_EQ(model.ranges[1].maximum, 96.0);
    EXPECT_TRUE(model.silhouetteKnown);
    EXPECT_GT(model.silhouette, 0.9);
    EXPECT_NEAR(model.originalCentroids(0, 1), 3.0, 1e-9);
    EXPECT_NEAR(model.originalCentroids(1, 0), 12.5, 1e-9);
}

TEST(SegmentWallets, OneClusterHasNoSilhouetteAndNoSecond)
{
    const auto fitted = segmentWallets(twoGroups(), withClusters(1));
    ASSERT_TRUE(fitted) << text::sentence(fitted.error());
    EXPECT_FALSE(fitted->model.silhouetteKnown);
    EXPECT_EQ(fitted->labelling.labels[0].second, -1);
    EXPECT_EQ(fitted->labelling.labels[0].margin, 0.0);
}

TEST(SegmentWallets, WarnsOfAConstantColumn)
{
    std::string csv = "wallet,tx_count,balance\n";
    for (int i = 0; i < 20; ++i)
        csv += "w" + std::to_string(i) + "," + std::to_string(i) + ",7\n";
    const auto fitted = segmentWallets(tests::tableFrom(csv), withClusters(2));
    ASSERT_TRUE(fitted) << text::sentence(fitted.error());
    ASSERT_EQ(fitted->warnings.size(), 1U);
    EXPECT_NE(text::sentence(fitted->warnings[0]).find("balance"), std::string::npos);
}

TEST(SegmentWallets, NamesAnUnknownFeature)
{
    SegmentOptions options = withClusters(2);
    options.features = {"tx_count", "moon_phase"};
    const auto fitted = segmentWallets(twoGroups(), options);
    ASSERT_FALSE(fitted);
    EXPECT_NE(text::sentence(fitted.error()).find("moon_phase"), std::string::npos);
}

TEST(SegmentWallets, StopsWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const auto fitted = segmentWallets(tests::sampleTable(500), withClusters(3), {},
                                       Executor(1, Progress(stop.get_token())));
    ASSERT_FALSE(fitted);
    EXPECT_EQ(fitted.error().code, ErrorCode::Cancelled);
}

TEST(SegmentWallets, ThreadsDoNotChangeAnything)
{
    const wallets::WalletTable table = tests::sampleTable(2000);
    const SegmentOptions options = withClusters(5);
    const auto one = segmentWallets(table, options, {}, Executor(1));
    const auto two = segmentWallets(table, options, {}, Executor(2));
    ASSERT_TRUE(one && two);
    EXPECT_EQ(one->model.centers(), two->model.centers());
    EXPECT_EQ(one->model.inertia, two->model.inertia);
    EXPECT_EQ(one->model.silhouette, two->model.silhouette);
    EXPECT_TRUE(std::equal(
        one->labelling.labels.begin(), one->labelling.labels.end(), two->labelling.labels.begin(),
        [](const WalletLabel& a, const WalletLabel& b) {
            return a.cluster == b.cluster && a.distance == b.distance && a.margin == b.margin;
        }));
}

struct KnownAnswer {
    ml::ScaleKind scale;
    int k;
    double inertia;
    std::vector<std::int64_t> sizes;
    double silhouette;
};

/// Without it the name of a test would hold the bytes of its parameter, addresses among them.
void PrintTo(const KnownAnswer& answer, std::ostream* out)
{
    *out << (answer.scale == ml::ScaleKind::ZScore ? "ZScore" : "MinMax") << "With" << answer.k;
}

std::string nameOf(const testing::TestParamInfo<KnownAnswer>& answer)
{
    return testing::PrintToString(answer.param);
}

class PolygonWallets : public testing::TestWithParam<KnownAnswer> {};

// Computed by scikit-learn 1.2.1, n_init = 10.
TEST_P(PolygonWallets, GiveTheKnownAnswers)
{
    if (!std::filesystem::exists(tests::polygonPath()))
        GTEST_SKIP() << "The public data set is not beside the project.";
    const auto table = wallets::readWalletTable(tests::polygonPath());
    ASSERT_TRUE(table) << text::sentence(table.error());
    SegmentOptions options = withClusters(GetParam().k);
    options.features = tests::polygonFeatures();
    options.scale = GetParam().scale;
    const auto fitted = segmentWallets(*table, options);
    ASSERT_TRUE(fitted) << text::sentence(fitted.error());
    EXPECT_NEAR(fitted->model.inertia / GetParam().inertia, 1.0, 1e-6);
    EXPECT_EQ(fitted->model.sizes, GetParam().sizes);
    EXPECT_NEAR(fitted->model.silhouette, GetParam().silhouette, 1e-9);
    EXPECT_FALSE(fitted->warnings.empty()) << "num_liquidations is 0 everywhere";
}

INSTANTIATE_TEST_SUITE_P(
    Published, PolygonWallets,
    testing::Values(
        KnownAnswer{
            ml::ScaleKind::ZScore, 3, 16073.747784760704, {3299, 197, 1}, 0.8086455703211181},
        KnownAnswer{
            ml::ScaleKind::MinMax, 3, 63.18775211038353, {2682, 637, 178}, 0.7292491695352291},
        KnownAnswer{ml::ScaleKind::MinMax, 2, 94.93992623331742, {2776, 721}, 0.741405184154582}),
    nameOf);

}  // namespace
}  // namespace walletloupe::analysis
