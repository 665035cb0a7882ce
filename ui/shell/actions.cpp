#include "ui/shell/actions.h"

#include "core/workflow/segmentation/export_formats.h"
#include "ui/page/make_action.h"
#include "ui/shell/page_list.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QKeySequence>

namespace walletloupe::ui {
namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

/// Ctrl+1 for the first page, and so on; pages beyond the ninth have no key.
QKeySequence pageKeys(int index)
{
    return index < 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index))
                     : QKeySequence();
}

QActionGroup* makePages(QObject* parent)
{
    // An action whose parent is a group belongs to it from the beginning.
    auto* group = new QActionGroup(parent);
    for (const PageEntry& entry : pageList()) {
        const PageInfo page = entry.info();
        const auto index = static_cast<int>(group->actions().size());
        QAction* action = makeAction(group, page.icon, page.title, page.help, pageKeys(index));
        action->setCheckable(true);
        action->setData(page.id);
    }
    group->actions().constFirst()->setChecked(true);
    return group;
}

/// Its data is its place among the themes.
void addTheme(QActionGroup* group, const QString& text, const QString& help)
{
    QAction* action = makeAction(group, {}, text, help);
    action->setCheckable(true);
    action->setData(group->actions().indexOf(action));
}

QActionGroup* makeThemes(QObject* parent)
{
    auto* group = new QActionGroup(parent);
    addTheme(group, tr("&System"), tr("As the desktop"));
    addTheme(group, tr("&Light"), tr("Dark text on light ground"));
    addTheme(group, tr("&Dark"), tr("Light text on dark ground"));
    return group;
}

}  // namespace

Actions::Actions(QObject* parent)
    : QObject(parent)
    , openWallets(makeAction(this, QStringLiteral("open"), tr("&Open wallets…"),
                             tr("Open a CSV with wallets"), QKeySequence::Open))
    , openSample(makeAction(this, QStringLiteral("sample"), tr("Open sa&mple data"),
                            tr("Open 2,000 made-up wallets to try things out")))
    , openModel(makeAction(this, QStringLiteral("model"), tr("Open mo&del…"),
                           tr("Open a model saved before"), Qt::CTRL | Qt::SHIFT | Qt::Key_O))
    , importModel(makeAction(this, QStringLiteral("model"), tr("&Import scikit-learn model…"),
                             tr("Bring in a KMeans that scikit-learn fitted")))
    , saveModel(makeAction(this, QStringLiteral("save"), tr("&Save model…"),
                           tr("Save the fitted model, to label other wallets with it"),
                           QKeySequence::Save))
    , exportModel(makeAction(
          this, QStringLiteral("export"), tr("&Export model…"),
          tr("Write the model as %1").arg(QString::fromStdString(workflow::exportFormatNames()))))
    , saveLabels(makeAction(this, QStringLiteral("export"), tr("Save &labels as CSV…"),
                            tr("Save every wallet's cluster as CSV"),
                            Qt::CTRL | Qt::SHIFT | Qt::Key_S))
    , saveSweep(makeAction(this, QStringLiteral("chart"), tr("Save comparison of &k…"),
                           tr("Save the criteria of every k as JSON")))
    , quit(makeAction(this, {}, tr("&Quit"), tr("Close the window"), QKeySequence::Quit))
    , pages(makePages(this))
    , themes(makeThemes(this))
    , cancel(makeAction(this, QStringLiteral("cancel"), tr("Cancel"), tr("Stop what is running"),
                        Qt::Key_Escape))
    , shortcuts(makeAction(this, {}, tr("&Keyboard shortcuts"), tr("Every key that does something"),
                           QKeySequence::HelpContents))
    , about(makeAction(this, QStringLiteral("info"), tr("&About Walletloupe"),
                       tr("Version and licence")))
{
    cancel->setEnabled(false);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

QAction* Actions::theme(Theme theme) const
{
    return themes->actions().at(static_cast<qsizetype>(theme));
}

}  // namespace walletloupe::ui
