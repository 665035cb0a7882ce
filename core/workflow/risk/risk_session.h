#pragma once

#include "core/analysis/risk/wallet_history.h"
#include "core/jobs/job_runner.h"
#include "core/workflow/risk/risk_result.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace walletloupe::workflow {

/// One analyst's judgement on one set of transactions: read, score, try other profiles, save.
///
/// Everything slow runs on worker threads; the result is shared and immutable. What is asked for
/// while something runs overtakes it; what fails or is cancelled leaves all as it was.
class RiskSession final : public QObject {
    Q_OBJECT

public:
    explicit RiskSession(QObject* parent = nullptr);
    ~RiskSession() override;

    /// The last judgement, with how far its scores hold once that is known; null at first.
    std::shared_ptr<const RiskResult> run() const { return m_run; }
    /// What was asked for last; that of `run()` again where it failed.
    const RiskRequest& request() const { return m_asked.request; }
    /// The profile that `request().profile` gave way to; none while the name stands.
    const std::optional<risk::Profile>& ownProfile() const { return m_asked.profile; }
    bool isBusy() const;

public Q_SLOTS:
    /// Reads all files and judges their wallets.
    void open(const walletloupe::workflow::RiskRequest& request);
    /// Made-up transactions, written to `path` first where they are not there yet.
    void openSample(const QString& path);
    /// Other options for the files there are: scope, tags, wallets, reference; the profile stays.
    /// Before there are any, options for those to come.
    void setOptions(const walletloupe::workflow::RiskRequest& request);
    /// Judges by the profile of this name or file.
    void loadProfile(const QString& nameOrFile);
    /// Judges by this profile, which checkProfile accepts; light where it only weighs anew.
    void applyProfile(const walletloupe::risk::Profile& profile);
    /// Reads the transactions of one wallet of `run()`.
    void readHistory(std::size_t wallet);
    void saveScores(const QString& path);
    void saveExplanations(const QString& path);
    void saveReference(const QString& path);
    void saveProfile(const walletloupe::risk::Profile& profile, const QString& path);
    /// Stops whatever is running; what was finished before stays.
    void cancel();

Q_SIGNALS:
    /// `run()` has other wallets or other scores; how far these hold follows.
    void cohortChanged();
    void stabilityChanged();
    void historyRead(const std::shared_ptr<const walletloupe::analysis::WalletHistory>& history);
    void historyFailed(const QString& reason);
    /// `request()` or `ownProfile()` is another one.
    void requestChanged();
    /// Transactions were read.
    void opened();
    void saved(const QString& path);
    void failed(const walletloupe::Error& error);
    /// `what` is a short phrase for the status bar; empty when idle.
    void activityChanged(const QString& what);
    void progressed(double fraction);

private:
    using Before = std::function<Result<void>(const Progress&)>;
    struct SessionRequest {
        RiskRequest request;
        std::optional<risk::Profile> profile;  ///< instead of the request's
        bool mustRead = false;                 ///< the files, even where the same were read before
        Before before = {};                    ///< what to do first, until it is done
        CompanionFiles aside = CompanionFiles::AsTheyWere;
    };
    struct Save {
        QString path;
        std::function<Result<void>()> write;
    };

    static Result<std::shared_ptr<const RiskResult>> scoreAll(
        const SessionRequest& asked, const std::shared_ptr<const RiskResult>& previous,
        const Executor& executor);
    void start(const SessionRequest& asked, const QString& what);
    void adopt(std::shared_ptr<const RiskResult> run, SessionRequest asked);
    void goBack(const Error& reason);
    void testStability();
    void save(Save save);
    void saveNext();
    void report(const Error& error);
    void announceActivity();

    SessionRequest m_asked;
    SessionRequest m_shown;  ///< what `m_run` is
    QString m_runText;
    std::shared_ptr<const RiskResult> m_run;
    std::deque<Save> m_waitingSaves;
    // Last, so that they wait for their threads before anything else goes.
    jobs::JobRunner m_runs;
    jobs::JobRunner m_stabilities;
    jobs::JobRunner m_histories;
    jobs::JobRunner m_saves;
};

}  // namespace walletloupe::workflow
