#include "ui/charts/chart_export.h"

#include "tests/support/sample_comparison.h"
#include "tests/support/temporary_folder.h"
#include "ui/clusters/criterion_chart.h"

#include <QImage>
#include <QSvgRenderer>
#include <gtest/gtest.h>

#include <filesystem>

namespace walletloupe::ui {
namespace {

class ChartExportTest : public testing::Test {
protected:
    ChartExportTest() { m_chart.setSweeps({tests::sampleSweep()}, false); }

    std::string write(const char* name, const ChartExportOptions& options)
    {
        const auto written =
            exportChart(m_chart, QString::fromStdString(m_folder.path(name)), options);
        EXPECT_TRUE(written) << written.error().message;
        return m_folder.read(name);
    }

    tests::TemporaryFolder m_folder;
    CriterionChart m_chart{sweepCriteria().front()};
};

TEST_F(ChartExportTest, PngHasTheSizeTimesTheScaleAndIsNotBlank)
{
    write("elbow.png", {ChartFormat::Png, {600, 400}, 2.0});
    const QImage image(QString::fromStdString(m_folder.path("elbow.png")));
    ASSERT_EQ(image.size(), QSize(1200, 800));
    int coloured = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            coloured += image.pixelColor(x, y).saturation() > 60 ? 1 : 0;
    }
    EXPECT_GT(coloured, 1000);
    EXPECT_EQ(image.pixelColor(2, 2), QColor(Qt::white));
}

TEST_F(ChartExportTest, SvgReadsBackWithItsTitleAndSize)
{
    const std::string svg = write("elbow.svg", {ChartFormat::Svg, {600, 400}, 1.0});
    QSvgRenderer renderer(QByteArray::fromStdString(svg));
    ASSERT_TRUE(renderer.isValid());
    EXPECT_EQ(renderer.viewBox().size(), QSize(600, 400));
    EXPECT_NE(svg.find("<title>Elbow</title>"), std::string::npos);
    EXPECT_NE(svg.find("knee at k = 3"), std::string::npos);
}

TEST_F(ChartExportTest, PdfIsOnePage)
{
    const std::string pdf = write("elbow.pdf", {ChartFormat::Pdf, {600, 400}, 1.0});
    EXPECT_EQ(pdf.rfind("%PDF-", 0), 0U);
    EXPECT_NE(pdf.find("/Count 1"), std::string::npos);
    EXPECT_NE(pdf.find("%%EOF"), std::string::npos);
}

TEST_F(ChartExportTest, CsvIsTheData)
{
    EXPECT_EQ(write("elbow.csv", {ChartFormat::Csv, {600, 400}, 1.0}), m_chart.csv());
}

TEST_F(ChartExportTest, RefusesWhatCannotBeDrawn)
{
    const QString path = QString::fromStdString(m_folder.path("x.png"));
    EXPECT_EQ(exportChart(CriterionChart(sweepCriteria().front()), path, {}).error().code,
              ErrorCode::Unusable);
    EXPECT_EQ(exportChart(m_chart, path, {ChartFormat::Png, {99, 400}, 1.0}).error().code,
              ErrorCode::Usage);
    EXPECT_EQ(exportChart(m_chart, path, {ChartFormat::Png, {10'001, 400}, 2.0}).error().code,
              ErrorCode::Usage);
    EXPECT_EQ(exportChart(m_chart, path, {ChartFormat::Png, {5'001, 2'000}, 2.0}).error().code,
              ErrorCode::Usage)
        << "more than 40 megapixels";
    EXPECT_FALSE(std::filesystem::exists(m_folder.path("x.png")));
    const auto nowhere = exportChart(m_chart, QStringLiteral("/nowhere/at/all.png"), {});
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::WriteFailed);
}

TEST(ChartFormats, AreKnownByTheirSuffix)
{
    for (const ChartFormat format :
         {ChartFormat::Png, ChartFormat::Svg, ChartFormat::Pdf, ChartFormat::Csv})
        EXPECT_EQ(formatFromSuffix(formatSuffix(format)), format);
    EXPECT_EQ(formatFromSuffix(QStringLiteral("PDF")), ChartFormat::Pdf);
    EXPECT_FALSE(formatFromSuffix(QStringLiteral("docx")));
}

TEST(ChartSizes, APictureHasAtMostFortyMegapixels)
{
    EXPECT_TRUE(checkChartSize({ChartFormat::Png, {5'000, 2'000}, 2.0}));
    const auto larger = checkChartSize({ChartFormat::Png, {5'000, 2'001}, 2.0});
    ASSERT_FALSE(larger);
    EXPECT_EQ(larger.error().code, ErrorCode::Usage);
    EXPECT_NE(larger.error().message.find("40 million pixels"), std::string::npos);
    EXPECT_TRUE(checkChartSize({ChartFormat::Svg, {20'000, 20'000}, 8.0})) << "it has no pixels";
    EXPECT_FALSE(checkChartSize({ChartFormat::Svg, {20'001, 400}, 1.0}));
    EXPECT_FALSE(checkChartSize({ChartFormat::Pdf, {400, 99}, 1.0}));
    EXPECT_TRUE(checkChartSize({ChartFormat::Csv, {1, 1}, 0.0})) << "data have no size";
}

}  // namespace
}  // namespace walletloupe::ui
