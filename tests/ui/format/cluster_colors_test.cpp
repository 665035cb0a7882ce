#include "ui/format/cluster_colors.h"

#include "tests/support/contrast.h"
#include "ui/format/chart_colors.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using tests::contrast;

TEST(ClusterColor, IsReadableAsTextOnBothGrounds)
{
    for (int cluster = 0; cluster < 10; ++cluster) {
        EXPECT_GE(contrast(clusterColor(cluster, false), Qt::white), 4.0) << cluster;
        EXPECT_GE(contrast(clusterColor(cluster, true), QColor(0x1E, 0x22, 0x28)), 4.5) << cluster;
    }
}

TEST(ClusterColor, DistinguishesTwentyClusters)
{
    for (const bool dark : {false, true}) {
        for (int a = 0; a < 20; ++a) {
            for (int b = 0; b < a; ++b)
                EXPECT_NE(clusterColor(a, dark), clusterColor(b, dark)) << a << " and " << b;
        }
    }
}

TEST(ClusterText, IsTheUsersNameOrTheNumber)
{
    EXPECT_EQ(clusterText(1, {"", "Whales"}).toStdString(), "Whales");
    EXPECT_EQ(clusterText(0, {"", "Whales"}).toStdString(), "Cluster 0");
    EXPECT_EQ(clusterText(7, {}).toStdString(), "Cluster 7");
}

TEST(PrintColors, AreAlwaysOnWhite)
{
    EXPECT_EQ(printColors().ground, QColor(Qt::white));
    EXPECT_GE(contrast(printColors().quietText, Qt::white), 4.5);
}

}  // namespace
}  // namespace walletloupe::ui
