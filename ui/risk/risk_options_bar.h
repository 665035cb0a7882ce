#pragma once

#include <QWidget>

class QComboBox;
class QToolButton;

namespace walletloupe::workflow {
class RiskSession;
}

namespace walletloupe::ui {

class RiskFiles;

/// The line of choices above the scores: profile, transactions that count, protocol tags, and a
/// menu of what is wanted less often.
class RiskOptionsBar final : public QWidget {
    Q_OBJECT

public:
    /// Shows what the session is asked for, and asks it for what is chosen. Both outlive the bar.
    RiskOptionsBar(workflow::RiskSession& session, RiskFiles& files, QWidget* parent = nullptr);

private:
    QComboBox* makeChoice(const QString& name, const QString& help);
    QToolButton* makeMenu();
    void showRequest();
    void showProfiles();
    void updateActions();
    void chooseProfile(int index);
    void chooseOptions();

    workflow::RiskSession& m_session;
    RiskFiles& m_files;
    int m_shownProfile = 0;
    QComboBox* m_profile;
    QComboBox* m_scope;
    QComboBox* m_tags;
    QAction* m_saveReference = nullptr;
    QAction* m_dropWallets = nullptr;
    QAction* m_dropReference = nullptr;
    QAction* m_dropLabels = nullptr;
};

}  // namespace walletloupe::ui
