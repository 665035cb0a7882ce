#include "ui/page/make_action.h"

#include <QAction>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(MakeAction, NamesItsKeysInTheToolTipAlone)
{
    QObject parent;
    const QAction* action = makeAction(&parent, QStringLiteral("open"), QStringLiteral("&Open"),
                                       QStringLiteral("Open a file"), Qt::CTRL | Qt::Key_O);
    EXPECT_EQ(action->parent(), &parent);
    EXPECT_FALSE(action->icon().isNull());
    EXPECT_EQ(action->toolTip(), QStringLiteral("Open a file (Ctrl+O)"));
    EXPECT_EQ(action->statusTip(), QStringLiteral("Open a file"));
}

TEST(MakeAction, DoesWithoutIconAndKeys)
{
    QObject parent;
    const QAction* action =
        makeAction(&parent, {}, QStringLiteral("Quit"), QStringLiteral("Close the window"));
    EXPECT_TRUE(action->icon().isNull());
    EXPECT_TRUE(action->shortcut().isEmpty());
    EXPECT_EQ(action->toolTip(), QStringLiteral("Close the window"));
}

}  // namespace
}  // namespace walletloupe::ui
