#include "ui/shell/session_files.h"

#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/page/file_dialogs.h"
#include "ui/shell/actions.h"
#include "ui/shell/model_import.h"

#include <QAction>
#include <QCoreApplication>
#include <QSettings>
#include <QWidget>

namespace walletloupe::ui {

using workflow::SegmentationSession;

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("SessionFiles", text);
}

}  // namespace

void connectSessionFiles(const Actions& actions, FileDialogs& files, SegmentationSession& session,
                         QWidget& window, QSettings& settings)
{
    QObject::connect(actions.importModel, &QAction::triggered, &window,
                     [&] { chooseSklearnFiles(window, settings, session); });
    QObject::connect(actions.openModel, &QAction::triggered, &window, [&] {
        files.chooseFile(tr("Open model"), tr("Models (*.wlm.json);;All files (*)"),
                         [&session](const QString& path) { session.openModel(path); });
    });
}

}  // namespace walletloupe::ui
