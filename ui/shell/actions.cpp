#include "ui/shell/actions.h"

#include "core/workflow/export_formats.h"
#include "ui/parts/themed_icon.h"

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

QAction* makeAction(QObject* parent, const char* icon, const QString& text, const QString& help,
                    const QKeySequence& shortcut = {})
{
    auto* action = new QAction(text, parent);
    if (icon)
        action->setIcon(themedIcon(QLatin1String(icon)));
    action->setShortcut(shortcut);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? help : QStringLiteral("%1 (%2)").arg(help, keys));
    action->setStatusTip(help);
    return action;
}

/// Makes one of several choices; its data is its place among them.
void addChoice(QActionGroup* group, QAction* action)
{
    action->setCheckable(true);
    // An action whose parent is a group belongs to it from the beginning.
    action->setData(group->actions().indexOf(action));
}

QActionGroup* makePlaces(QObject* parent)
{
    auto* group = new QActionGroup(parent);
    addChoice(group, makeAction(group, "wallets", tr("&Wallets"), tr("The table of wallets"),
                                Qt::CTRL | Qt::Key_1));
    addChoice(group, makeAction(group, "inspect", tr("&Inspect"), tr("What each column holds"),
                                Qt::CTRL | Qt::Key_2));
    addChoice(group, makeAction(group, "clusters", tr("&Clusters"), tr("Choose k and fit"),
                                Qt::CTRL | Qt::Key_3));
    addChoice(group, makeAction(group, "explore", tr("E&xplore"), tr("What the clusters are"),
                                Qt::CTRL | Qt::Key_4));
    addChoice(group, makeAction(group, "predict", tr("&Predict"), tr("The label of one wallet"),
                                Qt::CTRL | Qt::Key_5));
    addChoice(group, makeAction(group, "risk", tr("&Risk"), tr("Scores from transactions"),
                                Qt::CTRL | Qt::Key_6));
    addChoice(group, makeAction(group, "fetch", tr("&Fetch"), tr("Transactions from an explorer"),
                                Qt::CTRL | Qt::Key_7));
    group->actions().constFirst()->setChecked(true);
    return group;
}

QActionGroup* makeThemes(QObject* parent)
{
    auto* group = new QActionGroup(parent);
    addChoice(group, makeAction(group, nullptr, tr("&System"), tr("As the desktop")));
    addChoice(group, makeAction(group, nullptr, tr("&Light"), tr("Dark text on light ground")));
    addChoice(group, makeAction(group, nullptr, tr("&Dark"), tr("Light text on dark ground")));
    return group;
}

}  // namespace

Actions::Actions(QObject* parent)
    : QObject(parent)
    , openWallets(makeAction(this, "open", tr("&Open wallets…"), tr("Open a CSV with wallets"),
                             QKeySequence::Open))
    , openSample(makeAction(this, "sample", tr("Open sa&mple data"),
                            tr("Open 2,000 made-up wallets to try things out")))
    , openModel(makeAction(this, "model", tr("Open mo&del…"), tr("Open a model saved before"),
                           Qt::CTRL | Qt::SHIFT | Qt::Key_O))
    , importModel(makeAction(this, "model", tr("&Import scikit-learn model…"),
                             tr("Bring in a KMeans that scikit-learn fitted")))
    , saveModel(makeAction(this, "save", tr("&Save model…"),
                           tr("Save the fitted model, to label other wallets with it"),
                           QKeySequence::Save))
    , exportModel(makeAction(
          this, "export", tr("&Export model…"),
          tr("Write the model as %1").arg(QString::fromStdString(workflow::exportFormatNames()))))
    , saveLabels(makeAction(this, "export", tr("Save &labels as CSV…"),
                            tr("Save every wallet's cluster as CSV"),
                            Qt::CTRL | Qt::SHIFT | Qt::Key_S))
    , saveSweep(makeAction(this, "chart", tr("Save comparison of &k…"),
                           tr("Save the criteria of every k as JSON")))
    , openTransactions(makeAction(this, "open", tr("Open &transactions…"),
                                  tr("Open CSV files of transactions, to score their wallets"),
                                  Qt::CTRL | Qt::Key_T))
    , saveScores(makeAction(this, "export", tr("Save s&cores as CSV…"),
                            tr("Save every wallet's score and category as CSV")))
    , saveExplanations(makeAction(this, "export", tr("Save e&xplanations…"),
                                  tr("Save the steps of every score as JSON")))
    , quit(makeAction(this, nullptr, tr("&Quit"), tr("Close the window"), QKeySequence::Quit))
    , places(makePlaces(this))
    , themes(makeThemes(this))
    , cancel(makeAction(this, "cancel", tr("Cancel"), tr("Stop what is running"), Qt::Key_Escape))
    , shortcuts(makeAction(this, nullptr, tr("&Keyboard shortcuts"),
                           tr("Every key that does something"), QKeySequence::HelpContents))
    , about(makeAction(this, "info", tr("&About Walletloupe"), tr("Version and licence")))
{
    cancel->setEnabled(false);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

QAction* Actions::place(Place place) const
{
    return places->actions().at(static_cast<qsizetype>(place));
}

QAction* Actions::theme(Theme theme) const
{
    return themes->actions().at(static_cast<qsizetype>(theme));
}

}  // namespace walletloupe::ui
