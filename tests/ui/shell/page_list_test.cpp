#include "ui/shell/page_list.h"

#include "ui/parts/themed_icon.h"
#include "ui/shell/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QFile>
#include <QSet>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(PageList, IdsAndTitlesAreUnique)
{
    QSet<QString> ids;
    QSet<QString> titles;
    QSet<QChar> mnemonics;
    for (const PageEntry& entry : pageList()) {
        const PageInfo page = entry.info();
        ids.insert(page.id);
        titles.insert(page.title);
        mnemonics.insert(page.title.at(page.title.indexOf(u'&') + 1).toLower());
    }
    const auto count = static_cast<qsizetype>(pageList().size());
    EXPECT_GE(count, 7);
    EXPECT_EQ(ids.size(), count);
    EXPECT_EQ(titles.size(), count);
    EXPECT_EQ(mnemonics.size(), count) << "a letter leads to one page of the menu View";
}

TEST(PageList, EveryPageReportsWhatItIs)
{
    for (const PageEntry& entry : pageList()) {
        const PageInfo page = entry.info();
        EXPECT_EQ(page.id, page.id.toLower()) << page.id.toStdString();
        EXPECT_FALSE(page.help.isEmpty()) << page.id.toStdString();
        EXPECT_TRUE(page.title.contains(u'&')) << page.id.toStdString();
        EXPECT_TRUE(QFile::exists(QStringLiteral(":/icons/%1.svg").arg(page.icon)))
            << page.icon.toStdString();
        QStringList views = page.views;
        EXPECT_EQ(views.removeDuplicates(), 0) << page.id.toStdString();
    }
}

TEST(PageList, TheNavigationFollowsIt)
{
    const Actions actions(nullptr);
    const QList<QAction*> pages = actions.pages->actions();
    ASSERT_EQ(pages.size(), static_cast<qsizetype>(pageList().size()));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const PageInfo page = pageList()[static_cast<std::size_t>(i)].info();
        EXPECT_EQ(pages[i]->data().toString(), page.id);
        EXPECT_EQ(pages[i]->text(), page.title);
        EXPECT_EQ(pages[i]->shortcut(), QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)));
    }
}

}  // namespace
}  // namespace walletloupe::ui
