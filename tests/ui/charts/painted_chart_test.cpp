#include "ui/charts/painted_chart.h"

#include "tests/support/contrast.h"
#include "ui/clusters/cluster_sizes_chart.h"
#include "ui/inspect/histogram_chart.h"

#include <QImage>
#include <QPainter>
#include <QPalette>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

constexpr QSize pictureSize{420, 260};
const QColor darkGround(24, 26, 30);
const QColor darkText(230, 230, 235);

void makeDark(QWidget& widget)
{
    QPalette palette = widget.palette();
    for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base})
        palette.setColor(role, darkGround);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
        palette.setColor(role, darkText);
    widget.setPalette(palette);
}

QImage onScreen(QWidget& chart)
{
    chart.resize(pictureSize);
    return chart.grab().toImage();
}

QImage onPaper(const ExportableChart& chart)
{
    QImage image(pictureSize, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    chart.paint(painter, QRectF(QPointF(), pictureSize));
    return image;
}

/// How many pixels can clearly be told from `ground`.
int marksOn(const QImage& image, const QColor& ground)
{
    int marks = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            marks += tests::contrast(image.pixelColor(x, y), ground) > 2.0 ? 1 : 0;
    }
    return marks;
}

class PaintedChartTest : public testing::Test {
protected:
    void fill() { m_sizes.setSizes({30, 10}, {QStringLiteral("a"), QStringLiteral("b")}); }

    ClusterSizesChart m_sizes;
    HistogramChart m_histogram;
};

TEST_F(PaintedChartTest, AnEmptyOneReportsWhy)
{
    for (PaintedChart* chart : std::initializer_list<PaintedChart*>{&m_sizes, &m_histogram}) {
        const QImage image = onScreen(*chart);
        EXPECT_GT(marksOn(image, image.pixelColor(0, 0)), 50) << chart->title().toStdString();
    }
}

TEST_F(PaintedChartTest, ReportsWhyInTheDarkAsWell)
{
    makeDark(m_sizes);
    EXPECT_GT(marksOn(onScreen(m_sizes), darkGround), 50);
}

TEST_F(PaintedChartTest, IsDarkOnADarkScreen)
{
    makeDark(m_sizes);
    fill();
    EXPECT_EQ(onScreen(m_sizes).pixelColor(1, 1), darkGround);
}

TEST_F(PaintedChartTest, PaperIsWhiteWhateverTheTheme)
{
    fill();
    const QImage light = onPaper(m_sizes);
    makeDark(m_sizes);
    const QImage dark = onPaper(m_sizes);
    EXPECT_EQ(dark, light);
    EXPECT_EQ(dark.pixelColor(0, 0), QColor(Qt::white));
    EXPECT_EQ(dark.pixelColor(pictureSize.width() - 1, pictureSize.height() - 1),
              QColor(Qt::white));
    EXPECT_GT(marksOn(dark, Qt::white), 500);
}

TEST_F(PaintedChartTest, AnEmptyOneIsAWhiteSheet)
{
    EXPECT_EQ(marksOn(onPaper(m_histogram), Qt::white), 0);
}

}  // namespace
}  // namespace walletloupe::ui
