#pragma once

#include "core/base/result.h"

#include <QObject>

#include <memory>

namespace walletloupe::workflow {
struct RiskRun;
class RiskSession;
}  // namespace walletloupe::workflow

namespace walletloupe::ui {

class FileQuestions;
class RiskEditor;

/// Joins the editor of profiles to the session: its changes judge the wallets, what else changes
/// the judgement is shown in it.
class RiskEditing final : public QObject {
    Q_OBJECT

public:
    /// All outlive this object.
    RiskEditing(workflow::RiskSession& session, RiskEditor& editor, FileQuestions& files,
                QObject* parent = nullptr);

Q_SIGNALS:
    void failed(const walletloupe::Error& error);

private:
    void connectEditor();
    /// Changes are measured from the judgement before them, as long as the wallets are the same.
    void showRun();
    bool isChangeOfBase(const workflow::RiskRun& run) const;
    void askForOther();
    void showOther(const QString& nameOrFile);

    workflow::RiskSession& m_session;
    RiskEditor& m_editor;
    FileQuestions& m_files;
    std::shared_ptr<const workflow::RiskRun> m_base;
};

}  // namespace walletloupe::ui
