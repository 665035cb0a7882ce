#include "tests/support/sample_steps.h"
#include "ui/charts/elbow_chart.h"
#include "ui/charts/silhouette_chart.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(ElbowChart, DrawsTheInertiaAndMarksTheKnee)
{
    ElbowChart chart;
    chart.setSteps(tests::fourSteps());
    chart.setKnee(4);
    EXPECT_EQ(chart.curve().points.size(), 4);
    EXPECT_EQ(chart.curve().points[1], QPointF(3, 63.2));
    EXPECT_EQ(chart.curve().mark, 4.0);
    EXPECT_EQ(chart.curve().markText.toStdString(), "knee at k = 4");
    chart.setKnee(std::nullopt);
    EXPECT_FALSE(chart.curve().mark);
    EXPECT_EQ(chart.curve().markText.toStdString(), "no clear knee");
}

TEST(ElbowChart, PicksWholeKs)
{
    ElbowChart chart;
    QSignalSpy picked(&chart, &ElbowChart::kPicked);
    Q_EMIT chart.pointPicked(4.0);
    ASSERT_EQ(picked.count(), 1);
    EXPECT_EQ(picked[0][0].toInt(), 4);
}

TEST(SilhouetteChart, DoubtsTinyClusters)
{
    SilhouetteChart chart;
    chart.setRows(3000);
    for (const auto& step : tests::fourSteps())
        chart.addStep(step);
    EXPECT_EQ(chart.curve().doubtful, (QVector<double>{4.0}));
    EXPECT_TRUE(chart.curve().doubtfulText.contains(QStringLiteral("30")));
    chart.setRows(100);
    EXPECT_EQ(chart.curve().doubtful, (QVector<double>{4.0})) << "below ten in any file";
}

TEST(SilhouetteChart, ShowsItsAxisFromZeroToOneOrLower)
{
    SilhouetteChart chart;
    chart.setSteps(tests::fourSteps());
    EXPECT_TRUE(chart.curve().startsAtZero);
    EXPECT_EQ(chart.curve().largest, 1.0);
    EXPECT_FALSE(chart.grab().isNull());
}

TEST(SilhouetteChart, ExplainsHollowDotsWhenThereAreSome)
{
    SilhouetteChart chart;
    EXPECT_EQ(chart.caption(), QString());
    chart.setRows(3000);
    chart.setSteps(tests::fourSteps());
    EXPECT_EQ(chart.caption().toStdString(), "hollow: a cluster below 30 wallets");
    chart.setSteps({tests::fourSteps().front()});
    EXPECT_EQ(chart.caption(), QString());
}

}  // namespace
}  // namespace walletloupe::ui
