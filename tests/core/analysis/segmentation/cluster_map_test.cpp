#include "core/analysis/segmentation/cluster_map.h"

#include "core/analysis/segmentation/cluster_findings.h"
#include "core/analysis/segmentation/segmentation.h"
#include "core/text/sentence.h"
#include "tests/support/wallet_tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <stop_token>

namespace walletloupe::analysis {
namespace {

using Table = std::shared_ptr<const wallets::WalletTable>;

ClusterFindings findingsOf(const Table& table, SegmentOptions options = {}, unsigned threads = 0)
{
    auto fitted = std::make_shared<Segmentation>(*segmentWallets(*table, options));
    auto findings = examineClusters(table, {fitted, &fitted->model}, {fitted, &fitted->labelling},
                                    Executor(threads));
    EXPECT_TRUE(findings) << text::sentence(findings.error());
    return *findings;
}

Table sample(std::size_t rows)
{
    return std::make_shared<const wallets::WalletTable>(tests::sampleTable(rows));
}

Table twoGroups()
{
    return std::make_shared<const wallets::WalletTable>(tests::twoGroups());
}

SegmentOptions twoClusters()
{
    SegmentOptions options;
    options.kMeans.nClusters = 2;
    return options;
}

std::vector<double> valuesOf(const ClusterFindings& findings, std::size_t row)
{
    std::vector<double> values;
    for (const std::string& feature : findings.model->features) {
        for (const wallets::NumericColumn& column : findings.table->columns) {
            if (column.name == feature)
                values.push_back(column.values[row]);
        }
    }
    return values;
}

TEST(ClusterMap, PlacesEveryLabelledWalletWhereItsValuesAre)
{
    for (const auto scale : {ml::ScaleKind::MinMax, ml::ScaleKind::ZScore, ml::ScaleKind::LogMinMax,
                             ml::ScaleKind::Rank}) {
        SegmentOptions options;
        options.scale = scale;
        const ClusterFindings findings = findingsOf(sample(300), options);
        ASSERT_EQ(findings.map->points.size(), findings.labelling->rows.size());
        for (std::size_t i = 0; i < findings.map->points.size(); ++i)
            ASSERT_EQ(findings.map->place(valuesOf(findings, findings.labelling->rows[i])),
                      findings.map->points[i]);
    }
}

TEST(ClusterMap, CentroidsAreTheMeansOfTheirPoints)
{
    const ClusterFindings findings = findingsOf(twoGroups(), twoClusters());
    ASSERT_EQ(findings.map->centroids.size(), 2U);
    for (int cluster = 0; cluster < 2; ++cluster) {
        MapPoint sum;
        double count = 0.0;
        for (std::size_t i = 0; i < findings.map->points.size(); ++i) {
            if (findings.labelling->labels[i].cluster != cluster)
                continue;
            sum = {sum.x + findings.map->points[i].x, sum.y + findings.map->points[i].y};
            count += 1.0;
        }
        EXPECT_NEAR(findings.map->centroids[static_cast<std::size_t>(cluster)].x, sum.x / count,
                    1e-9);
        EXPECT_NEAR(findings.map->centroids[static_cast<std::size_t>(cluster)].y, sum.y / count,
                    1e-9);
    }
}

TEST(ClusterMap, DoesNotDependOnThreads)
{
    const Table table = sample(20'000);
    const ClusterFindings one = findingsOf(table, {}, 1);
    const ClusterFindings three = findingsOf(table, {}, 3);
    EXPECT_EQ(one.map->points, three.map->points);
    EXPECT_EQ(mapCsv(*table, *one.labelling, *one.map),
              mapCsv(*table, *three.labelling, *three.map));
}

TEST(ClusterMap, MapsRowsWhoseGapsWereFilled)
{
    const auto gap = std::make_shared<const wallets::WalletTable>(
        tests::tableFrom("wallet,tx_count,balance\na,1,2\nb,,3\nc,90,80\nd,95,82\n"));
    SegmentOptions options = twoClusters();
    options.missing = wallets::MissingPolicy::FillMedian;
    EXPECT_EQ(findingsOf(gap, options).map->points.size(), 4U);
    options.missing = wallets::MissingPolicy::LeaveOut;
    EXPECT_EQ(findingsOf(gap, options).map->points.size(), 3U);
}

TEST(ClusterMap, ReportsTheStrongestFeatures)
{
    ClusterFindings findings = findingsOf(twoGroups(), twoClusters());
    ClusterMap map = *findings.map;
    const std::vector<std::string> features = map.model->features;
    ASSERT_EQ(features.size(), 2U);
    map.pca.loadings << 0.6, -0.8, 0.0, 1.0;
    EXPECT_EQ(map.strongest(0, 2), (std::vector<std::string>{features[1], features[0]}));
    EXPECT_EQ(map.strongest(0, 1), (std::vector<std::string>{features[1]}));
    EXPECT_EQ(map.strongest(1, 2), (std::vector<std::string>{features[1]})) << "the other is 0";
}

TEST(ClusterMap, RefusesWhatCannotBePlaced)
{
    SegmentOptions options = twoClusters();
    options.scale = ml::ScaleKind::LogMinMax;
    const ClusterFindings findings = findingsOf(twoGroups(), options);
    EXPECT_TRUE(findings.map->place({1.0, 1.0}));
    EXPECT_FALSE(findings.map->place({1.0}));
    EXPECT_FALSE(findings.map->place({1.0, -1.0}));
    EXPECT_FALSE(findings.map->place({1.0, std::numeric_limits<double>::quiet_NaN()}));
}

TEST(ClusterMap, StopsWhenCancelled)
{
    const ClusterFindings findings = findingsOf(twoGroups(), twoClusters());
    std::stop_source stop;
    stop.request_stop();
    const auto map = mapClusters(*findings.table, findings.model, *findings.labelling,
                                 Executor(1, Progress(stop.get_token())));
    ASSERT_FALSE(map);
    EXPECT_EQ(map.error().code, ErrorCode::Cancelled);
}

TEST(ClusterMap, IsCsv)
{
    const ClusterFindings findings = findingsOf(twoGroups(), twoClusters());
    const std::string csv = mapCsv(*findings.table, *findings.labelling, *findings.map);
    EXPECT_EQ(csv.substr(0, csv.find('\n')), "wallet,cluster,pc1,pc2");
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'),
              static_cast<std::ptrdiff_t>(findings.map->points.size()) + 1);
}

}  // namespace
}  // namespace walletloupe::analysis
