#include "ui/parts/tones.h"

#include "tests/support/contrast.h"
#include "ui/shell/theme_colors.h"

#include <gtest/gtest.h>

#include <set>

namespace walletloupe::ui {
namespace {

constexpr Tone allTones[] = {Tone::Info, Tone::Good, Tone::Warning, Tone::Error};
constexpr double readable = 4.5;

using tests::contrast;

class TonesTest : public testing::TestWithParam<bool> {
protected:
    QPalette m_palette = paletteOf(GetParam() ? darkColors() : lightColors());
};

TEST(Tones, AreSpelledAsTheStyleSheetSpellsThem)
{
    EXPECT_EQ(toneName(Tone::Info), QStringLiteral("info"));
    EXPECT_EQ(toneName(Tone::Good), QStringLiteral("good"));
    EXPECT_EQ(toneName(Tone::Warning), QStringLiteral("warning"));
    EXPECT_EQ(toneName(Tone::Error), QStringLiteral("error"));
}

TEST(Tones, TheContrastIsThatOfTheStandard)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 1e-9);
    EXPECT_NEAR(contrast(QColor(0x76, 0x76, 0x76), Qt::white), 4.54, 0.005);
}

TEST_P(TonesTest, AreReadableOnTheWindowAndOnCards)
{
    for (const Tone tone : allTones) {
        const QColor color = toneColor(tone, m_palette);
        const std::string name = toneName(tone).toStdString();
        EXPECT_GE(contrast(color, m_palette.color(QPalette::Base)), readable) << name;
        EXPECT_GE(contrast(color, m_palette.color(QPalette::Window)), readable) << name;
    }
}

TEST_P(TonesTest, AreReadableOnTheirOwnGround)
{
    for (const Tone tone : allTones) {
        const QColor ground = toneBackground(tone, m_palette);
        const std::string name = toneName(tone).toStdString();
        EXPECT_GE(contrast(toneColor(tone, m_palette), ground), readable) << name;
        EXPECT_GE(contrast(m_palette.color(QPalette::Text), ground), readable) << name;
        EXPECT_LT(contrast(m_palette.color(QPalette::Base), ground), 1.5) << "quiet: " << name;
    }
}

TEST_P(TonesTest, QuietTextIsReadableAndQuieter)
{
    const QColor muted = mutedColor(m_palette);
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window}) {
        const QColor ground = m_palette.color(role);
        EXPECT_GE(contrast(muted, ground), readable);
        EXPECT_LT(contrast(muted, ground), contrast(m_palette.color(QPalette::Text), ground));
    }
}

TEST_P(TonesTest, NoTwoTonesLookAlike)
{
    std::set<QRgb> colors;
    std::set<QRgb> grounds;
    for (const Tone tone : allTones) {
        colors.insert(toneColor(tone, m_palette).rgb());
        grounds.insert(toneBackground(tone, m_palette).rgb());
    }
    EXPECT_EQ(colors.size(), 4U);
    EXPECT_EQ(grounds.size(), 4U);
}

INSTANTIATE_TEST_SUITE_P(Themes, TonesTest, testing::Bool(), [](const auto& parameter) {
    return std::string(parameter.param ? "Dark" : "Light");
});

}  // namespace
}  // namespace walletloupe::ui
