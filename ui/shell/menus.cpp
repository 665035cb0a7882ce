#include "ui/shell/menus.h"

#include "ui/page/page.h"
#include "ui/shell/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace walletloupe::ui {
namespace {

constexpr int toolIconSide = 18;
constexpr int pageIconSide = 24;
constexpr int railButtonWidth = 76;

QString tr(const char* text)
{
    return QCoreApplication::translate("Menus", text);
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

/// A button that the keyboard reaches, without the mnemonic that belongs to the menu.
QToolButton* makeToolButton(QAction* action, Qt::ToolButtonStyle style)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setText(withoutMnemonic(action->text()));
    button->setAccessibleName(button->text());
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolBar* makeFixedBar(const QString& name)
{
    auto* bar = new QToolBar(name);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    return bar;
}

void fillFileMenu(QMenu* file, const Actions& actions, const QList<Page*>& pages, QMenu* recent)
{
    file->addAction(actions.openWallets);
    file->addMenu(recent);
    for (const Page* page : pages)
        file->addActions(page->pageActions().open);
    file->addAction(actions.openSample);
    file->addAction(actions.openModel);
    file->addAction(actions.importModel);
    file->addSeparator();
    file->addActions(
        {actions.saveModel, actions.exportModel, actions.saveLabels, actions.saveSweep});
    file->addSeparator();
    for (const Page* page : pages) {
        const QList<QAction*> commands = page->pageActions().save;
        file->addActions(commands);
        if (!commands.isEmpty())
            file->addSeparator();
    }
    file->addAction(actions.quit);
}

}  // namespace

void addMenus(QMainWindow& window, const Actions& actions, const QList<Page*>& pages, QMenu* recent)
{
    fillFileMenu(window.menuBar()->addMenu(tr("&File")), actions, pages, recent);

    QMenu* view = window.menuBar()->addMenu(tr("&View"));
    view->addActions(actions.pages->actions());
    view->addSeparator();
    QMenu* theme = view->addMenu(tr("&Theme"));
    theme->addActions(actions.themes->actions());
    view->addSeparator();
    view->addAction(actions.cancel);

    QMenu* help = window.menuBar()->addMenu(tr("&Help"));
    help->addActions({actions.shortcuts, actions.about});
}

QToolBar* makeToolBar(const Actions& actions, QMenu* recent)
{
    QToolBar* bar = makeFixedBar(tr("Files"));
    bar->setIconSize({toolIconSide, toolIconSide});
    QToolButton* open = makeToolButton(actions.openWallets, Qt::ToolButtonTextBesideIcon);
    open->setMenu(recent);
    open->setPopupMode(QToolButton::MenuButtonPopup);
    bar->addWidget(open);
    bar->addWidget(makeToolButton(actions.openModel, Qt::ToolButtonTextBesideIcon));
    bar->addSeparator();
    bar->addWidget(makeToolButton(actions.saveModel, Qt::ToolButtonTextBesideIcon));
    bar->addWidget(makeToolButton(actions.saveLabels, Qt::ToolButtonTextBesideIcon));
    return bar;
}

QToolBar* makeNavigationRail(const Actions& actions)
{
    QToolBar* rail = makeFixedBar(tr("Places"));
    rail->setObjectName(QStringLiteral("navigationRail"));
    rail->setOrientation(Qt::Vertical);
    rail->setIconSize({pageIconSide, pageIconSide});
    for (QAction* action : actions.pages->actions()) {
        QToolButton* button = makeToolButton(action, Qt::ToolButtonTextUnderIcon);
        button->setFixedWidth(railButtonWidth);
        rail->addWidget(button);
    }
    return rail;
}

}  // namespace walletloupe::ui
