#include "ui/shell/theme.h"

#include "tests/support/contrast.h"
#include "tests/support/temporary_folder.h"
#include "ui/shell/theme_colors.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QToolTip>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using tests::contrast;

TEST(Theme, NamesReadBack)
{
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
        EXPECT_EQ(themeFromName(themeName(theme)), theme);
    EXPECT_EQ(themeFromName(QStringLiteral("nonsense")), Theme::System);
}

TEST(Theme, IsSaved)
{
    const tests::TemporaryFolder folder;
    QSettings settings(QString::fromStdString(folder.path("s.ini")), QSettings::IniFormat);
    EXPECT_EQ(savedTheme(settings), Theme::System);
    saveTheme(settings, Theme::Dark);
    EXPECT_EQ(savedTheme(settings), Theme::Dark);
}

TEST(ThemeColors, TextIsReadableInBoth)
{
    for (const ThemeColors& colors : {lightColors(), darkColors()}) {
        for (const QColor& ground : {colors.window, colors.base, colors.alternate}) {
            EXPECT_GE(contrast(colors.text, ground), 7.0) << colors.dark;
            EXPECT_GE(contrast(colors.muted, ground), 4.5) << colors.dark;
            EXPECT_GE(contrast(colors.accent, ground), 3.0) << colors.dark;
        }
        EXPECT_GE(contrast(colors.onAccent, colors.accent), 4.5) << colors.dark;
        EXPECT_GE(contrast(colors.placeholder, colors.base), 4.5) << colors.dark;
    }
}

TEST(ThemeColors, TheSheetHasNoColourLeftToFillIn)
{
    for (const ThemeColors& colors : {lightColors(), darkColors()}) {
        const QString sheet = styleSheetOf(colors);
        EXPECT_GT(sheet.size(), 1000);
        const QString rules = sheet.mid(sheet.indexOf(QStringLiteral("*/")));
        EXPECT_FALSE(rules.contains(u'@')) << rules.mid(rules.indexOf(u'@'), 40).toStdString();
    }
}

TEST(Theme, AppliesItsPalette)
{
    applyTheme(*qApp, Theme::Dark);
    EXPECT_EQ(qApp->palette().color(QPalette::Window), darkColors().window);
    applyTheme(*qApp, Theme::Light);
    EXPECT_EQ(qApp->palette().color(QPalette::Window), lightColors().window);
}

TEST(Theme, KeepsTheXOfAnAddressInToolTipsAndFields)
{
    applyTheme(*qApp, Theme::Light);
    const QLineEdit field;
    field.ensurePolished();
    for (const QFont& font : {QToolTip::font(), field.font()}) {
        EXPECT_TRUE(font.styleStrategy() & QFont::PreferNoShaping);
        EXPECT_EQ(font.family(), QApplication::font().family());
        EXPECT_EQ(font.pointSizeF(), QApplication::font().pointSizeF());
    }
    EXPECT_FALSE(QApplication::font().styleStrategy() & QFont::PreferNoShaping);
}

}  // namespace
}  // namespace walletloupe::ui
