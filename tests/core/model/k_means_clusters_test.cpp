#include "core/model/k_means_clusters.h"

#include <QJsonObject>
#include <gtest/gtest.h>

#include <cmath>

namespace walletloupe::model {
namespace {

std::shared_ptr<const ClusterModel> twoCentroids()
{
    Eigen::MatrixXd centroids(2, 2);
    centroids << 0.0, 0.0, 10.0, 1.0;
    return kMeansClusters(std::move(centroids));
}

TEST(KMeansClusters, PlacesByTheNearestCentroid)
{
    Eigen::MatrixXd points(2, 2);
    points << 3.0, 0.0, 10.0, 2.0;
    const Placement placement = twoCentroids()->place(points, {});
    EXPECT_EQ(placement.places[0].cluster, 0);
    EXPECT_EQ(placement.places[0].second, 1);
    EXPECT_EQ(placement.places[0].distance, 3.0);
    EXPECT_EQ(placement.places[0].margin, std::sqrt(50.0) - 3.0);
    EXPECT_EQ(placement.places[1].cluster, 1);
    EXPECT_EQ(placement.memberships.size(), 0);
    EXPECT_EQ(twoCentroids()->labels(points, {}), (std::vector<std::int32_t>{0, 1}));
    EXPECT_EQ(twoCentroids()->distances(Eigen::Vector2d(0.0, 5.0))[0], 5.0);
}

TEST(KMeansClusters, WriteNothingBesideTheirCentroids)
{
    QJsonObject root;
    twoCentroids()->write(root);
    EXPECT_TRUE(root.isEmpty());
    EXPECT_TRUE(twoCentroids()->isNearestCenter());
    EXPECT_EQ(twoCentroids()->describe(), "k-means");
}

TEST(KMeansClusters, ColumnsReturnToTheirPlaces)
{
    const auto restored = twoCentroids()->withRestoredColumns({1, 0});
    ASSERT_TRUE(restored);
    EXPECT_EQ((*restored)->centers()(1, 0), 1.0);
    EXPECT_EQ((*restored)->centers()(1, 1), 10.0);
}

TEST(KMeansMethod, FitsAsKMeansDoes)
{
    Eigen::MatrixXd points(5, 1);
    points << 0.0, 1.0, 2.0, 50.0, 52.0;
    ml::KMeansOptions options;
    options.nClusters = 2;
    const auto fit = kMeansMethod().fit(points, options, {}, std::nullopt, {});
    const auto found = ml::kMeans(points, options);
    ASSERT_TRUE(fit && found);
    EXPECT_EQ(fit->labels, found->labels);
    EXPECT_EQ(fit->sizes, found->sizes);
    EXPECT_EQ(fit->inertia, found->inertia);
    EXPECT_EQ(fit->clusters->centers(), found->centroids);
    EXPECT_FALSE(fit->criteria);
}

}  // namespace
}  // namespace walletloupe::model
