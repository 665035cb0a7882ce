#include "core/model/projected_clusters.h"

#include <gtest/gtest.h>

namespace walletloupe::model {
namespace {

/// To the sum of both columns.
std::shared_ptr<const ClusterModel> onTheSum()
{
    return projectedClusters(Eigen::MatrixXd{{1.0, 1.0}}, Eigen::MatrixXd{{0.0, 0.0}, {2.0, 3.0}});
}

TEST(ProjectedClusters, MeasureBehindTheProjection)
{
    const auto clusters = onTheSum();
    const Placement placement = clusters->place(Eigen::MatrixXd{{9.0, -8.0}, {-3.0, 7.0}}, {});
    EXPECT_EQ(placement.places[0].cluster, 0);
    EXPECT_EQ(placement.places[0].distance, 1.0);
    EXPECT_EQ(placement.places[0].margin, 3.0);
    EXPECT_EQ(placement.places[1].cluster, 1);
    EXPECT_EQ(clusters->labels(Eigen::MatrixXd{{9.0, -8.0}, {-3.0, 7.0}}, {}),
              (std::vector<std::int32_t>{0, 1}));
    EXPECT_EQ(clusters->distances(Eigen::Vector2d(9.0, -8.0)), (std::vector<double>{1.0, 4.0}));
    EXPECT_FALSE(clusters->isNearestCenter());
}

TEST(ProjectedClusters, CannotBeFittedNorChosen)
{
    const auto fit = projectedKMeansMethod().fit({}, {}, {}, {}, {});
    ASSERT_FALSE(fit);
    EXPECT_EQ(fit.error().code, ErrorCode::Usage);
    const std::string id(projectedKMeansMethod().id());
    EXPECT_EQ(clusterMethod(id), &projectedKMeansMethod());
    EXPECT_FALSE(methodOf({id, {}}));
}

}  // namespace
}  // namespace walletloupe::model
