#include "ui/export/chart_files.h"

#include "tests/support/sample_comparison.h"
#include "tests/support/temporary_folder.h"

#include <QFileInfo>
#include <QImage>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(ChartFiles, WritesEveryChartInEveryFormat)
{
    const tests::TemporaryFolder folder;
    const auto written =
        exportSweepCharts(tests::oneScale(), QString::fromStdString(folder.path("new/charts")));
    ASSERT_TRUE(written) << written.error().message;
    EXPECT_EQ(written->size(), 28) << "six criteria and all together; there is no stability";
    for (const QString& path : *written)
        EXPECT_GT(QFileInfo(path).size(), 0) << path.toStdString();
    EXPECT_FALSE(QImage(QString::fromStdString(folder.path("new/charts/elbow.png"))).isNull());
    EXPECT_EQ(folder.read("new/charts/silhouette.csv").substr(0, 2), "k,");
}

TEST(ChartFiles, WritesTheLinesOfSeveralScalings)
{
    const tests::TemporaryFolder folder;
    const auto written =
        exportSweepCharts(tests::twoScales(), QString::fromStdString(folder.path("charts")));
    ASSERT_TRUE(written) << written.error().message;
    EXPECT_NE(folder.read("charts/silhouette.csv").find("\nzscore,2,0.741\n"), std::string::npos);
    EXPECT_NE(folder.read("charts/criteria.csv").find("\nminmax,5,35.5,"), std::string::npos);
    EXPECT_NE(folder.read("charts/silhouette.svg").find("Z-score"), std::string::npos);
}

TEST(ChartFiles, ReportsWhereItCannotWrite)
{
    const tests::TemporaryFolder folder;
    folder.write("taken", "x");
    const auto written =
        exportSweepCharts(tests::oneScale(), QString::fromStdString(folder.path("taken/charts")));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::WriteFailed);
}

}  // namespace
}  // namespace walletloupe::ui
