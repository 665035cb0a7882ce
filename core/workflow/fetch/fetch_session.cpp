#include "core/workflow/fetch/fetch_session.h"

#include "core/csv/writing/csv_writer.h"
#include "core/text/sentence.h"
#include "core/workflow/fetch/fetch_coverage.h"
#include "core/workflow/fetch/fetch_plan.h"
#include "core/workflow/fetch/fetch_summary.h"
#include "core/workflow/fetch/liquidations_csv.h"
#include "core/workflow/fetch/transactions_csv.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace walletloupe::workflow {
namespace {

bool isAnswered(const WalletFetch& fetch)
{
    return isWhole(fetch.status) && (!fetch.liquidations || fetch.liquidations->isKnown());
}

Result<QString> writeFiles(const FetchReport& report, const QString& store, const QString& path,
                           const Clock& clock, const Progress& progress)
{
    const std::string file = path.toStdString();
    csv::AtomicFile rows(file);
    const auto written = writeTransactions(report, store.toStdString(), rows, clock, progress);
    if (!written)
        return errorOf(written);
    if (report.fetchOptions.includeLiquidations) {
        auto listed = csv::writeAtomically(liquidationsPath(file), liquidationsCsv(report));
        if (!listed)
            return errorOf(listed);
    }
    return path;
}

Result<store::StoreSize> sizeOf(const QString& path, bool clearsFirst)
{
    const auto opened = store::HistoryStore::open(path.toStdString());
    if (!opened)
        return errorOf(opened);
    if (clearsFirst) {
        if (auto cleared = (*opened)->clear(); !cleared)
            return errorOf(cleared);
    }
    return (*opened)->size();
}

}  // namespace

FetchSession::FetchSession(QString store, const Clock& clock, QObject* parent)
    : QObject(parent), m_store(std::move(store)), m_clock(clock)
{
    connect(&m_runs, &jobs::JobRunner::busyChanged, this, &FetchSession::busyChanged);
}

FetchSession::~FetchSession() = default;

