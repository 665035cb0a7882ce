#include "ui/shell/help_dialogs.h"

#include "core/base/version.h"
#include "ui/page/page.h"
#include "ui/parts/themed_icon.h"
#include "ui/shell/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMessageBox>

namespace walletloupe::ui {
namespace {

constexpr int pictureSide = 48;

QString tr(const char* text)
{
    return QCoreApplication::translate("Help", text);
}

QString keyRow(const QString& keys, const QString& meaning)
{
    return QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>")
        .arg(keys.toHtmlEscaped(), meaning.toHtmlEscaped());
}

QString actionRow(const QAction* action)
{
    QString text = action->text();
    text.remove(u'&').remove(u'…');
    return keyRow(action->shortcut().toString(QKeySequence::NativeText), text);
}

void show(QWidget* window, const QString& title, const QString& text)
{
    auto* box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(title);
    box->setTextFormat(Qt::RichText);
    box->setText(text);
    box->setIconPixmap(themedIcon(QStringLiteral("walletloupe")).pixmap(pictureSide, pictureSide));
    box->open();
}

}  // namespace

void showShortcuts(QWidget* window, const Actions& actions, const QList<Page*>& pages)
{
    QString rows;
    QList<QAction*> withKeys{actions.openWallets};
    for (const Page* page : pages)
        withKeys += page->pageActions().open;
    withKeys += {actions.openModel, actions.saveModel, actions.saveLabels};
    for (const Page* page : pages)
        withKeys += page->pageActions().save;
    withKeys += actions.pages->actions();
    withKeys += {actions.cancel, actions.quit, actions.shortcuts};
    withKeys.removeIf([](const QAction* action) { return action->shortcut().isEmpty(); });
    for (const QAction* action : withKeys)
        rows += actionRow(action);
    rows += keyRow(tr("Ctrl+Return"), tr("Fit the clusters, or fetch the histories"));
    rows += keyRow(tr("Ctrl+F"), tr("Find a wallet in the table"));
    rows += keyRow(tr("Ctrl+C"), tr("Copy the marked cells with their headers"));
    rows += keyRow(tr("Left, Right, Return"), tr("Walk along a chart and take the k under it"));
    show(window, tr("Keyboard shortcuts"),
         QStringLiteral("<h3>%1</h3><table cellpadding='3'>%2</table>")
             .arg(tr("Keyboard shortcuts"), rows));
}

void showAbout(QWidget* window)
{
    const std::string_view number = programVersion();
    const QString version =
        QString::fromLatin1(number.data(), static_cast<qsizetype>(number.size()));
    show(window, tr("About Walletloupe"),
         QStringLiteral("<h3>Walletloupe %1</h3><p>%2</p><p>%3</p>")
             .arg(version,
                  tr("Clusters DeFi wallets and explains every label. Nothing leaves this "
                     "computer, but for the addresses that Fetch sends to the chosen provider."),
                  tr("Free software under the GNU General Public License, version 3 or later.")));
}

void connectHelp(const Actions& actions, const QList<Page*>& pages, QWidget& window)
{
    QObject::connect(actions.shortcuts, &QAction::triggered, &window,
                     [&] { showShortcuts(&window, actions, pages); });
    QObject::connect(actions.about, &QAction::triggered, &window, [&] { showAbout(&window); });
}

}  // namespace walletloupe::ui
