#include "ui/charts/chart_legend.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(ChartLegend, EntriesFollowOneAnother)
{
    QImage image(300, 30, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const ChartCanvas canvas(painter, QRectF(image.rect()), printColors());
    drawLegend(canvas, {5.0, 0.0},
               {{Qt::red, QStringLiteral("first")}, {Qt::blue, QStringLiteral("second")}});
    const auto firstOf = [&](const QColor& color) {
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y) == color)
                    return x;
            }
        }
        return -1;
    };
    EXPECT_NEAR(firstOf(Qt::red), 5, 1);
    EXPECT_GT(firstOf(Qt::blue), 5 + canvas.widthOf(QStringLiteral("first")));
}

}  // namespace
}  // namespace walletloupe::ui
