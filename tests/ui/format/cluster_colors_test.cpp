#include "ui/format/cluster_colors.h"

#include "ui/format/chart_colors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace walletloupe::ui {
namespace {

double luminance(const QColor& color)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) +
           0.0722 * part(color.blueF());
}

/// Contrast as the Web Content Accessibility Guidelines define it.
double contrast(const QColor& a, const QColor& b)
{
    const double brighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
}

TEST(ClusterColor, IsReadableAsTextOnBothGrounds)
{
    for (int cluster = 0; cluster < 10; ++cluster) {
        EXPECT_GE(contrast(clusterColor(cluster, false), Qt::white), 4.0) << cluster;
        EXPECT_GE(contrast(clusterColor(cluster, true), QColor(0x1E, 0x22, 0x28)), 4.5) << cluster;
    }
}

TEST(ClusterColor, TellsTwentyClustersApart)
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
