#pragma once

#include "ui/page/file_dialogs.h"

#include <QObject>
#include <QString>

#include <memory>

namespace walletloupe::model {
struct SegmentationModel;
}

namespace walletloupe::workflow {
class ResultSaver;
class SegmentationSession;
}  // namespace walletloupe::workflow

namespace walletloupe::ui {

struct Actions;

/// `baseName` is the name of the wallet file without its ending.
void chooseModelPath(FileDialogs& files, const QString& baseName,
                     FileDialogs::PathReceiver receive);

/// The commands that save something: each is on while there is something to save, and asks where.
class SaveCommands final : public QObject {
    Q_OBJECT

public:
    /// All of it outlives this object.
    SaveCommands(const workflow::SegmentationSession& session, workflow::ResultSaver& saver,
                 const Actions& actions, FileDialogs& files, QObject* parent = nullptr);

    /// A model that is the session's no more; it was fitted on `walletFile`.
    void saveModel(const std::shared_ptr<const model::SegmentationModel>& model,
                   const QString& walletFile);

private:
    void connectActions();
    void updateActions();

    const workflow::SegmentationSession& m_session;
    workflow::ResultSaver& m_saver;
    const Actions& m_actions;
    FileDialogs& m_files;
};

}  // namespace walletloupe::ui
