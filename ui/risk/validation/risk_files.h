#pragma once

#include "ui/page/services.h"

#include <QObject>
#include <QStringList>

namespace walletloupe::ui {

/// The files that scores rest on or go to: asks for each and hands it to the session.
class RiskFiles final : public QObject {
    Q_OBJECT

public:
    explicit RiskFiles(const Services& services, QObject* parent = nullptr);

    void chooseTransactionFiles();
    void askForProfile();
    /// Only the wallets of a list are scored.
    void chooseWalletList();
    void dropWalletList();
    void chooseReference();
    /// The wallets are compared with one another.
    void dropReference();
    void chooseLabels();
    void dropLabels();
    void chooseScoresPath();
    void chooseExplanationsPath();
    void chooseReferencePath();

Q_SIGNALS:
    void transactionsChosen(const QStringList& paths);

private:
    void setWalletList(const QString& path);
    void setReference(const QString& path);
    void setLabels(const QString& path);
    QString baseName() const;

    workflow::RiskSession& m_session;
    FileDialogs& m_dialogs;
};

}  // namespace walletloupe::ui
