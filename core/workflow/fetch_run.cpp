#include "core/workflow/fetch_run.h"

#include "core/explorer/request_builder.h"
#include "core/workflow/fetch_plan.h"

#include <algorithm>
#include <utility>

namespace walletloupe::workflow {
namespace {

using explorer::Reply;
using explorer::ReplyKind;

/// As many as there are connections to one host: more would only wait.
constexpr std::size_t walletsAtOnce = 6;

/// Whether a reply is about the key, the quota, the chain or the network, and so about all wallets.
bool concernsAll(ReplyKind kind)
{
    switch (kind) {
        case ReplyKind::QuotaUsedUp:
        case ReplyKind::KeyMissing:
        case ReplyKind::KeyLocked:
        case ReplyKind::ChainUnsupported:
        case ReplyKind::Unreachable:
        case ReplyKind::Redirected:
        case ReplyKind::Cancelled:
            return true;
        default:
            return false;
    }
}

/// Whether the provider has made up its mind, so that asking again is of no use.
bool isRefusal(ReplyKind kind)
{
    return kind == ReplyKind::AddressRefused || kind == ReplyKind::ChainUnsupported ||
           kind == ReplyKind::WindowTooLarge || kind == ReplyKind::RangeTooLarge ||
           kind == ReplyKind::DataIncomplete;
}

bool isDone(FetchStatus status)
{
    return status != FetchStatus::Queued && status != FetchStatus::Reading;
}

}  // namespace

FetchRun::FetchRun(Parts parts, FetchOrder order, QObject* parent) : QObject(parent), m_parts(parts)
{
    m_report.wallets.resize(order.wallets.size());
    m_report.order = std::move(order);
    connect(&m_parts.client, &explorer::ExplorerClient::waiting, this,
            [this](const QString& text) { m_waiting = text.toStdString(); });
}

FetchRun::~FetchRun() = default;

void FetchRun::start()
{
    m_began = m_parts.clock.ticks();
    readKept();
    if (m_isOver)
        return;
    if (m_report.order.toBlock)
        beginAll(*m_report.order.toBlock);
    else
        askNewestBlock();
}

void FetchRun::readKept()
{
    for (std::size_t wallet = 0; wallet < m_report.wallets.size() && !m_isOver; ++wallet) {
        const auto kept = m_parts.store.state(m_report.keyOf(wallet));
        if (!kept)
            fail(kept.error());
        else if (*kept)
            m_report.wallets[wallet].kept = **kept;
    }
}

void FetchRun::askNewestBlock()
{
    explorer::ExplorerCall call;
    call.chain = m_report.order.chain;
    m_parts.client.ask(call, this, [this](const Reply& reply) { takeNewestBlock(reply); });
}

/// A provider that does not know the question still knows histories; they end where it ends.
void FetchRun::takeNewestBlock(const Reply& reply)
{
    if (m_isOver)
        return;
    if (reply.kind == ReplyKind::Block)
        beginAll(std::max(reply.block, m_report.order.fromBlock));
    else if (concernsAll(reply.kind))
        stopAll(reply);
    else
        beginAll(openEnd);
}

void FetchRun::beginAll(std::uint64_t toBlock)
{
    m_report.toBlock = toBlock;
    beginNext();
}

void FetchRun::beginNext()
{
    while (!m_isOver && m_readings.size() < walletsAtOnce && m_next < m_report.wallets.size())
        begin(m_next++);
    endWhenIdle();
}

void FetchRun::begin(std::size_t wallet)
{
    const store::HistoryState& state = m_report.wallets[wallet].kept;
    const bool isKept = state.fetchedAt != 0;
    const FetchOrder& order = m_report.order;
    const auto start = startPosition(isKept ? std::optional(state) : std::nullopt, order.fromBlock,
                                     m_report.toBlock, !order.toBlock);
    if (start)
        read(wallet, *start);
    else
        conclude(wallet);
}

void FetchRun::read(std::size_t wallet, const chain::HistoryPosition& start)
{
    WalletFetch& fetch = m_report.wallets[wallet];
    fetch.status = FetchStatus::Reading;
    auto* const reader = new explorer::HistoryReader(
        m_parts.client, m_report.order.chain, m_report.order.wallets[wallet].address, start, this);
    m_readings[wallet] = {reader, fetch.kept.rows};
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
    closeOpenEnd(page);
    const std::int64_t now =
        std::chrono::duration_cast<std::chrono::seconds>(m_parts.clock.now().time_since_epoch())
            .count();
    auto kept = m_parts.store.keepPage(m_report.keyOf(wallet), page, now);
    if (!kept) {
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
    if (fetch.kept.fetchedAt != 0)
        fetch.status = FetchStatus::Partial;
    else
        fetch.status = isRefusal(why.kind) ? FetchStatus::Refused : FetchStatus::Failed;
    if (concernsAll(why.kind)) {
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

void FetchRun::setPaused(bool paused)
{
    if (paused)
        m_parts.client.pause();
    else
        m_parts.client.resume();
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
    m_parts.client.cancelAll();
    for (std::size_t wallet = 0; wallet < m_report.wallets.size(); ++wallet) {
        WalletFetch& fetch = m_report.wallets[wallet];
        if (isDone(fetch.status))
            continue;
        const FetchStatus unknown =
            m_report.wasCancelled ? FetchStatus::Queued : FetchStatus::Failed;
        fetch.status = fetch.kept.fetchedAt != 0 ? FetchStatus::Partial : unknown;
        fetch.reason = m_report.wasCancelled ? "cancelled" : m_report.stopReason;
        Q_EMIT walletChanged(wallet);
    }
    m_report.calls = m_parts.client.callsSent();
    Q_EMIT finished();
}

FetchProgress FetchRun::progress() const
{
    FetchProgress now;
    now.wallets = m_report.wallets.size();
    now.calls = m_parts.client.callsSent();
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
    const std::chrono::duration<double> spent = m_parts.clock.ticks() - m_began;
    if (spent.count() > 0.0)
        now.callsPerSecond = static_cast<double>(now.calls) / spent.count();
    if (now.fraction > 0.02 && now.fraction < 1.0)
        now.secondsLeft = spent.count() * (1.0 - now.fraction) / now.fraction;
    return now;
}

}  // namespace walletloupe::workflow
