#include "ui/explore/color_button.h"

#include "ui/format/cluster_colors.h"

#include <QColorDialog>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class ColorButtonTest : public testing::Test {
protected:
    QAction* entry(const char* text)
    {
        for (QAction* action : m_button.menu()->actions()) {
            if (action->text() == QString::fromUtf8(text))
                return action;
        }
        return nullptr;
    }

    QColorDialog* dialog() const { return m_button.findChild<QColorDialog*>(); }

    ColorButton m_button;
    QSignalSpy m_chosen{&m_button, &ColorButton::colorChosen};
};

TEST_F(ColorButtonTest, OffersEveryColourOfThePaletteByName)
{
    const std::vector<QColor> palette = clusterPalette();
    const QList<QAction*> entries = m_button.menu()->actions();
    ASSERT_GT(entries.size(), static_cast<qsizetype>(palette.size()));
    QSet<QString> names;
    for (std::size_t i = 0; i < palette.size(); ++i) {
        QAction* action = entries[static_cast<qsizetype>(i)];
        names.insert(action->text());
        const QImage swatch = action->icon().pixmap(18, 18).toImage();
        EXPECT_EQ(swatch.pixelColor(swatch.rect().center()).name(), palette[i].name());
        action->trigger();
        EXPECT_EQ(m_chosen.takeFirst().value(0).toString(), palette[i].name());
    }
    EXPECT_EQ(names.size(), static_cast<qsizetype>(palette.size()));
}

TEST_F(ColorButtonTest, GivesTheUsualColourBackAsAnEmptyText)
{
    ASSERT_NE(entry("The usual colour"), nullptr);
    entry("The usual colour")->trigger();
    ASSERT_EQ(m_chosen.count(), 1);
    EXPECT_EQ(m_chosen[0].value(0).toString(), QString());
}

TEST_F(ColorButtonTest, RequestsAnyOtherColourBeginningWithItsOwn)
{
    m_button.setColor(QColor(10, 20, 30));
    ASSERT_NE(entry("Other colour…"), nullptr);
    entry("Other colour…")->trigger();
    ASSERT_NE(dialog(), nullptr);
    EXPECT_EQ(dialog()->currentColor(), QColor(10, 20, 30));
    dialog()->setCurrentColor(QColor(1, 2, 3));
    dialog()->accept();
    ASSERT_EQ(m_chosen.count(), 1);
    EXPECT_EQ(m_chosen[0].value(0).toString(), QStringLiteral("#010203"));
}

TEST_F(ColorButtonTest, ADialogThatIsLeftChoosesNothing)
{
    entry("Other colour…")->trigger();
    dialog()->reject();
    EXPECT_EQ(m_chosen.count(), 0);
}

TEST_F(ColorButtonTest, ShowsItsColour)
{
    m_button.setColor(Qt::red);
    const QImage swatch = m_button.icon().pixmap(18, 18).toImage();
    EXPECT_EQ(swatch.pixelColor(swatch.rect().center()), QColor(Qt::red));
}

}  // namespace
}  // namespace walletloupe::ui
