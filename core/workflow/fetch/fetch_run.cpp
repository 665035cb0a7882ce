#include "core/workflow/fetch/fetch_run.h"

#include "core/explorer/request_builder.h"
#include "core/text/sentence.h"
#include "core/workflow/fetch/fetch_plan.h"

#include <algorithm>
#include <utility>

namespace walletloupe::workflow {
namespace {

using explorer::Reply;
using explorer::ReplyKind;

/// Whether the provider has made up its mind, so that asking again is of no use.
bool isRefusal(ReplyKind kind)
{
    return kind == ReplyKind::AddressRefused || kind == ReplyKind::ChainUnsupported ||
           kind == ReplyKind::WindowTooLarge || kind == ReplyKind::RangeTooLarge ||
           kind == ReplyKind::DataIncomplete;
}

/// So many wallets without a single page in between, and the provider is taken to be down.
constexpr int maxFailuresInARow = 2 * static_cast<int>(readingsAtOnce);

bool isDone(FetchStatus status)
{
    return status != FetchStatus::Queued && status != FetchStatus::Reading;
}

}  // namespace

FetchRun::FetchRun(Context parts, FetchOptions fetchOptions, QObject* parent)
    : QObject(parent), m_context(parts)
{
    m_report.wallets.resize(fetchOptions.wallets.size());
    m_report.fetchOptions = std::move(fetchOptions);
    connect(&m_context.client, &explorer::ExplorerClient::waiting, this,
            [this](const QString& text) { m_waiting = text.toStdString(); });
}

FetchRun::~FetchRun() = default;

void FetchRun::start()
{
    m_began = m_context.clock.ticks();
    readKept();
    if (!m_isOver)
        requestNewestBlock();
}

void FetchRun::readKept()
{
    for (std::size_t wallet = 0; wallet < m_report.wallets.size() && !m_isOver; ++wallet)
        readKept(wallet);
}

void FetchRun::readKept(std::size_t wallet)
{
    const auto kept = m_context.store.state(m_report.keyOf(wallet));
    if (!kept)
        fail(kept.error());
    else
        m_report.wallets[wallet].kept = kept->value_or(store::HistoryState());
}

void FetchRun::requestNewestBlock()
{
    explorer::ExplorerCall call;
    call.chain = m_report.fetchOptions.chain;
    m_context.client.ask(call, this, [this](const Reply& reply) { takeNewestBlock(reply); });
}

/// A provider that does not know the question still knows histories; they end where it ends. One
/// that names the first block of all is not ready yet.
void FetchRun::takeNewestBlock(const Reply& reply)
{
    if (m_isOver)
        return;
    if (concernsAll(reply.kind))
        stopAll(reply);
    else if (reply.kind == ReplyKind::Block && reply.block > 0)
        beginAll(reply.block);
    else
        beginAll(std::nullopt);
}

void FetchRun::beginAll(std::optional<std::uint64_t> newest)
{
    const FetchOptions& fetchOptions = m_report.fetchOptions;
    if (newest && *newest < fetchOptions.fromBlock) {
        fail({ErrorCode::Usage, "The chain ends at block " + std::to_string(*newest) +
                                    ", before the first block asked for, " +
                                    std::to_string(fetchOptions.fromBlock) + "."});
        return;
    }
    m_newest = newest;
    m_report.toBlock = std::min(newest.value_or(openEnd), fetchOptions.toBlock.value_or(openEnd));
    m_readsToNewest = m_report.toBlock == newest.value_or(openEnd);
    for (std::size_t wallet = 0; wallet < m_report.wallets.size(); ++wallet) {
        if (!startOf(wallet))
            conclude(wallet);
    }
    beginNext();
}

/// None where everything asked for is kept.
std::optional<chain::HistoryPosition> FetchRun::startOf(std::size_t wallet) const
{
    const store::HistoryState& state = m_report.wallets[wallet].kept;
    const bool isKept = state.fetchedAt != 0;
    return startPosition(isKept ? std::optional(state) : std::nullopt,
                         m_report.fetchOptions.fromBlock, m_report.toBlock, m_readsToNewest);
}

void FetchRun::beginNext()
{
    while (!m_isOver && m_readings.size() < readingsAtOnce && m_next < m_report.wallets.size())
        begin(m_next++);
    endWhenIdle();
}

/// By what is kept now: another program may have fetched the same wallet since the run began.
void FetchRun::begin(std::size_t wallet)
{
    if (isDone(m_report.wallets[wallet].status))
        return;
    readKept(wallet);
    if (m_isOver)
        return;
    if (const auto start = startOf(wallet))
        read(wallet, *start);
    else
        conclude(wallet);
}

void FetchRun::read(std::size_t wallet, const chain::HistoryPosition& start)
{
    WalletFetch& fetch = m_report.wallets[wallet];
    fetch.status = FetchStatus::Reading;
    auto* const reader =
        new explorer::HistoryReader(m_context.client, m_report.fetchOptions.chain,
                                    m_report.fetchOptions.wallets[wallet].address, start, this);
    m_readings[wallet] = {reader, fetch.kept.rows};
    m_report.wallets[wallet].reason.clear();
    connect(reader, &explorer::HistoryReader::pageRead, this,
            [this, wallet](const chain::HistoryPage& page) { keep(wallet, page); });
    connect(reader, &explorer::HistoryReader::stopped, this,
            [this, wallet](const Reply& why) { stopWallet(wallet, why); });
    Q_EMIT walletChanged(wallet);
    reader->proceed();
}

void FetchRun::keep(std::size_t wallet, chain::HistoryPage page)
{
    const auto reading = m_readings.find(wallet);
    if (m_isOver || reading == m_readings.end())
        return;
    m_waiting.clear();
    m_failuresInARow = 0;
    if (!m_newest)
        closeOpenEnd(page);
    const std::int64_t now =
        std::chrono::duration_cast<std::chrono::seconds>(m_context.clock.now().time_since_epoch())
            .count();
    auto kept = m_context.store.keepPage(m_report.keyOf(wallet), page, now);
    if (!kept) {
        if (kept.error().code == ErrorCode::Unusable)
            beginAgain(wallet, text::sentence(kept.error()));
        else
            fail(std::move(kept.error()));
        return;
    }
    WalletFetch& fetch = m_report.wallets[wallet];
    fetch.kept = *kept;
    ++fetch.pages;
    fetch.received += page.rows.size();
    const std::uint64_t before = reading->second.rowsBefore;
    fetch.newRows = kept->rows > before ? kept->rows - before : 0;
    fetch.repeats = fetch.received > fetch.newRows ? fetch.received - fetch.newRows : 0;
    if (page.after.complete) {
        drop(wallet);
        conclude(wallet);
        beginNext();
        return;
    }
    Q_EMIT walletChanged(wallet);
    reading->second.reader->proceed();
}

/// Another program has gone on with the same history meanwhile: so does this one.
void FetchRun::beginAgain(std::size_t wallet, const std::string& reason)
{
    constexpr int most = 3;
    drop(wallet);
    if (++m_beginnings[wallet] < most) {
        begin(wallet);
        beginNext();
        return;
    }
    Reply why;
    why.kind = ReplyKind::Unexpected;
    why.text = reason;
    stopWallet(wallet, why);
}

void FetchRun::conclude(std::size_t wallet)
{
    WalletFetch& fetch = m_report.wallets[wallet];
    fetch.status = fetch.kept.rows == 0 ? FetchStatus::Empty : FetchStatus::Complete;
    Q_EMIT walletChanged(wallet);
}

void FetchRun::stopWallet(std::size_t wallet, const Reply& why)
{
    if (m_isOver)
        return;
    drop(wallet);
    WalletFetch& fetch = m_report.wallets[wallet];
    fetch.reason = why.text;
    fetch.isRefused = isRefusal(why.kind);
    fetch.status = fetch.isRefused ? FetchStatus::Refused : FetchStatus::Failed;
    if (isReadFrom(fetch.kept, m_report.fetchOptions.fromBlock))
        fetch.status = FetchStatus::Partial;
    m_failuresInARow += fetch.isRefused ? 0 : 1;
    if (concernsAll(why.kind) || m_failuresInARow >= maxFailuresInARow) {
        stopAll(why);
        return;
    }
    Q_EMIT walletChanged(wallet);
    beginNext();
}

void FetchRun::stopAll(const Reply& why)
{
    m_report.stopper = why.kind;
    m_report.stopReason = why.text;
    end();
}

void FetchRun::fail(Error problem)
{
    m_problem = std::move(problem);
    end();
}

void FetchRun::drop(std::size_t wallet)
{
    const auto reading = m_readings.find(wallet);
    if (reading == m_readings.end())
        return;
    reading->second.reader->disconnect(this);
    // Not at once: it may be the one whose signal is being handled.
    reading->second.reader->deleteLater();
    m_readings.erase(reading);
}

void FetchRun::cancel()
{
    if (m_isOver)
        return;
    m_report.wasCancelled = true;
    end();
}

void FetchRun::endWhenIdle()
{
    if (!m_isOver && m_readings.empty() && m_next == m_report.wallets.size())
        end();
}

void FetchRun::end()
{
    if (std::exchange(m_isOver, true))
        return;
    while (!m_readings.empty())
        drop(m_readings.begin()->first);
    m_context.client.cancelAll();
    for (std::size_t wallet = 0; wallet < m_report.wallets.size(); ++wallet) {
        WalletFetch& fetch = m_report.wallets[wallet];
        if (isDone(fetch.status))
            continue;
        const FetchStatus unknown =
            m_report.wasCancelled ? FetchStatus::Queued : FetchStatus::Failed;
        fetch.status = isReadFrom(fetch.kept, m_report.fetchOptions.fromBlock)
                           ? FetchStatus::Partial
                           : unknown;
        fetch.reason = m_report.wasCancelled ? "cancelled" : m_report.stopReason;
        Q_EMIT walletChanged(wallet);
    }
    m_report.calls = m_context.client.callsSent();
    Q_EMIT finished();
}

FetchProgress FetchRun::progress() const
{
    FetchProgress now;
    now.wallets = m_report.wallets.size();
    now.calls = m_context.client.callsSent();
    now.waiting = m_waiting;
    double share = 0.0;
    for (const WalletFetch& fetch : m_report.wallets) {
        now.newRows += fetch.newRows;
        if (isDone(fetch.status)) {
            ++now.walletsDone;
            share += 1.0;
        } else if (fetch.status == FetchStatus::Reading && fetch.pages > 0) {
            share += shareRead(fetch.kept.position);
        }
    }
    now.fraction = now.wallets == 0 ? 1.0 : share / static_cast<double>(now.wallets);
    addThroughput(now, now.calls, m_context.clock.ticks() - m_began);
    return now;
}

}  // namespace walletloupe::workflow
