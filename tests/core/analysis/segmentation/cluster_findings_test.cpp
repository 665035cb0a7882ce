#include "core/analysis/segmentation/cluster_findings.h"

#include "core/analysis/segmentation/segmentation.h"
#include "core/model/k_means_clusters.h"
#include "core/text/sentence.h"
#include "tests/core/ml/support/fixtures.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace walletloupe::analysis {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct Labelled {
    std::shared_ptr<wallets::WalletTable> table = std::make_shared<wallets::WalletTable>();
    std::shared_ptr<model::SegmentationModel> model = std::make_shared<model::SegmentationModel>();
    std::shared_ptr<Labelling> labelling = std::make_shared<Labelling>();

    Result<ClusterFindings> examine(unsigned threads = 0, const Progress& progress = {}) const
    {
        return examineClusters(table, model, labelling, Executor(threads, progress));
    }
};

/// Points with labels as a table and its labelling, in scaled space as they are.
Labelled labelled(const Eigen::MatrixXd& points, const std::vector<std::int32_t>& labels, int k)
{
    Labelled all;
    all.table->source = "points.csv";
    for (Eigen::Index column = 0; column < points.cols(); ++column) {
        const std::string name = "x" + std::to_string(column);
        const auto values = points.col(column);
        all.table->columns.push_back({name, "", 2, false, {values.begin(), values.end()}});
        all.model->features.push_back(name);
        all.model->units.emplace_back();
        all.model->scaler.columns.push_back({0.0, 1.0, {}, {}});
    }
    for (std::size_t row = 0; row < labels.size(); ++row) {
        all.table->wallets.append("w" + std::to_string(row));
        all.labelling->rows.push_back(row);
        all.labelling->labels.push_back({labels[row], -1, 0.0, 0.0});
    }
    all.model->clustering = model::kMeansClusters(Eigen::MatrixXd::Zero(k, points.cols()));
    all.labelling->clusterNames.resize(static_cast<std::size_t>(k));
    all.labelling->clusterColors.resize(static_cast<std::size_t>(k));
    return all;
}

Labelled groups()
{
    return labelled(ml::tests::readMatrix("groups"), ml::tests::readLabels("groups", 0), 3);
}

Labelled oneColumn(const std::vector<double>& values, const std::vector<std::int32_t>& labels,
                   int k)
{
    Eigen::MatrixXd points(static_cast<Eigen::Index>(values.size()), 1);
    std::copy(values.begin(), values.end(), points.data());
    return labelled(points, labels, k);
}

TEST(ClusterProfile, AgreesWithNumpy)
{
    const auto findings = groups().examine();
    ASSERT_TRUE(findings) << text::sentence(findings.error());
    int lines = 0;
    for (const auto& line : ml::tests::readCells("groups_profile.csv")) {
        const auto& cluster = findings->profiles.clusters[std::stoul(line.at(0))];
        const FeatureProfile& feature = cluster.features[std::stoul(line.at(1))];
        EXPECT_NEAR(feature.mean, std::stod(line.at(2)), 1e-9);
        EXPECT_NEAR(feature.median, std::stod(line.at(3)), 1e-12);
        EXPECT_NEAR(feature.difference, std::stod(line.at(4)), 1e-9);
        ++lines;
    }
    EXPECT_EQ(lines, 9);
}

TEST(ClusterProfile, NamesWhatSetsApartLargestFirst)
{
    const auto findings = groups().examine();
    ASSERT_TRUE(findings);
    for (const ClusterProfile& cluster : findings->profiles.clusters) {
        double last = std::numeric_limits<double>::infinity();
        for (const std::size_t feature : cluster.apart) {
            const double size = std::abs(cluster.features[feature].difference);
            EXPECT_LE(size, last);
            EXPECT_GE(size, smallestDifference);
            last = size;
        }
        EXPECT_FALSE(cluster.apart.empty());
    }
}

TEST(ClusterProfile, RecognisesColumnsWithoutSpread)
{
    const auto apart = oneColumn({1, 1, 5, 5}, {0, 0, 1, 1}, 2).examine();
    ASSERT_TRUE(apart);
    EXPECT_EQ(apart->profiles.clusters[0].features[0].difference,
              -std::numeric_limits<double>::infinity());
    EXPECT_EQ(apart->profiles.clusters[1].features[0].pooledStdDev, 0.0);
    const auto same = oneColumn({0.1, 0.1, 0.1, 0.1}, {0, 0, 0, 1}, 2).examine();
    ASSERT_TRUE(same);
    EXPECT_EQ(same->profiles.clusters[1].features[0].difference, 0.0);
    EXPECT_TRUE(same->profiles.clusters[1].apart.empty());
}

