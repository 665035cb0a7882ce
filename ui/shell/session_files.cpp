#include "ui/shell/session_files.h"

#include "core/workflow/segmentation_session.h"
#include "ui/shell/actions.h"
#include "ui/shell/file_commands.h"
#include "ui/shell/model_import.h"

#include <QAction>
#include <QSettings>
#include <QWidget>

namespace walletloupe::ui {

using workflow::SegmentationSession;

void connectSessionFiles(const Actions& actions, FileCommands& files, SegmentationSession& session,
                         QWidget& window, QSettings& settings)
{
    QObject::connect(actions.importModel, &QAction::triggered, &window,
                     [&] { askForSklearnModel(window, settings, session); });
    QObject::connect(actions.openModel, &QAction::triggered, &files, &FileCommands::askForModel);
    QObject::connect(&files, &FileCommands::modelChosen, &session,
                     [&session](const QString& path) { session.openModel(path); });
}

}  // namespace walletloupe::ui
