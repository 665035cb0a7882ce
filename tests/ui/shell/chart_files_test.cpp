#include "ui/shell/chart_files.h"

#include "tests/support/sample_steps.h"
#include "tests/support/temporary_folder.h"

#include <QFileInfo>
#include <QImage>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

analysis::Sweep smallSweep()
{
    analysis::Sweep sweep;
    sweep.rows = 2000;
    sweep.steps = tests::fourSteps();
    sweep.knee = 3;
    sweep.advice.k = 3;
    return sweep;
}

TEST(ChartFiles, WritesBothChartsInEveryFormat)
{
    const tests::TemporaryFolder folder;
    const auto written =
        exportSweepCharts(smallSweep(), QString::fromStdString(folder.path("new/charts")));
    ASSERT_TRUE(written) << written.error().message;
    EXPECT_EQ(written->size(), 8);
    for (const QString& path : *written)
        EXPECT_GT(QFileInfo(path).size(), 0) << path.toStdString();
    EXPECT_FALSE(QImage(QString::fromStdString(folder.path("new/charts/elbow.png"))).isNull());
    EXPECT_EQ(folder.read("new/charts/silhouette.csv").substr(0, 2), "k,");
}

TEST(ChartFiles, SaysWhereItCannotWrite)
{
    const tests::TemporaryFolder folder;
    folder.write("taken", "x");
    const auto written =
        exportSweepCharts(smallSweep(), QString::fromStdString(folder.path("taken/charts")));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::WriteFailed);
}

}  // namespace
}  // namespace walletloupe::ui
