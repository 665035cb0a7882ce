#include "ui/shell/save_commands.h"

#include "core/workflow/segmentation/export_formats.h"
#include "core/workflow/segmentation/result_saver.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/page/session_text.h"
#include "ui/shell/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace walletloupe::ui {
namespace {

/// "ONNX (*.onnx);;SQL query (*.sql);;…"
QString exportFilters()
{
    QStringList filters;
    for (const workflow::ExportFormat& format : workflow::exportFormats())
        filters << QStringLiteral("%1 (*.%2)")
                       .arg(QCoreApplication::translate("ExportFormat", format.files),
                            QLatin1String(format.ending));
    return filters.join(QStringLiteral(";;"));
}

}  // namespace

using workflow::SegmentationSession;

void chooseModelPath(FileDialogs& files, const QString& baseName, FileDialogs::PathReceiver receive)
{
    files.chooseSavePath(SaveCommands::tr("Save model"), SaveCommands::tr("Models (*.wlm.json)"),
                         baseName, QStringLiteral("wlm.json"), std::move(receive));
}

SaveCommands::SaveCommands(const SegmentationSession& session, workflow::ResultSaver& saver,
                           const Actions& actions, FileDialogs& files, QObject* parent)
    : QObject(parent), m_session(session), m_saver(saver), m_actions(actions), m_files(files)
{
    connectActions();
    for (auto change :
         {&SegmentationSession::walletsChanged, &SegmentationSession::labellingChanged,
          &SegmentationSession::modelChanged, &SegmentationSession::sweepFinished})
        connect(&m_session, change, this, &SaveCommands::updateActions);
    updateActions();
}

void SaveCommands::connectActions()
{
    connect(m_actions.saveModel, &QAction::triggered, this, [this] {
        chooseModelPath(m_files, baseNameFor(m_session),
                        [this](const QString& path) { m_saver.saveModel(path); });
    });
    connect(m_actions.exportModel, &QAction::triggered, this, [this] {
        m_files.chooseExportPath(tr("Export model"), exportFilters(), baseNameFor(m_session),
                                 [this](const QString& path) { m_saver.saveModel(path); });
    });
    connect(m_actions.saveLabels, &QAction::triggered, this, [this] {
        m_files.chooseSavePath(tr("Save labels"), tr("CSV (*.csv)"),
                               tr("%1-labels").arg(baseNameFor(m_session)), QStringLiteral("csv"),
                               [this](const QString& path) { m_saver.saveLabels(path); });
    });
    connect(m_actions.saveSweep, &QAction::triggered, this, [this] {
        m_files.chooseSavePath(tr("Save comparison of k"), tr("JSON (*.json)"),
                               tr("%1-sweep").arg(baseNameFor(m_session)), QStringLiteral("json"),
                               [this](const QString& path) { m_saver.saveSweep(path); });
    });
}

void SaveCommands::saveModel(const std::shared_ptr<const model::SegmentationModel>& model,
                             const QString& walletFile)
{
    chooseModelPath(m_files, QFileInfo(walletFile).completeBaseName(),
                    [this, model](const QString& path) { m_saver.saveModel(model, path); });
}

void SaveCommands::updateActions()
{
    m_actions.saveModel->setEnabled(m_session.predictor() != nullptr);
    m_actions.exportModel->setEnabled(m_session.predictor() != nullptr);
    m_actions.saveLabels->setEnabled(m_session.labelling() != nullptr);
    m_actions.saveSweep->setEnabled(m_session.comparison() != nullptr);
}

}  // namespace walletloupe::ui
