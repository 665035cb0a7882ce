#include "ui/charts/painted_chart.h"

#include "tests/support/contrast.h"
#include "ui/clusters/cluster_sizes_chart.h"
#include "ui/inspect/histogram_chart.h"

#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QTest>
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

/// Five squares side by side, the middle one no stop.
class FiveSquares final : public PaintedChart {
public:
    explicit FiveSquares(Cursor kind)
        : PaintedChart(
              {QStringLiteral("Squares"), QStringLiteral("squares"), QStringLiteral("None.")},
              nullptr, kind)
    {
        resize(104, 24);
        refresh();
        QObject::connect(this, &PaintedChart::cursorMoved, this,
                         [this](const QString& text) { m_texts << text; });
    }

    bool isEmpty() const override { return m_isEmpty; }
    QString summary() const override { return QStringLiteral("five"); }
    std::string csv() const override { return {}; }
    void setEmpty()
    {
        m_isEmpty = true;
        refresh();
    }
    void type(std::initializer_list<Qt::Key> keys)
    {
        for (const Qt::Key key : keys)
            QTest::keyClick(this, key);
    }
    QString texts() const { return m_texts.join(u' '); }
    const std::vector<std::size_t>& picked() const { return m_picked; }

protected:
    void draw(ChartCanvas& canvas) const override
    {
        for (int i = 0; i < 5; ++i)
            canvas.mark({canvas.area.left() + 20.0 * i, canvas.area.top(), 20.0, 20.0});
    }
    QString textOf(std::size_t mark) const override { return QString::number(mark); }
    bool isStop(std::size_t mark) const override { return mark != 2; }
    bool pick(std::size_t mark) override
    {
        m_picked.push_back(mark);
        placeCursor(mark);
        return true;
    }

private:
    bool m_isEmpty = false;
    QStringList m_texts;
    std::vector<std::size_t> m_picked;
};

TEST(PaintedChartMarks, TheMouseFindsThem)
{
    FiveSquares chart(PaintedChart::Cursor::Visit);
    EXPECT_EQ(chart.textAt({3.0, 3.0}), QStringLiteral("0"));
    EXPECT_EQ(chart.textAt({95.0, 12.0}), QStringLiteral("4"));
    EXPECT_TRUE(chart.textAt({1.0, 1.0}).isEmpty());
    EXPECT_EQ(chart.markArea(1), QRectF(22.0, 2.0, 20.0, 20.0));
    EXPECT_TRUE(chart.markArea(5).isNull());
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(50, 12));
    QTest::mouseClick(&chart, Qt::RightButton, {}, QPoint(50, 12));
    EXPECT_EQ(chart.picked(), std::vector<std::size_t>{2});
    chart.setEmpty();
    EXPECT_TRUE(chart.textAt({3.0, 3.0}).isEmpty());
}

TEST(PaintedChartMarks, AreFoundAnewInAnotherSize)
{
    FiveSquares chart(PaintedChart::Cursor::Visit);
    EXPECT_EQ(chart.markArea(0).top(), 2.0);
    chart.show();
    EXPECT_FALSE(chart.grab().isNull());
    chart.resize(200, 50);
    EXPECT_EQ(chart.textAt({95.0, 12.0}), QStringLiteral("4"));
}

TEST(PaintedChartKeys, GoFromStopToStop)
{
    FiveSquares chart(PaintedChart::Cursor::Visit);
    chart.type({Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_End,
                Qt::Key_Right, Qt::Key_Home, Qt::Key_Up, Qt::Key_A});
    EXPECT_EQ(chart.texts(), QStringLiteral("0 1 3 1 4 4 0 0"));
    chart.type({Qt::Key_Right, Qt::Key_Return});
    EXPECT_EQ(chart.picked(), std::vector<std::size_t>{1});
}

TEST(PaintedChartKeys, BeginAtTheEndsAsWell)
{
    FiveSquares chart(PaintedChart::Cursor::Visit);
    chart.type({Qt::Key_Return, Qt::Key_End});
    EXPECT_EQ(chart.texts(), QStringLiteral("4"));
    FiveSquares other(PaintedChart::Cursor::Visit);
    other.type({Qt::Key_Left});
    EXPECT_EQ(other.texts(), QStringLiteral("0"));
}

TEST(PaintedChartKeys, ASelectionIsPickedAtEachStep)
{
    FiveSquares chart(PaintedChart::Cursor::Select);
    chart.type({Qt::Key_Right, Qt::Key_Right, Qt::Key_Right});
    EXPECT_EQ(chart.picked(), (std::vector<std::size_t>{0, 1, 3}));
    EXPECT_EQ(chart.cursorMark(), 3U);
}

TEST(PaintedChartKeys, OtherDataTakesTheCursorAway)
{
    FiveSquares chart(PaintedChart::Cursor::Visit);
    chart.type({Qt::Key_Right});
    EXPECT_EQ(chart.cursorMark(), 0U);
    chart.setEmpty();
    EXPECT_EQ(chart.cursorMark(), std::nullopt);
    chart.type({Qt::Key_Right});
    EXPECT_EQ(chart.cursorMark(), std::nullopt);
}

TEST(PaintedChartKeys, TheCursorIsSeen)
{
    FiveSquares chart(PaintedChart::Cursor::Visit);
    const QImage before = onPaper(chart);
    chart.type({Qt::Key_Right});
    EXPECT_NE(onPaper(chart), before);
}

TEST(PaintedChart, IsDescribedToThoseWhoCannotSeeIt)
{
    FiveSquares chart(PaintedChart::Cursor::Visit);
    EXPECT_EQ(chart.accessibleName(), QStringLiteral("Squares"));
    EXPECT_TRUE(chart.accessibleDescription().startsWith(QStringLiteral("five. ")));
    chart.setEmpty();
    EXPECT_EQ(chart.accessibleDescription(), QStringLiteral("None."));
}

}  // namespace
}  // namespace walletloupe::ui
