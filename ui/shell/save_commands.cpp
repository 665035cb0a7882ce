#include "ui/shell/save_commands.h"

#include "core/workflow/result_saver.h"
#include "core/workflow/segmentation_session.h"
#include "ui/shell/actions.h"
#include "ui/shell/file_commands.h"
#include "ui/shell/session_words.h"

#include <QAction>
#include <QFileInfo>

namespace walletloupe::ui {

using workflow::SegmentationSession;

SaveCommands::SaveCommands(const SegmentationSession& session, workflow::ResultSaver& saver,
                           const Actions& actions, FileCommands& files, QObject* parent)
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
    const auto saveModel = [this](const QString& path) { m_saver.saveModel(path); };
    connect(m_actions.saveModel, &QAction::triggered, this,
            [this, saveModel] { m_files.askWhereToSaveModel(baseNameFor(m_session), saveModel); });
    connect(m_actions.exportModel, &QAction::triggered, this, [this, saveModel] {
        m_files.askWhereToExportModel(baseNameFor(m_session), saveModel);
    });
    connect(m_actions.saveLabels, &QAction::triggered, this, [this] {
        m_files.askWhereToSaveLabels(baseNameFor(m_session),
                                     [this](const QString& path) { m_saver.saveLabels(path); });
    });
    connect(m_actions.saveSweep, &QAction::triggered, this, [this] {
        m_files.askWhereToSaveSweep(baseNameFor(m_session),
                                    [this](const QString& path) { m_saver.saveSweep(path); });
    });
}

void SaveCommands::saveModel(const std::shared_ptr<const model::SegmentationModel>& model,
                             const QString& walletFile)
{
    m_files.askWhereToSaveModel(
        QFileInfo(walletFile).completeBaseName(),
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
