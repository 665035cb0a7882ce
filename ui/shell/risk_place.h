#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QStringList>

class QSettings;
class QWidget;

namespace walletloupe::workflow {
class RiskSession;
}

namespace walletloupe::ui {

struct Actions;
class FileQuestions;
class ProblemStrip;
class RiskPage;

/// What the place "Risk" is joined to; all outlive it.
struct RiskParts {
    workflow::RiskSession& session;
    RiskPage& page;
    Actions& actions;
    ProblemStrip& strip;
    QWidget& window;
    QSettings& settings;
};

/// Wires the place "Risk": what its page and the menus want to the session, what the session has
/// to the page and the strip.
class RiskPlace final : public QObject {
    Q_OBJECT

public:
    explicit RiskPlace(const RiskParts& parts, QObject* parent = nullptr);

    /// Opens transactions, with the options as they stand.
    void open(const QStringList& paths);
    void openSample();
    /// Opens transactions that were fetched, whatever wallets were wanted before.
    void openFetched(const QString& path);

Q_SIGNALS:
    /// What follows is seen at this place.
    void shown();

private:
    void connectActions();
    void connectOptions();
    void connectSession();
    void askForTransactions();
    void askForWalletList();
    void askForReference();
    void compareWith(const QString& reference);
    void askForLabels();
    void judgeByLabels(const QString& path);
    void askWhereToSaveScores();
    void askWhereToSaveExplanations();
    void askWhereToSaveReference();
    QString baseName() const;
    void showRequest();
    void showRun();
    void showError(const Error& error);
    void showUnusable();
    void showDrift();

    workflow::RiskSession& m_session;
    RiskPage& m_page;
    Actions& m_actions;
    ProblemStrip& m_strip;
    QWidget& m_window;
    FileQuestions* m_files;
};

}  // namespace walletloupe::ui
