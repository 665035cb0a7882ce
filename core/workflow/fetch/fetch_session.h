#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/jobs/job_runner.h"
#include "core/workflow/fetch/fetch_histories.h"
#include "core/workflow/fetch/fetch_options.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <vector>

namespace walletloupe::workflow {

/// One analyst's fetching: histories go into the store of this user, page by page, and from there
/// to a file of transactions with its coverage beside it.
///
/// Runs work on a worker thread; what is told here arrives on the session's own. One run at a time.
class FetchSession final : public QObject {
    Q_OBJECT

public:
    /// `store` is the file that keeps histories; `clock` must outlive the session.
    FetchSession(QString store, const Clock& clock, QObject* parent = nullptr);
    ~FetchSession() override;

    const QString& store() const { return m_store; }
    /// Beside the store, named by the time: a place for rows that nobody chose a name for.
    QString proposedFile() const;
    bool isBusy() const;
    bool isPaused() const { return m_isPaused; }
    /// What was asked for last, and how each of its wallets stands; empty at first.
    const FetchReport& report() const { return m_report; }
    const FetchProgress& progress() const { return m_progress; }
    /// Whether a run has ended, with something to write.
    bool hasResult() const { return m_hasResult; }

    /// Begins a run; not while one is under way.
    void start(const FetchOptions& fetchOptions, const QString& key);

public Q_SLOTS:
    void setPaused(bool paused);
    void cancel();
    /// Asks again for the wallets of the last run that are not whole, or whose liquidations were
    /// asked for and are not known; the others keep their state.
    void retryUnfinished(const QString& key);
    /// Writes the rows of the last run, and beside them their coverage and, where they were asked
    /// for, the liquidations by others.
    void writeTransactions(const QString& path);
    /// Asks for storeMeasured.
    void measureStore();
    /// Forgets every history that is kept.
    void clearStore();

Q_SIGNALS:
    /// There are other wallets.
    void orderChanged();
    void walletChanged(std::size_t wallet);
    void progressChanged();
    void busyChanged(bool busy);
    void pausedChanged(bool paused);
    /// Histories are read; liquidations by others are asked for next, with so many calls.
    void liquidationsPlanned(quint64 calls, const QString& text);
    /// A run is over: `report()` says how.
    void ended();
    void written(const QString& path);
    void storeMeasured(quint64 bytes, quint64 histories, quint64 rows);
    void failed(const walletloupe::Error& error);

private:
    using Wallets = std::vector<std::size_t>;  ///< of the report: which a run is about

    void run(const FetchOptions& fetchOptions, const Wallets& wallets, const QString& key);
    FetchContext context(const Wallets& wallets, const QString& key);
    void takeWallet(std::size_t wallet, const WalletFetch& fetch);
    void takeProgress(const FetchProgress& progress);
    void queryStore(bool clearsFirst);
    void conclude(const Wallets& wallets, Result<FetchReport> report);

    QString m_store;
    const Clock& m_clock;
    FetchReport m_report;
    FetchProgress m_progress;
    bool m_isPaused = false;
    bool m_hasResult = false;
    FetchControl m_control;
    // Last, so that they wait for their threads before anything else goes.
    jobs::JobRunner m_runs;
    jobs::JobRunner m_writes;
    jobs::JobRunner m_stores;
};

}  // namespace walletloupe::workflow
