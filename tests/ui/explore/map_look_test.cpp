#include "ui/explore/map_look.h"

#include "tests/support/sample_findings.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(MapLook, TheLegendNamesTheFirstClustersAndCountsTheOthers)
{
    QCustomPlot plot;
    auto findings = *tests::twoGroupFindings();
    fillMapLegend(plot, findings);
    ASSERT_EQ(plot.graphCount(), 2);
    EXPECT_EQ(plot.graph(0)->name(), QStringLiteral("Cluster 0 · 40"));
    EXPECT_EQ(plot.graph(1)->name(), QStringLiteral("Cluster 1 · 20"));

    auto map = *findings.map;
    map.centroids.resize(15, map.centroids.front());
    findings.map = std::make_shared<const analysis::ClusterMap>(map);
    plot.clearGraphs();
    fillMapLegend(plot, findings);
    ASSERT_EQ(plot.graphCount(), 13);
    EXPECT_EQ(plot.graph(12)->name(), QStringLiteral("and 3 more"));
}

TEST(MapLook, DotsOfTheLegendHaveTheColoursOfTheirClusters)
{
    QCustomPlot plot;
    fillMapLegend(plot, *tests::twoGroupFindings());
    colorMap(plot, printColors(), {Qt::red});
    EXPECT_EQ(plot.graph(0)->scatterStyle().brush().color(), QColor(Qt::red));
    EXPECT_TRUE(plot.graph(1)->scatterStyle().isNone());
    EXPECT_EQ(plot.xAxis->labelColor(), printColors().quietText);
}

TEST(MapLook, OnlyTheFullMapHasNumbersAndALegend)
{
    for (const bool full : {true, false}) {
        QCustomPlot plot;
        arrangeMap(plot, full);
        EXPECT_EQ(plot.xAxis->tickLabels(), full);
        EXPECT_FALSE(plot.xAxis2->tickLabels());
        EXPECT_EQ(plot.legend->visible(), full);
    }
}

TEST(MapLook, AxesNameWhatTheyAreMadeOf)
{
    const auto titles = mapAxisTitles(*tests::twoGroupFindings()->map);
    EXPECT_TRUE(titles[0].startsWith(QStringLiteral("PC 1 · "))) << titles[0].toStdString();
    EXPECT_TRUE(titles[1].startsWith(QStringLiteral("PC 2 · "))) << titles[1].toStdString();
    EXPECT_TRUE(titles[0].contains(QStringLiteral(" % · ")));
}

}  // namespace
}  // namespace walletloupe::ui
