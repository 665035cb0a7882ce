#include "ui/explore/map_raster.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

const QRgb red = qRgb(200, 0, 0);
const QRgb blue = qRgb(0, 0, 200);
const QRgb pale = qRgb(240, 220, 220);

/// Points on a map of 20 x 10 units, one pixel each.
class MapRasterTest : public testing::Test {
protected:
    MapRasterTest()
    {
        m_frame.view = QRectF(0, 0, 20, 10);
        m_frame.pixels = QSize(20, 10);
        m_frame.radius = 0.5;
        m_frame.colors = {red, blue};
        m_frame.dimmed = {pale, pale};
    }

    void add(double x, double y, int cluster)
    {
        m_map.points.push_back({x, y});
        m_labelling.labels.push_back({cluster, -1, 0.0, 0.0});
    }
    MapRaster raster() const { return rasterize(m_map, m_labelling, m_frame); }

    analysis::ClusterMap m_map;
    analysis::Labelling m_labelling;
    MapFrame m_frame;
};

TEST_F(MapRasterTest, DrawsAPointWhereItStands)
{
    add(3.5, 8.5, 0);
    const MapRaster drawn = raster();
    EXPECT_EQ(drawn.image.pixel(3, 1), red) << "y grows upwards";
    EXPECT_EQ(qAlpha(drawn.image.pixel(5, 1)), 0);
    EXPECT_EQ(drawn.owners[20 + 3], 1U);
}

TEST_F(MapRasterTest, ASmallerClusterLiesAboveALargerOne)
{
    add(3.5, 5.5, 1);
    add(3.6, 5.4, 0);
    EXPECT_EQ(raster().image.pixel(3, 4), blue);
}

TEST_F(MapRasterTest, ASelectedPointLiesAboveAllAndOthersStepBack)
{
    add(3.5, 5.5, 1);
    add(3.6, 5.4, 0);
    add(9.5, 5.5, 1);
    m_frame.selected =
        std::make_shared<const std::vector<bool>>(std::vector<bool>{false, true, false});
    EXPECT_EQ(raster().image.pixel(3, 4), red);
    EXPECT_EQ(raster().image.pixel(9, 4), pale);
}

TEST_F(MapRasterTest, DuplicatesOnAPixelLookLikeOne)
{
    add(3.5, 5.5, 0);
    m_frame.radius = 2.2;
    const QImage one = raster().image;
    add(3.5, 5.5, 0);
    EXPECT_EQ(raster().image, one);
}

TEST_F(MapRasterTest, PointsBesideTheViewAreNotDrawn)
{
    for (const auto& [x, y] : {std::pair{-0.1, 5.0}, {20.0, 5.0}, {5.0, -0.1}, {5.0, 10.1}})
        add(x, y, 0);
    for (const std::uint32_t owner : raster().owners)
        EXPECT_EQ(owner, 0U);
    add(0.0, 0.1, 0);
    EXPECT_EQ(raster().owners[9 * 20], 5U) << "the edge is inside";
}

TEST_F(MapRasterTest, FindsTheNearestWithinReach)
{
    add(3.5, 5.5, 0);
    add(8.5, 5.5, 1);
    const MapRaster drawn = raster();
    EXPECT_EQ(drawn.nearest({4.5, 5.5}, 3.0), 0U);
    EXPECT_EQ(drawn.nearest({7.5, 6.5}, 3.0), 1U);
    EXPECT_EQ(drawn.nearest({11.5, 5.5}, 3.0), 1U) << "just in reach";
    EXPECT_FALSE(drawn.nearest({12.5, 5.5}, 3.0));
    EXPECT_FALSE(drawn.nearest({-500.0, 1e30}, 3.0));
}

TEST_F(MapRasterTest, FindsWhatIsInsideAPolygon)
{
    add(1, 1, 0);
    add(5, 5, 0);
    add(6, 1, 0);
    EXPECT_EQ(pointsInside(m_map, {{{0, 0}, {10, 0}, {0, 10}}}),
              (std::vector<std::uint32_t>{0, 2}));
    EXPECT_TRUE(pointsInside(m_map, {{{2, 2}, {3, 3}}}).empty());
}

}  // namespace
}  // namespace walletloupe::ui
