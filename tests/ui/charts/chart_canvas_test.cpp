#include "ui/charts/chart_canvas.h"

#include <QImage>
#include <QPainter>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class ChartCanvasTest : public testing::Test {
protected:
    ChartCanvasTest() { m_image.fill(Qt::white); }

    int pixelsOf(const QColor& color) const
    {
        int count = 0;
        for (int y = 0; y < m_image.height(); ++y) {
            for (int x = 0; x < m_image.width(); ++x)
                count += m_image.pixelColor(x, y) == color ? 1 : 0;
        }
        return count;
    }

    QImage m_image{100, 50, QImage::Format_RGB32};
    QPainter m_painter{&m_image};
    ChartCanvas m_canvas{m_painter, QRectF(0, 0, 100, 50), printColors()};
};

TEST_F(ChartCanvasTest, ABarHasNoBorderAndAnOutlineNothingElse)
{
    m_canvas.outline({10, 10, 20, 20}, QPen(Qt::red, 1.0));
    EXPECT_EQ(pixelsOf(Qt::red), 80);
    m_canvas.bar({10, 10, 20, 20}, Qt::blue);
    EXPECT_EQ(pixelsOf(Qt::blue), 400);
    m_canvas.outline({10, 10, 20, 20}, QPen(Qt::red, 1.0));
    EXPECT_EQ(pixelsOf(Qt::blue), 400 - 39) << "the bar's brush is not used again";
}

TEST_F(ChartCanvasTest, LinesGoThroughThePlot)
{
    m_canvas.lineAcross({10, 10, 60, 30}, 20.5, QPen(Qt::red, 1.0));
    EXPECT_NEAR(pixelsOf(Qt::red), 60, 1);
    m_canvas.lineUpright({10, 10, 60, 30}, 40.5, QPen(Qt::blue, 1.0));
    EXPECT_NEAR(pixelsOf(Qt::blue), 30, 1);
}

TEST_F(ChartCanvasTest, TextThatIsTooLongIsCut)
{
    const QString text(200, u'm');
    EXPECT_GT(m_canvas.widthOf(text), 100.0);
    m_canvas.elided({0, 0, 40, 50}, Qt::AlignLeft, text, Qt::red);
    bool isBeyond = false;
    for (int y = 0; y < 50; ++y)
        isBeyond = isBeyond || m_image.pixelColor(45, y) != QColor(Qt::white);
    EXPECT_FALSE(isBeyond);
    EXPECT_EQ(m_canvas.widest({QStringLiteral("a"), text, {}}), m_canvas.widthOf(text));
    EXPECT_EQ(m_canvas.widest({}), 0.0);
}

TEST_F(ChartCanvasTest, KeepsItsMarksInOrder)
{
    m_canvas.mark({1, 0, 1, 1});
    m_canvas.mark({2, 0, 1, 1});
    ASSERT_EQ(m_canvas.marks.size(), 2U);
    EXPECT_EQ(m_canvas.marks[1].left(), 2.0);
}

}  // namespace
}  // namespace walletloupe::ui
