#include "ui/charts/chart_axis.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

#include <array>

namespace walletloupe::ui {
namespace {

const QRectF plot(20.0, 10.0, 100.0, 50.0);

TEST(Scale, RunsToTheRightAndUpwards)
{
    const Scale across = Scale::across(plot, -1.0, 1.0);
    EXPECT_DOUBLE_EQ(across.at(-1.0), 20.0);
    EXPECT_DOUBLE_EQ(across.at(0.0), 70.0);
    EXPECT_DOUBLE_EQ(across.at(1.0), 120.0);
    EXPECT_DOUBLE_EQ(across.valueAt(95.0), 0.5);
    const Scale upwards = Scale::upwards(plot, 0.0, 200.0);
    EXPECT_DOUBLE_EQ(upwards.at(0.0), 60.0);
    EXPECT_DOUBLE_EQ(upwards.at(200.0), 10.0);
    EXPECT_DOUBLE_EQ(upwards.valueAt(35.0), 100.0);
}

TEST(Ticks, ZeroIsTheBase)
{
    const auto ticks =
        ticksAt(std::array{-1.0, 0.0, 1.0}, [](double value) { return QString::number(value); });
    ASSERT_EQ(ticks.size(), 3U);
    EXPECT_FALSE(ticks[0].isBase);
    EXPECT_TRUE(ticks[1].isBase);
    EXPECT_EQ(ticks[2].text, QStringLiteral("1"));
}

/// What an axis leaves on a white sheet.
template <class Draw>
QImage drawn(Draw draw)
{
    QImage image(140, 90, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(ChartCanvas(painter, QRectF(image.rect()), printColors()));
    return image;
}

bool isClear(const QImage& image, const QRect& part)
{
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            if (image.pixelColor(x, y) != QColor(Qt::white))
                return false;
        }
    }
    return true;
}

TEST(BottomAxis, StandsBelowThePlotWithItsLinesInside)
{
    const QImage image = drawn([](const ChartCanvas& canvas) {
        drawBottomAxis(canvas, plot, Scale::across(plot, 0.0, 1.0),
                       {{0.5, QStringLiteral("8"), true}}, 4.0);
    });
    EXPECT_FALSE(isClear(image, {69, 11, 3, 48})) << "the line";
    EXPECT_FALSE(isClear(image, {62, 64, 17, 20})) << "its number, centred";
    EXPECT_TRUE(isClear(image, {20, 64, 40, 20}));
    EXPECT_TRUE(isClear(image, {0, 0, 140, 9}));
}

TEST(BottomAxis, NumbersCanEndAtTheirLine)
{
    const auto at = [](Qt::AlignmentFlag alignment) {
        return drawn([&](const ChartCanvas& canvas) {
            drawBottomAxis(canvas, plot, Scale::across(plot, 0.0, 1.0),
                           {{0.5, QStringLiteral("888"), false, alignment}}, 4.0);
        });
    };
    EXPECT_TRUE(isClear(at(Qt::AlignRight), {72, 64, 60, 20}));
    EXPECT_FALSE(isClear(at(Qt::AlignRight), {40, 64, 31, 20}));
    EXPECT_TRUE(isClear(at(Qt::AlignLeft), {0, 64, 69, 20}));
}

TEST(LeftAxis, StandsBesideThePlot)
{
    const QImage image = drawn([](const ChartCanvas& canvas) {
        drawLeftAxis(canvas, plot, Scale::upwards(plot, 0.0, 1.0), {{0.5, QStringLiteral("8")}},
                     4.0);
        drawLeftTitle(canvas, plot, 3.0, {});
    });
    EXPECT_FALSE(isClear(image, {20, 34, 100, 3})) << "the line";
    EXPECT_FALSE(isClear(image, {5, 25, 12, 20})) << "the number";
    EXPECT_TRUE(isClear(image, {17, 25, 2, 20})) << "the gap";
}

TEST(LeftAxis, ItsTitleRunsUpwards)
{
    const QImage image = drawn([](const ChartCanvas& canvas) {
        drawLeftTitle(canvas, plot, 10.0, QStringLiteral("mmm"));
    });
    EXPECT_TRUE(isClear(image, {21, 0, 119, 90}));
    int top = 90;
    int bottom = 0;
    for (int y = 0; y < 90; ++y) {
        if (!isClear(image, {0, y, 20, 1})) {
            top = std::min(top, y);
            bottom = std::max(bottom, y);
        }
    }
    EXPECT_GT(bottom - top, 20) << "longer than high";
}

}  // namespace
}  // namespace walletloupe::ui