QString FetchSession::proposedFile() const
{
    const std::time_t now = std::chrono::system_clock::to_time_t(m_clock.now());
    const QString time =
        QDateTime::fromSecsSinceEpoch(now, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    return QFileInfo(m_store).dir().filePath(QStringLiteral("fetched-%1.csv").arg(time));
}

bool FetchSession::isBusy() const
{
    return m_runs.isBusy();
}

void FetchSession::start(const FetchOptions& fetchOptions, const QString& key)
{
    if (isBusy())
        return;
    m_report = FetchReport();
    m_report.fetchOptions = fetchOptions;
    m_report.wallets.resize(fetchOptions.wallets.size());
    m_hasResult = false;
    Wallets all(fetchOptions.wallets.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    Q_EMIT orderChanged();
    run(fetchOptions, all, key);
}

void FetchSession::retryUnfinished(const QString& key)
{
    if (isBusy())
        return;
    FetchOptions fetchOptions = m_report.fetchOptions;
    fetchOptions.wallets.clear();
    Wallets wallets;
    for (std::size_t i = 0; i < m_report.wallets.size(); ++i) {
        if (isAnswered(m_report.wallets[i]))
            continue;
        wallets.push_back(i);
        fetchOptions.wallets.push_back(m_report.fetchOptions.wallets[i]);
        m_report.wallets[i].status = FetchStatus::Queued;
        m_report.wallets[i].reason.clear();
        Q_EMIT walletChanged(i);
    }
    if (!wallets.empty())
        run(fetchOptions, wallets, key);
}

void FetchSession::run(const FetchOptions& fetchOptions, const Wallets& wallets, const QString& key)
{
    m_progress = FetchProgress();
    m_progress.wallets = fetchOptions.wallets.size();
    m_isPaused = false;
    m_control.setPaused(false);
    Q_EMIT pausedChanged(false);
    Q_EMIT progressChanged();
    m_runs.run<FetchReport>(
        [fetchOptions, context = context(wallets, key),
         clock = &m_clock](const Progress& progress) {
            return fetchHistories(fetchOptions, context, *clock, progress);
        },
        this,
        [this, wallets](Result<FetchReport> report) { conclude(wallets, std::move(report)); });
}

/// The listener is called on the run's thread.
FetchContext FetchSession::context(const Wallets& wallets, const QString& key)
{
    const double rate = m_report.fetchOptions.callsPerSecond;
    FetchContext context;
    context.store = m_store.toStdString();
    context.key = key;
    context.control = &m_control;
    context.listener.walletChanged = [this, wallets](std::size_t i, const WalletFetch& fetch) {
        QMetaObject::invokeMethod(
            this, [this, wallet = wallets[i], fetch] { takeWallet(wallet, fetch); },
            Qt::QueuedConnection);
    };
    context.listener.liquidationsPlanned = [this, rate](std::uint64_t calls) {
        const QString text =
            QString::fromStdString(text::sentence(liquidationsPlanLine(calls, rate)));
        QMetaObject::invokeMethod(
            this, [this, calls, text] { Q_EMIT liquidationsPlanned(calls, text); },
            Qt::QueuedConnection);
    };
    context.listener.progressed = [this](const FetchProgress& progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { takeProgress(progress); }, Qt::QueuedConnection);
    };
    return context;
}

void FetchSession::takeWallet(std::size_t wallet, const WalletFetch& fetch)
{
    if (!isBusy() || wallet >= m_report.wallets.size())
        return;
    m_report.wallets[wallet] = fetch;
    Q_EMIT walletChanged(wallet);
}

void FetchSession::takeProgress(const FetchProgress& progress)
{
    if (!isBusy())
        return;
    m_progress = progress;
    Q_EMIT progressChanged();
}

void FetchSession::conclude(const Wallets& wallets, Result<FetchReport> report)
{
    if (!report) {
        // What became known of the wallets stands; none is under way any more.
        for (const std::size_t wallet : wallets) {
            WalletFetch& fetch = m_report.wallets[wallet];
            if (m_report.fetchOptions.includeLiquidations)
                fetch.liquidations =
                    ReceivedLiquidations{{}, gapFor(text::sentence(report.error()))};
            if (isWhole(fetch.status))
                continue;
            fetch.status = isReadFrom(fetch.kept, m_report.fetchOptions.fromBlock)
                               ? FetchStatus::Partial
                               : FetchStatus::Failed;
            fetch.reason = text::sentence(report.error());
            Q_EMIT walletChanged(wallet);
        }
        Q_EMIT failed(report.error());
    } else {
        for (std::size_t i = 0; i < wallets.size(); ++i) {
            m_report.wallets[wallets[i]] = report->wallets[i];
            Q_EMIT walletChanged(wallets[i]);
        }
        m_report.toBlock = std::max(m_report.toBlock, report->toBlock);
        m_report.stopper = report->stopper;
        m_report.stopReason = report->stopReason;
        m_report.wasCancelled = report->wasCancelled;
        m_report.calls += report->calls;
    }
    m_hasResult = true;
    m_progress.waiting.clear();
    Q_EMIT progressChanged();
    Q_EMIT ended();
}

void FetchSession::setPaused(bool paused)
{
    if (!isBusy() || paused == m_isPaused)
        return;
    m_isPaused = paused;
    m_control.setPaused(paused);
    Q_EMIT pausedChanged(paused);
}

void FetchSession::cancel()
{
    m_runs.cancel();
    m_writes.cancel();
}

void FetchSession::writeTransactions(const QString& path)
{
    m_writes.run<QString>(
        [report = m_report, store = m_store, path, clock = &m_clock](const Progress& progress) {
            return writeFiles(report, store, path, *clock, progress);
        },
        this,
        [this](const Result<QString>& file) {
            if (file)
                Q_EMIT written(*file);
            else
                Q_EMIT failed(file.error());
        });
}

void FetchSession::measureStore()
{
    queryStore(false);
}

void FetchSession::clearStore()
{
    if (!isBusy())
        queryStore(true);
}

void FetchSession::queryStore(bool clearsFirst)
{
    m_stores.run<store::StoreSize>(
        [store = m_store, clearsFirst](const Progress&) { return sizeOf(store, clearsFirst); },
        this,
        [this](const Result<store::StoreSize>& size) {
            if (size)
                Q_EMIT storeMeasured(size->bytes, size->histories, size->rows);
            else
                Q_EMIT failed(size.error());
        });
}

}  // namespace walletloupe::workflow
