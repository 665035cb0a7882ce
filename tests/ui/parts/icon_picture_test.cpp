#include "ui/parts/icon_picture.h"

#include "ui/parts/themed_icon.h"

#include <QApplication>
#include <QImage>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

QIcon filled(const QColor& color)
{
    QPixmap pixmap(64, 64);
    pixmap.fill(color);
    return QIcon(pixmap);
}

QColor middleOf(IconPicture& picture)
{
    const QImage image = picture.grab().toImage();
    return image.pixelColor(image.width() / 2, image.height() / 2);
}

TEST(IconPicture, IsASquareOfTheGivenSide)
{
    const IconPicture picture(filled(Qt::red), 40);
    EXPECT_EQ(picture.minimumSize(), QSize(40, 40));
    EXPECT_EQ(picture.maximumSize(), QSize(40, 40));
}

TEST(IconPicture, DrawsItsIconToTheEdges)
{
    IconPicture picture(filled(Qt::red), 40);
    const QImage image = picture.grab().toImage();
    for (const QPoint at : {QPoint(0, 0), QPoint(39, 0), QPoint(0, 39), QPoint(39, 39)})
        EXPECT_EQ(image.pixelColor(at), QColor(Qt::red)) << at.x() << ' ' << at.y();
}

TEST(IconPicture, TakesAnotherIcon)
{
    IconPicture picture(filled(Qt::red), 40);
    EXPECT_EQ(middleOf(picture), QColor(Qt::red));
    picture.setIcon(filled(Qt::blue));
    EXPECT_EQ(middleOf(picture), QColor(Qt::blue));
}

TEST(IconPicture, FollowsTheTheme)
{
    const QPalette before = QApplication::palette();
    IconPicture picture(themedIcon(QStringLiteral("check")), 40);
    const auto inked = [&picture](const QColor& color) {
        const QImage image = picture.grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == color ? 1 : 0;
        }
        return count;
    };
    for (const QColor color : {QColor(0xb0, 0x10, 0x20), QColor(0x10, 0x20, 0xb0)}) {
        QPalette palette = before;
        palette.setColor(QPalette::WindowText, color);
        QApplication::setPalette(palette);
        EXPECT_GT(inked(color), 0) << color.name().toStdString();
    }
    QApplication::setPalette(before);
}

}  // namespace
}  // namespace walletloupe::ui
