#include "ui/shell/session_files.h"

#include "core/workflow/segmentation_session.h"
#include "ui/shell/actions.h"
#include "ui/shell/file_commands.h"
#include "ui/shell/model_import.h"
#include "ui/shell/session_words.h"

#include <QAction>
#include <QSettings>
#include <QWidget>

namespace walletloupe::ui {
namespace {

using workflow::SegmentationSession;

/// A command that asks for a target, named after the wallet file.
void connectTarget(const QAction& action, FileCommands& files, const SegmentationSession& session,
                   void (FileCommands::*ask)(const QString&))
{
    QObject::connect(&action, &QAction::triggered, &files,
                     [&files, &session, ask] { (files.*ask)(baseNameFor(session)); });
}

}  // namespace

void connectSessionFiles(const Actions& actions, FileCommands& files, SegmentationSession& session,
                         QWidget& window, QSettings& settings)
{
    QObject::connect(actions.importModel, &QAction::triggered, &window,
                     [&] { askForSklearnModel(window, settings, session); });
    QObject::connect(actions.openModel, &QAction::triggered, &files, &FileCommands::askForModel);
    connectTarget(*actions.exportModel, files, session, &FileCommands::askWhereToExportModel);
    connectTarget(*actions.saveModel, files, session, &FileCommands::askWhereToSaveModel);
    connectTarget(*actions.saveLabels, files, session, &FileCommands::askWhereToSaveLabels);
    connectTarget(*actions.saveSweep, files, session, &FileCommands::askWhereToSaveSweep);
    QObject::connect(&files, &FileCommands::modelChosen, &session,
                     [&session](const QString& path) { session.openModel(path); });
    QObject::connect(&files, &FileCommands::modelTargetChosen, &session,
                     &SegmentationSession::saveModel);
    QObject::connect(&files, &FileCommands::labelsTargetChosen, &session,
                     &SegmentationSession::saveLabels);
    QObject::connect(&files, &FileCommands::sweepTargetChosen, &session,
                     &SegmentationSession::saveSweep);
}

}  // namespace walletloupe::ui
