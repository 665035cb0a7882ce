#include "ui/tables/histogram_delegate.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <gtest/gtest.h>

#include <optional>

namespace walletloupe::ui {
namespace {

constexpr QSize cellSize{110, 60};

/// How many pixels of a cell with two bars, 0.2 and 0.4 high, are painted in a strong colour.
int paintedPixels(std::optional<double> top)
{
    QStandardItemModel model(1, 1);
    const QModelIndex cell = model.index(0, 0);
    model.setData(cell, QVariant::fromValue(QVector<double>{0.2, 0.4}), BarHeightsRole);
    if (top)
        model.setData(cell, *top, BarTopRole);
    QImage image(cellSize, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(), cellSize);
    HistogramDelegate().paint(&painter, option, cell);
    painter.end();
    int painted = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            painted += image.pixelColor(x, y).saturation() > 60 ? 1 : 0;
    }
    return painted;
}

TEST(HistogramDelegate, FillsTheCellUpToItsHighestBar)
{
    EXPECT_EQ(paintedPixels({}), paintedPixels(0.4));
}

TEST(HistogramDelegate, ATopThatCellsShareMakesLowerBarsLower)
{
    const int half = paintedPixels(0.8);
    EXPECT_GT(half, 0);
    EXPECT_NEAR(paintedPixels({}), 2 * half, half / 5);
}

}  // namespace
}  // namespace walletloupe::ui