TEST(ClusterProfile, OneClusterHasNoRestAndAnEmptyOneNothing)
{
    const auto one = oneColumn({1, 2, 4}, {0, 0, 0}, 1).examine();
    ASSERT_TRUE(one);
    EXPECT_EQ(one->profiles.clusters[0].share, 1.0);
    EXPECT_EQ(one->profiles.clusters[0].features[0].median, 2.0);
    EXPECT_TRUE(std::isnan(one->profiles.clusters[0].features[0].difference));
    EXPECT_FALSE(one->silhouette.isKnown);
    const auto gap = oneColumn({1, 2, 8, 9}, {0, 0, 2, 2}, 3).examine();
    ASSERT_TRUE(gap);
    EXPECT_EQ(gap->profiles.clusters[1].size, 0);
    EXPECT_TRUE(std::isnan(gap->profiles.clusters[1].features[0].mean));
    EXPECT_TRUE(gap->silhouette.isKnown);
}

TEST(ClusterProfile, HugeValuesDoNotOverflow)
{
    const auto huge = oneColumn({1e300, 3e300, 7e300, 9e300}, {0, 0, 1, 1}, 2).examine();
    ASSERT_TRUE(huge);
    EXPECT_NEAR(huge->profiles.clusters[1].features[0].mean / 8e300, 1.0, 1e-12);
    EXPECT_NEAR(huge->profiles.clusters[1].features[0].difference, 6.0 / std::sqrt(2.0), 1e-9);
}

TEST(ClusterProfile, AGapCountsAsTheColumnsMedian)
{
    const auto findings = oneColumn({1, nan, 3, 9}, {0, 0, 0, 1}, 2).examine();
    ASSERT_TRUE(findings);
    EXPECT_EQ(findings->profiles.clusters[0].features[0].median, 3.0);
    EXPECT_NEAR(findings->profiles.clusters[0].features[0].mean, 7.0 / 3.0, 1e-12);
}

TEST(ClusterProfile, NamesAColumnThatIsMissing)
{
    Labelled wallets = groups();
    wallets.model->features[1] = "nowhere";
    const auto findings = wallets.examine();
    ASSERT_FALSE(findings);
    EXPECT_EQ(findings.error().code, ErrorCode::NotFound);
    EXPECT_NE(text::sentence(findings.error()).find("nowhere"), std::string::npos);
}

TEST(SilhouettePlotData, AgreeWithScikitLearn)
{
    const auto findings = groups().examine();
    ASSERT_TRUE(findings);
    const auto expected = ml::tests::readCells("groups_silhouettes.csv");
    const auto labels = ml::tests::readLabels("groups", 0);
    std::size_t wallets = 0;
    for (std::size_t cluster = 0; cluster < 3; ++cluster) {
        const ClusterSilhouette& clusterBand = findings->silhouette.clusterBands[cluster];
        EXPECT_TRUE(std::is_sorted(clusterBand.values.rbegin(), clusterBand.values.rend()));
        double sum = 0.0;
        std::size_t below = 0;
        for (std::size_t i = 0; i < clusterBand.values.size(); ++i) {
            EXPECT_EQ(labels[clusterBand.rows[i]], static_cast<std::int32_t>(cluster));
            EXPECT_NEAR(clusterBand.values[i], std::stod(expected[clusterBand.rows[i]].at(0)),
                        1e-9);
            sum += clusterBand.values[i];
            below += clusterBand.values[i] < 0.0 ? 1 : 0;
        }
        EXPECT_NEAR(clusterBand.mean, sum / static_cast<double>(clusterBand.values.size()), 1e-12);
        EXPECT_EQ(clusterBand.belowZero, below);
        EXPECT_EQ(clusterBand.size, static_cast<std::int64_t>(clusterBand.values.size()));
        wallets += clusterBand.values.size();
    }
    EXPECT_EQ(wallets, labels.size());
    EXPECT_NEAR(findings->silhouette.mean, ml::tests::expected("groups", "kmeans3", "silhouette"),
                1e-9);
}

TEST(ClusterFindings, AFitAndItsFindingsHaveTheSameSilhouette)
{
    const auto table = std::make_shared<const wallets::WalletTable>(tests::sampleTable(1500));
    const auto fitted = segmentWallets(*table, {});
    ASSERT_TRUE(fitted);
    const auto model = std::make_shared<const model::SegmentationModel>(fitted->model);
    const auto labelling = std::make_shared<const Labelling>(fitted->labelling);
    const auto one = examineClusters(table, model, labelling, Executor(1));
    const auto two = examineClusters(table, model, labelling, Executor(2));
    ASSERT_TRUE(one && two);
    EXPECT_EQ(one->silhouette.mean, fitted->model.silhouette);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(one->profiles.clusters[i].size, fitted->model.sizes[i]);
        EXPECT_EQ(one->silhouette.clusterBands[i].rows, two->silhouette.clusterBands[i].rows);
        EXPECT_EQ(one->profiles.clusters[i].features[0].difference,
                  two->profiles.clusters[i].features[0].difference);
    }
}

TEST(ClusterFindings, StopsWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const auto findings = groups().examine(0, Progress(stop.get_token()));
    ASSERT_FALSE(findings);
    EXPECT_EQ(findings.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace walletloupe::analysis
