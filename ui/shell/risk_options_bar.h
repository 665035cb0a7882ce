#pragma once

#include "core/workflow/risk_run.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QToolButton;

namespace walletloupe::ui {

/// The line of choices above the scores: profile, transactions that count, protocol tags, and a
/// menu of what is wanted less often.
class RiskOptionsBar final : public QWidget {
    Q_OBJECT

public:
    explicit RiskOptionsBar(QWidget* parent = nullptr);

    /// What is asked for; `profileName` is that of a profile that stands for the request's.
    void setRequest(const workflow::RiskRequest& request,
                    const std::optional<QString>& profileName);
    const workflow::RiskRequest& request() const { return m_request; }
    void setHasRun(bool hasRun);

Q_SIGNALS:
    void openRequested();
    /// "standard", "classic", or a file that was chosen before.
    void profileChosen(const QString& nameOrFile);
    void profileFileRequested();
    /// The request with another scope, other tags, or without list or reference.
    void optionsChosen(const walletloupe::workflow::RiskRequest& request);
    void walletListRequested();
    void referenceRequested();
    void saveReferenceRequested();
    void labelsRequested();
    void labelsDropped();

    /// The wallets are to be compared with one another.
    void referenceDropped();

private:
    QComboBox* makeChoice(const QString& name, const QString& help);
    QToolButton* makeMenu();
    void chooseProfile(int index);
    void chooseOptions();
    void dropWallets();

    workflow::RiskRequest m_request;
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
