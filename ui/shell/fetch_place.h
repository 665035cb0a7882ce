#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <cstddef>
#include <functional>

class QMessageBox;
class QSettings;
class QTimer;
class QWidget;

namespace walletloupe::workflow {
class ApiKeys;
class FetchSession;
struct ApiKey;
}  // namespace walletloupe::workflow

namespace walletloupe::ui {

struct Actions;
class FetchPage;
class FileQuestions;
class ProblemStrip;
struct Sessions;

/// What the place "Fetch" is joined to; all outlive it.
struct FetchParts {
    const Sessions& sessions;
    FetchPage& page;
    Actions& actions;
    ProblemStrip& strip;
    QWidget& window;
    QSettings& settings;
};

/// Wires the place "Fetch": what its page wants to the session and the keys, what these have to
/// the page and the strip.
class FetchPlace final : public QObject {
    Q_OBJECT

public:
    explicit FetchPlace(const FetchParts& parts, QObject* parent = nullptr);

Q_SIGNALS:
    /// Fetched transactions stand in this file: their risk is wanted.
    void judgeRequested(const QString& transactions);

private:
    void connectForm();
    void connectHeader();
    void connectSession();
    void connectCancel(const Actions& actions, const Sessions& sessions);
    /// Finds the key of the explorer that is chosen, and says where it is.
    void lookForKey();
    void showKey(const QString& provider, const workflow::ApiKey& key);
    void withKey(const QString& provider, std::function<void(const QString& key)> use);
    void keepKey(const QString& key);
    void start();
    void retry();
    void write(const QString& path, bool isForRisk);
    void finishWriting(const QString& path);
    void measureStore();
    void askToClear();
    void showOrder();
    void noteWallet(std::size_t wallet);
    void showWallets();
    void showStanding();
    void showEnd();
    void showError(const Error& error);

    workflow::FetchSession& m_session;
    workflow::ApiKeys& m_keys;
    FetchPage& m_page;
    ProblemStrip& m_strip;
    QWidget& m_window;
    QSettings& m_settings;
    FileQuestions* m_files;
    QTimer* m_showing;  ///< wallets change faster than anybody reads
    std::size_t m_firstChanged = 0;
    std::size_t m_endOfChanged = 0;  ///< equal to the first: none has changed
    bool m_wasShown = false;
    bool m_isWriting = false;
    QString m_forRisk;  ///< a file that is being written for the place "Risk"
    QPointer<QMessageBox> m_question;
};

}  // namespace walletloupe::ui
