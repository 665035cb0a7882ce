#include "ui/parts/percentile_bar.h"

#include "ui/parts/tones.h"

#include <QImage>
#include <QPalette>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class PercentileBarTest : public testing::Test {
protected:
    PercentileBarTest()
    {
        QPalette palette;
        palette.setColor(QPalette::Window, Qt::white);
        palette.setColor(QPalette::Mid, Qt::lightGray);
        palette.setColor(QPalette::Highlight, Qt::blue);
        m_bar.setPalette(palette);
        m_bar.resize(m_bar.sizeHint());
    }

    QImage picture() { return m_bar.grab().toImage(); }

    /// The middle of the pixels of a colour, from the left; -1 without any.
    double middleOf(const QColor& color)
    {
        const QImage image = picture();
        double sum = 0.0;
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color) {
                    sum += x;
                    ++count;
                }
            }
        }
        return count == 0 ? -1.0 : sum / count;
    }

    PercentileBar m_bar;
};

TEST_F(PercentileBarTest, IsBlankWithoutAPercentile)
{
    QImage blank = picture();
    blank.fill(Qt::white);
    EXPECT_EQ(picture(), blank);
    m_bar.setPercentile(50.0, false);
    EXPECT_NE(picture(), blank);
    m_bar.setPercentile({}, false);
    EXPECT_EQ(picture(), blank);
}

TEST_F(PercentileBarTest, TheDotStandsWhereTheValueStands)
{
    m_bar.setPercentile(0.0, false);
    EXPECT_NEAR(middleOf(Qt::blue), 4.0, 1.0);
    m_bar.setPercentile(50.0, false);
    EXPECT_NEAR(middleOf(Qt::blue), 36.0, 1.0);
    m_bar.setPercentile(100.0, false);
    EXPECT_NEAR(middleOf(Qt::blue), 68.0, 1.0);
}

TEST_F(PercentileBarTest, TheDotStaysOnTheBar)
{
    m_bar.setPercentile(250.0, false);
    EXPECT_NEAR(middleOf(Qt::blue), 68.0, 1.0);
    m_bar.setPercentile(-250.0, false);
    EXPECT_NEAR(middleOf(Qt::blue), 4.0, 1.0);
}

TEST_F(PercentileBarTest, WarnsOfAValueOutside)
{
    m_bar.setPercentile(100.0, true);
    EXPECT_EQ(middleOf(Qt::blue), -1.0);
    EXPECT_NEAR(middleOf(toneColor(Tone::Warning, m_bar.palette())), 68.0, 1.0);
}

TEST_F(PercentileBarTest, LetsClicksThrough)
{
    EXPECT_TRUE(m_bar.testAttribute(Qt::WA_TransparentForMouseEvents));
    EXPECT_EQ(m_bar.focusPolicy(), Qt::NoFocus);
}

}  // namespace
}  // namespace walletloupe::ui
