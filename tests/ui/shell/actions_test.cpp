#include "ui/shell/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QSet>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(Actions, NoTwoShareAKey)
{
    const Actions actions(nullptr);
    QSet<QString> keys;
    for (const auto* action : actions.findChildren<QAction*>()) {
        const QString key = action->shortcut().toString();
        if (key.isEmpty())
            continue;
        EXPECT_FALSE(keys.contains(key)) << key.toStdString();
        keys.insert(key);
    }
    EXPECT_GE(keys.size(), 8);
}

TEST(Actions, EveryOneReportsWhatItDoes)
{
    const Actions actions(nullptr);
    for (const auto* action : actions.findChildren<QAction*>()) {
        EXPECT_FALSE(action->text().isEmpty());
        EXPECT_FALSE(action->statusTip().isEmpty()) << action->text().toStdString();
    }
}

TEST(Actions, PagesAndThemesExcludeEachOther)
{
    const Actions actions(nullptr);
    const QList<QAction*> pages = actions.pages->actions();
    EXPECT_TRUE(pages[0]->isChecked());
    pages[4]->setChecked(true);
    EXPECT_FALSE(pages[0]->isChecked());
    EXPECT_EQ(pages[4]->data().toString(), QStringLiteral("predict"));
    EXPECT_EQ(actions.theme(Theme::Dark)->data().toInt(), static_cast<int>(Theme::Dark));
    EXPECT_FALSE(actions.cancel->isEnabled());
}

}  // namespace
}  // namespace walletloupe::ui
