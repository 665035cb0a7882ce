#include "ui/risk/detail/attribution_chart.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class AttributionChartTest : public testing::Test {
protected:
    AttributionChartTest()
    {
        m_chart.setShares({{"error_rate", 0.01}, {"burst_share", -0.05}, {"zero_value_ratio", 0.0}},
                          0.45);
        m_chart.resize(400, 160);
    }

    AttributionChart m_chart;
};

TEST_F(AttributionChartTest, TheLargestStandsFirst)
{
    ASSERT_EQ(m_chart.shares().size(), 3U);
    EXPECT_EQ(m_chart.shares()[0].first, "burst_share");
    EXPECT_EQ(m_chart.shares()[1].first, "error_rate");
    EXPECT_TRUE(m_chart.accessibleDescription().startsWith(
        QStringLiteral("Burst share (24 h) −0.050, Error rate +0.010")));
}

TEST_F(AttributionChartTest, ReportsAndExports)
{
    EXPECT_TRUE(m_chart.textAt(m_chart.positionOf(1))
                    .startsWith(QStringLiteral("Error rate: +0.010. The share of")));
    EXPECT_TRUE(m_chart.textAt({-1, -1}).isEmpty());
    EXPECT_EQ(m_chart.csv(),
              "feature,share\nexpected,0.45\nburst_share,-0.05\nerror_rate,0.01\n"
              "zero_value_ratio,0\n");
}

TEST_F(AttributionChartTest, IsEmptyWithoutAForest)
{
    m_chart.setShares({}, 0.0);
    EXPECT_TRUE(m_chart.isEmpty());
    EXPECT_EQ(m_chart.csv(), "feature,share\n");
    EXPECT_FALSE(m_chart.grab().isNull());
}

}  // namespace
}  // namespace walletloupe::ui
