#include "ui/inspect/histogram_chart.h"

#include "tests/support/sample_inspection.h"
#include "ui/tables/histogram_bars.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class HistogramChartTest : public testing::Test {
protected:
    HistogramChartTest()
    {
        m_chart.resize(500, 300);
        const auto inspection = tests::sampleInspection();
        const wallets::ColumnSummary& summary = inspection->columns.find("whales")->summary;
        m_chart.setColumn(QStringLiteral("whale/s"), summary.linear, summary.log);
    }

    HistogramChart m_chart;
};

TEST_F(HistogramChartTest, GivesItsBinsAsNumbers)
{
    const std::string linear = m_chart.csv();
    EXPECT_EQ(linear.substr(0, 16), "from,to,wallets\n");
    EXPECT_NE(linear.find("0,20833.333333333332,99\n"), std::string::npos) << linear;
    m_chart.setLogarithmic(true);
    EXPECT_TRUE(m_chart.isLogarithmic());
    EXPECT_EQ(m_chart.csv().find("20833"), std::string::npos);
    EXPECT_EQ(m_chart.exportName(), QStringLiteral("histogram-whale_s"));
}

TEST_F(HistogramChartTest, ReportsWhatABarCounts)
{
    int x = 0;
    while (x < m_chart.width() && m_chart.textAt(QPointF(x, 200)).isEmpty())
        ++x;
    EXPECT_EQ(m_chart.textAt(QPointF(x, 200)), QStringLiteral("0 to 20,833.3: 99 wallets"));
    EXPECT_TRUE(m_chart.textAt({0, 299}).isEmpty()) << "beside the bars";
}

TEST_F(HistogramChartTest, HasNoLogarithmWhereAValueIsNegative)
{
    m_chart.setLogarithmic(true);
    m_chart.setColumn(QStringLiteral("x"), {false, -1.0, 1.0, {1, 1}}, {});
    EXPECT_FALSE(m_chart.isLogarithmic());
    m_chart.clear();
    EXPECT_TRUE(m_chart.isEmpty());
    EXPECT_EQ(m_chart.csv(), "from,to,wallets\n");
}

TEST_F(HistogramChartTest, DrawsOneValueAndTheLargestNumbers)
{
    QImage image(400, 300, QImage::Format_RGB32);
    QPainter painter(&image);
    for (const stats::Histogram& histogram : {stats::Histogram{false, 3.0, 3.0, {5}},
                                              stats::Histogram{false, -1.7e308, 1.7e308, {1, 0, 2}},
                                              stats::Histogram{true, 0.0, 1e-9, {1, 2}},
                                              stats::Histogram{true, 0.0, 1.7e308, {1, 2}}}) {
        m_chart.setColumn(QStringLiteral("x"), histogram, {});
        m_chart.paint(painter, QRectF(0, 0, 400, 300));
        EXPECT_LE(histogramTicks(histogram).size(), 400);
    }
}

TEST(HistogramBars, ShowEveryCount)
{
    const auto bars = histogramBars({0.0, 1.0, 1000.0}, 1000.0, QRectF(0, 0, 30, 100));
    EXPECT_EQ(bars[0].height(), 0.0);
    EXPECT_GE(bars[1].height(), 1.0) << "one wallet is seen beside a thousand";
    EXPECT_EQ(bars[2].height(), 100.0);
    EXPECT_EQ(roundedUp(301.0), 500.0);
}

}  // namespace
}  // namespace walletloupe::ui
