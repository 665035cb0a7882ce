#include "ui/predict/distance_bars.h"

#include "ui/format/cluster_colors.h"

#include <QImage>
#include <QPalette>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};

class DistanceBarsTest : public testing::Test {
protected:
    DistanceBarsTest()
    {
        QPalette palette;
        palette.setColor(QPalette::Window, Qt::white);
        palette.setColor(QPalette::Text, Qt::black);
        palette.setColor(QPalette::Midlight, Qt::lightGray);
        m_bars.setPalette(palette);
    }

    void show(const std::vector<double>& distances, int nearest)
    {
        m_bars.setDistances(distances, names, nearest);
        m_bars.resize(400, m_bars.sizeHint().height());
    }

    /// Pixels of a cluster's own colour.
    int inked(int cluster)
    {
        const QImage image = m_bars.grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == clusterColor(cluster, false) ? 1 : 0;
        }
        return count;
    }

    DistanceBars m_bars;
};

TEST_F(DistanceBarsTest, HasARowForEveryCluster)
{
    EXPECT_EQ(m_bars.sizeHint().height(), 0);
    show({1.0}, 0);
    const int one = m_bars.sizeHint().height();
    EXPECT_GT(one, 0);
    show({1.0, 2.0, 3.0}, 0);
    EXPECT_EQ(m_bars.sizeHint().height(), 3 * one);
    EXPECT_EQ(m_bars.minimumSizeHint(), m_bars.sizeHint());
    EXPECT_EQ(m_bars.distances(), (std::vector<double>{1.0, 2.0, 3.0}));
}

TEST_F(DistanceBarsTest, ReportsTheDistancesInWords)
{
    show({0.5, 0.125, 1.0 / 3.0}, 1);
    EXPECT_TRUE(
        m_bars.accessibleDescription().toStdString().starts_with("a: 0.5, b: 0.125, c: 0.333333."));
    EXPECT_EQ(m_bars.textAt(m_bars.markArea(1).center()), QStringLiteral("b: 0.125"));
    EXPECT_EQ(m_bars.csv(), "cluster,distance\na,0.5\nb,0.125\nc,0.3333333333333333\n");
    show({}, -1);
    EXPECT_EQ(m_bars.accessibleDescription().toStdString(), "");
}

TEST_F(DistanceBarsTest, TheFarthestClusterHasTheLongestBar)
{
    show({1.0, 4.0, 2.0}, 0);
    EXPECT_GT(inked(1), inked(2) * 3 / 2);
    EXPECT_GT(inked(2), inked(0) * 3 / 2);
    EXPECT_GT(inked(0), 0);
}

TEST_F(DistanceBarsTest, ADistanceOfZeroIsStillSeen)
{
    show({0.0, 1.0}, 0);
    EXPECT_GT(inked(0), 0);
    show({0.0, 0.0}, 0);
    EXPECT_GT(inked(0), 0);
    EXPECT_GT(inked(1), 0);
}

TEST_F(DistanceBarsTest, MarksTheNearest)
{
    show({1.0, 1.0}, 0);
    const QImage first = m_bars.grab().toImage();
    show({1.0, 1.0}, 1);
    EXPECT_NE(m_bars.grab().toImage(), first);
}

TEST_F(DistanceBarsTest, DrawsNothingWithoutDistances)
{
    m_bars.resize(100, 50);
    QImage blank = m_bars.grab().toImage();
    blank.fill(Qt::white);
    EXPECT_EQ(m_bars.grab().toImage(), blank);
}

}  // namespace
}  // namespace walletloupe::ui
