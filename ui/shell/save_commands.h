#pragma once

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
class FileCommands;

/// The commands that save something: each is on while there is something to save, and asks where.
class SaveCommands final : public QObject {
    Q_OBJECT

public:
    /// All of it outlives this object.
    SaveCommands(const workflow::SegmentationSession& session, workflow::ResultSaver& saver,
                 const Actions& actions, FileCommands& files, QObject* parent = nullptr);

    /// A model that is the session's no more; it was fitted on `walletFile`.
    void saveModel(const std::shared_ptr<const model::SegmentationModel>& model,
                   const QString& walletFile);

private:
    void connectActions();
    void updateActions();

    const workflow::SegmentationSession& m_session;
    workflow::ResultSaver& m_saver;
    const Actions& m_actions;
    FileCommands& m_files;
};

}  // namespace walletloupe::ui
