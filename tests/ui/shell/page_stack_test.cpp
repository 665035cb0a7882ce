#include "ui/shell/page_stack.h"

#include "tests/ui/page/page_services.h"
#include "ui/charts/chart_frame.h"
#include "ui/shell/actions.h"
#include "ui/shell/page_list.h"

#include <QAbstractButton>
#include <QAction>
#include <QSet>
#include <gtest/gtest.h>

#include <memory>

namespace walletloupe::ui {
namespace {

TEST(PageStack, EveryPageStartsAloneAndShowsItsViews)
{
    for (const PageEntry& entry : pageList()) {
        tests::PageServices served;
        const std::unique_ptr<Page> page(entry.make(served.services()));
        page->resize(1280, 720);
        page->show();
        page->showView(QStringLiteral("no such view"));
        for (const QString& view : entry.info().views)
            page->showView(view);
        EXPECT_FALSE(page->grab().isNull()) << entry.info().id.toStdString();
        EXPECT_TRUE(served.messages.all.empty()) << entry.info().id.toStdString();
    }
}

TEST(PageStack, StateThatIsSavedIsRestoredAndSavedAgain)
{
    QStringList kept;
    for (const PageEntry& entry : pageList()) {
        tests::PageServices served;
        const std::unique_ptr<Page> first(entry.make(served.services()));
        first->saveState(served.settings);
        const QStringList keys = served.settings.allKeys();
        kept += keys;
        const std::unique_ptr<Page> second(entry.make(served.services()));
        second->restoreState(served.settings);
        QSettings again(served.path("again.ini"), QSettings::IniFormat);
        second->saveState(again);
        ASSERT_EQ(again.allKeys(), keys) << entry.info().id.toStdString();
        for (const QString& key : keys)
            EXPECT_EQ(again.value(key), served.settings.value(key)) << key.toStdString();
    }
    EXPECT_GE(kept.size(), 8) << "Clusters and Fetch keep choices";
    EXPECT_EQ(kept.removeDuplicates(), 0) << "no two pages share a key";
}

TEST(PageStack, EveryChartOfAPageCanBeExported)
{
    for (const PageEntry& entry : pageList()) {
        tests::PageServices served;
        const std::unique_ptr<Page> page(entry.make(served.services()));
        EXPECT_EQ(page->exportables(), page->findChildren<ChartFrame*>())
            << entry.info().id.toStdString();
    }
}

TEST(PageStack, ShowsAPageByItsIdAndTheFirstForAnUnknownOne)
{
    tests::PageServices served;
    PageStack stack(served.services());
    for (const PageEntry& entry : pageList()) {
        stack.showPage(entry.info().id);
        EXPECT_EQ(stack.currentId(), entry.info().id);
    }
    stack.showPage(QStringLiteral("nonsense"));
    EXPECT_EQ(stack.currentId(), pageList().front().info().id);
}

TEST(PageStack, APageThatIsShownHasTheKeyboard)
{
    tests::PageServices served;
    PageStack stack(served.services());
    stack.show();
    stack.showPage(QStringLiteral("predict"));
    const auto* focused = qobject_cast<const QAbstractButton*>(stack.current().focusWidget());
    ASSERT_NE(focused, nullptr);
    EXPECT_EQ(focused->text(), QStringLiteral("Open wallets…"));
}

TEST(PageStack, APageComesToTheFrontWhenItRequests)
{
    tests::PageServices served;
    PageStack stack(served.services());
    Page* last = stack.pages().constLast();
    Q_EMIT last->frontRequested();
    EXPECT_EQ(&stack.current(), last);
}

TEST(PageStack, FindsThePageThatReadsOneOfTheFiles)
{
    tests::PageServices served;
    const PageStack stack(served.services());
    served.folder.write("wallets.csv", "wallet,balance\n0x1,2\n");
    served.folder.write("tx.csv", "hash,from,to,timestamp\n");
    EXPECT_EQ(stack.readerOf({served.path("wallets.csv")}), nullptr);
    const Page* reader = stack.readerOf({served.path("wallets.csv"), served.path("tx.csv")});
    ASSERT_NE(reader, nullptr);
    EXPECT_TRUE(reader->reads(served.path("tx.csv")));
}

TEST(PageStack, NoTwoCommandsShareAKey)
{
    tests::PageServices served;
    const PageStack stack(served.services());
    const Actions actions(nullptr);
    QList<QAction*> all = actions.findChildren<QAction*>();
    for (const Page* page : stack.pages())
        all += page->pageActions().open + page->pageActions().save;
    QSet<QString> keys;
    for (const QAction* action : all) {
        const QString key = action->shortcut().toString();
        if (key.isEmpty())
            continue;
        EXPECT_FALSE(keys.contains(key)) << key.toStdString();
        keys.insert(key);
    }
    EXPECT_GE(keys.size(), 14);
}

}  // namespace
}  // namespace walletloupe::ui
