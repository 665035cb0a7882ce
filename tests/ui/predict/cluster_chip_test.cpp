#include "ui/predict/cluster_chip.h"

#include "ui/format/cluster_colors.h"

#include <QImage>
#include <QPalette>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

QColor groundOf(ClusterChip& chip)
{
    chip.resize(chip.sizeHint());
    const QImage image = chip.grab().toImage();
    return image.pixelColor(image.width() / 2, 2);
}

void setWindowColor(ClusterChip& chip, const QColor& color)
{
    QPalette palette = chip.palette();
    palette.setColor(QPalette::Window, color);
    chip.setPalette(palette);
}

TEST(ClusterChip, BearsTheNameForEyesAndEars)
{
    ClusterChip chip;
    chip.setCluster(1, QStringLiteral("Whales"));
    EXPECT_EQ(chip.text(), QStringLiteral("Whales"));
    EXPECT_EQ(chip.accessibleName(), QStringLiteral("Whales"));
}

TEST(ClusterChip, IsAsWideAsItsName)
{
    ClusterChip chip;
    chip.setCluster(0, QStringLiteral("A"));
    const QSize small = chip.sizeHint();
    chip.setCluster(0, QStringLiteral("A much longer name"));
    EXPECT_GT(chip.sizeHint().width(), small.width());
    EXPECT_GT(chip.sizeHint().width(), chip.fontMetrics().horizontalAdvance(chip.text()));
    EXPECT_EQ(chip.sizeHint().height(), small.height());
}

TEST(ClusterChip, StandsOnTheColourOfItsCluster)
{
    ClusterChip chip;
    for (const bool dark : {false, true}) {
        setWindowColor(chip, dark ? Qt::black : Qt::white);
        for (const int cluster : {0, 1, 9, 12}) {
            chip.setCluster(cluster, QStringLiteral("Name"));
            EXPECT_EQ(groundOf(chip).rgb(), clusterColor(cluster, dark).rgb())
                << cluster << ' ' << dark;
        }
    }
}

TEST(ClusterChip, WritesWhiteOnLightAndTheWindowColourOnDark)
{
    const auto inks = [](ClusterChip& chip, const QColor& ink) {
        const QImage image = chip.grab().toImage();
        int count = 0;
        for (int x = 18; x < image.width() - 18; ++x)
            count += image.pixelColor(x, image.height() / 2) == ink ? 1 : 0;
        return count;
    };
    ClusterChip chip;
    chip.setCluster(0, QStringLiteral("MMMM"));
    chip.resize(chip.sizeHint());
    setWindowColor(chip, QColor(0xf4, 0xf6, 0xf9));
    EXPECT_GT(inks(chip, Qt::white), 0);
    setWindowColor(chip, QColor(0x15, 0x18, 0x1e));
    EXPECT_GT(inks(chip, QColor(0x15, 0x18, 0x1e)), 0);
}

TEST(ClusterChip, ShortensANameThatDoesNotFit)
{
    ClusterChip chip;
    chip.setCluster(0, QString(200, u'M'));
    chip.resize(60, chip.sizeHint().height());
    const QImage cut = chip.grab().toImage();
    chip.setCluster(0, {});
    EXPECT_NE(chip.grab().toImage(), cut);
}

}  // namespace
}  // namespace walletloupe::ui
