#include "ui/clusters/cluster_sizes_chart.h"

#include <QPainter>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(ClusterSizesChart, IsEmptyUntilThereAreSizes)
{
    ClusterSizesChart chart;
    EXPECT_TRUE(chart.isEmpty());
    EXPECT_FALSE(chart.grab().isNull());
    QImage image(200, 100, QImage::Format_ARGB32);
    QPainter painter(&image);
    chart.paint(painter, QRectF(0, 0, 200, 100));
}

TEST(ClusterSizesChart, GivesItsNumbers)
{
    ClusterSizesChart chart;
    chart.setSizes({2682, 637}, {QStringLiteral("Savers, small"), QStringLiteral("Cluster 1")});
    EXPECT_EQ(chart.csv(), "cluster,name,wallets\n0,\"Savers, small\",2682\n1,Cluster 1,637\n");
}

TEST(ClusterSizesChart, GrowsWithTheClusters)
{
    ClusterSizesChart chart;
    chart.setSizes({5, 4, 3}, {});
    const int three = chart.sizeHint().height();
    chart.setSizes({5, 4, 3, 2, 1, 1, 1, 1}, {});
    EXPECT_GT(chart.sizeHint().height(), 2 * three);
}

TEST(ClusterSizesChart, DrawsTheLargestBarLongest)
{
    ClusterSizesChart chart;
    chart.resize(400, 80);
    chart.setSizes({90, 10}, {QStringLiteral("a"), QStringLiteral("b")});
    const QImage image = chart.grab().toImage();
    const auto coloured = [&](int y) {
        int count = 0;
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).saturation() > 100 ? 1 : 0;
        return count;
    };
    const int quarter = image.height() / 4;
    EXPECT_GT(coloured(quarter), 4 * coloured(3 * quarter));
    EXPECT_GT(coloured(3 * quarter), 0);
}

}  // namespace
}  // namespace walletloupe::ui
