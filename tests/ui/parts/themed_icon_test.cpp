#include "ui/parts/themed_icon.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <gtest/gtest.h>

#include <set>

namespace walletloupe::ui {
namespace {

const QString check = QStringLiteral("check");
const QColor text(0x11, 0x22, 0x33);
const QColor disabled(0x99, 0x88, 0x77);
const QColor accent(0x34, 0x61, 0xe0);
const QColor onAccent(0xfe, 0xfd, 0xfc);

/// The colours of the pixels that are fully covered.
std::set<QRgb> inks(const QPixmap& pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                colors.insert(image.pixel(x, y));
        }
    }
    return colors;
}

std::set<QRgb> inks(const QIcon& icon, QIcon::Mode mode = QIcon::Normal,
                    QIcon::State state = QIcon::Off)
{
    return inks(icon.pixmap(QSize(48, 48), 1.0, mode, state));
}

std::set<QRgb> only(const QColor& color)
{
    return {color.rgb()};
}

class ThemedIconTest : public testing::Test {
protected:
    ThemedIconTest() { setWindow(Qt::white); }
    ~ThemedIconTest() override { QApplication::setPalette(m_before); }

    void setWindow(const QColor& window)
    {
        m_palette.setColor(QPalette::All, QPalette::Window, window);
        m_palette.setColor(QPalette::All, QPalette::WindowText, text);
        m_palette.setColor(QPalette::Disabled, QPalette::WindowText, disabled);
        m_palette.setColor(QPalette::All, QPalette::Highlight, accent);
        m_palette.setColor(QPalette::All, QPalette::HighlightedText, onAccent);
        QApplication::setPalette(m_palette);
    }

    QPalette m_before = QApplication::palette();
    QPalette m_palette = m_before;
};

TEST_F(ThemedIconTest, IsDrawnInTheInkThatIsRequested)
{
    EXPECT_EQ(inks(themedIcon(check)), only(text));
    EXPECT_EQ(inks(themedIcon(check, Ink::Muted)), only(mutedColor(m_palette)));
    EXPECT_EQ(inks(themedIcon(check, Ink::OnAccent)), only(onAccent));
}

TEST_F(ThemedIconTest, IsDrawnInTheColourOfATone)
{
    for (const Tone tone : {Tone::Info, Tone::Good, Tone::Warning, Tone::Error})
        EXPECT_EQ(inks(themedIcon(check, tone)), only(toneColor(tone, m_palette)))
            << toneName(tone).toStdString();
}

TEST_F(ThemedIconTest, ShowsTheStateOfItsButton)
{
    const QIcon icon = themedIcon(check, Tone::Error);
    EXPECT_EQ(inks(icon, QIcon::Disabled), only(disabled));
    EXPECT_EQ(inks(icon, QIcon::Selected), only(onAccent));
    EXPECT_EQ(inks(icon, QIcon::Normal, QIcon::On), only(accent));
}

TEST_F(ThemedIconTest, FollowsAChangeOfTheme)
{
    const QIcon muted = themedIcon(check, Ink::Muted);
    const QIcon good = themedIcon(check, Tone::Good);
    const auto mutedOnLight = inks(muted);
    const auto goodOnLight = inks(good);
    setWindow(Qt::black);
    EXPECT_EQ(inks(muted), only(mutedColor(m_palette)));
    EXPECT_EQ(inks(good), only(toneColor(Tone::Good, m_palette)));
    EXPECT_NE(inks(muted), mutedOnLight);
    EXPECT_NE(inks(good), goodOnLight);
}

TEST_F(ThemedIconTest, IsSharpAtEveryScale)
{
    const QIcon icon = themedIcon(check);
    EXPECT_EQ(icon.pixmap(QSize(16, 16), 1.0).size(), QSize(16, 16));
    const QPixmap twice = icon.pixmap(QSize(16, 16), 2.0);
    EXPECT_EQ(twice.size(), QSize(32, 32));
    EXPECT_EQ(twice.toImage(), icon.pixmap(QSize(32, 32), 1.0).toImage());
}

TEST_F(ThemedIconTest, StaysSquareInTheMiddleOfAWideArea)
{
    QImage image(60, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    themedIcon(check).paint(&painter, image.rect());
    painter.end();
    EXPECT_EQ(inks(QPixmap::fromImage(image.copy(0, 0, 20, 20))), std::set<QRgb>());
    EXPECT_EQ(inks(QPixmap::fromImage(image.copy(20, 0, 20, 20))), only(text));
    EXPECT_EQ(inks(QPixmap::fromImage(image.copy(40, 0, 20, 20))), std::set<QRgb>());
}

TEST_F(ThemedIconTest, EveryIconOfTheProgramIsDrawn)
{
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    EXPECT_GT(files.size(), 20);
    for (const QString& file : files)
        EXPECT_FALSE(inks(themedIcon(file.chopped(4))).empty()) << file.toStdString();
}

TEST_F(ThemedIconTest, AnUnknownNameDrawsNothing)
{
    const QPixmap pixmap = themedIcon(QStringLiteral("no such icon")).pixmap(QSize(48, 48), 1.0);
    EXPECT_EQ(pixmap.size(), QSize(48, 48));
    EXPECT_TRUE(inks(pixmap).empty());
    EXPECT_TRUE(themedIcon(QString()).isNull());
    EXPECT_FALSE(themedIcon(check).isNull());
}

}  // namespace
}  // namespace walletloupe::ui
