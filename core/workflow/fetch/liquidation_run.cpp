#include "core/workflow/fetch/liquidation_run.h"

#include "core/explorer/request_builder.h"
#include "core/workflow/fetch/fetch_plan.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace walletloupe::workflow {
namespace {

using explorer::ExplorerCall;
using explorer::Reply;

constexpr const char* notWholeGap =
    "its history is not whole, so that its liquidations were not fetched";

ExplorerCall callOf(const LiquidationQuestion& question, const FetchOptions& fetchOptions)
{
    ExplorerCall call;
    call.chain = fetchOptions.chain;
    call.address = fetchOptions.wallets[question.wallet].address;
    if (question.token) {
        call.kind = ExplorerCall::Kind::TokenTransfers;
        call.token = *question.token;
    } else {
        call.kind = ExplorerCall::Kind::Logs;
        call.event = question.protocol->liquidation.event;
        call.addressTopic = question.protocol->liquidation.walletTopic;
    }
    return call;
}

std::set<std::string> hashesOf(const std::vector<Liquidation>& departures)
{
    std::set<std::string> hashes;
    for (const Liquidation& departure : departures)
        hashes.insert(foldedHash(departure.hash));
    return hashes;
}

}  // namespace

LiquidationRun::LiquidationRun(Context parts, FetchReport report,
                               std::vector<LiquidationQuestion> plan, QObject* parent)
    : QObject(parent)
    , m_context(parts)
    , m_report(std::move(report))
    , m_plan(std::move(plan))
    , m_answers(m_report.wallets.size())
{
    for (const LiquidationQuestion& question : m_plan)
        ++m_answers[question.wallet].open;
    for (WalletFetch& fetch : m_report.wallets) {
        fetch.liquidations.emplace();
        if (!isWhole(fetch.status))
            fetch.liquidations->gap = notWholeGap;
    }
    connect(&m_context.client, &explorer::ExplorerClient::waiting, this,
            [this](const QString& text) { m_waiting = text.toStdString(); });
}

LiquidationRun::~LiquidationRun() = default;

void LiquidationRun::start()
{
    m_began = m_context.clock.ticks();
    m_callsBefore = m_context.client.callsSent();
    beginNext();
}

void LiquidationRun::beginNext()
{
    while (!m_isOver && m_readings.size() < readingsAtOnce && m_next < m_plan.size())
        begin(m_next++);
    if (!m_isOver && m_readings.empty())
        end();
}

void LiquidationRun::begin(std::size_t question)
{
    const FetchOptions& fetchOptions = m_report.fetchOptions;
    const chain::HistoryPosition start{fetchOptions.fromBlock, m_report.toBlock,
                                       fetchOptions.fromBlock, 1, false};
    auto* const reader = new explorer::HistoryReader(
        m_context.client, callOf(m_plan[question], fetchOptions), start, this);
    m_readings[question] = {reader, {}};
    connect(reader, &explorer::HistoryReader::pageRead, this,
            [this, question](const chain::HistoryPage& page) { take(question, page); });
    connect(reader, &explorer::HistoryReader::stopped, this,
            [this, question](const Reply& why) { stop(question, why); });
    reader->proceed();
}

void LiquidationRun::take(std::size_t question, const chain::HistoryPage& page)
{
    const auto reading = m_readings.find(question);
    if (m_isOver || reading == m_readings.end())
        return;
    m_waiting.clear();
    HistoryRows& rows = reading->second.rows;
    if (!page.addsToBlock)
        std::erase_if(rows, [&](const auto& row) { return row.block >= page.replacesFrom; });
    rows.insert(rows.end(), page.rows.begin(), page.rows.end());
    if (page.after.complete)
        answer(question, drop(question).rows);
    else
        reading->second.reader->proceed();
}

void LiquidationRun::answer(std::size_t question, HistoryRows rows)
{
    const LiquidationQuestion& asked = m_plan[question];
    HistoryRows& transfers = m_answers[asked.wallet].transfers;
    if (asked.token)
        transfers.insert(transfers.end(), rows.begin(), rows.end());
    else
        add(asked.wallet, absorptions(rows, m_report.fetchOptions.wallets[asked.wallet].address,
                                      m_report.fetchOptions.chain, m_context.registry));
    close(question);
}

void LiquidationRun::add(std::size_t wallet, std::vector<Liquidation> found)
{
    std::vector<Liquidation>& known = about(wallet).found;
    std::move(found.begin(), found.end(), std::back_inserter(known));
    putInOrder(known);
}

void LiquidationRun::stop(std::size_t question, const Reply& why)
{
    if (m_isOver)
        return;
    drop(question);
    ReceivedLiquidations& known = about(m_plan[question].wallet);
    if (known.gap.empty())
        known.gap = gapFor(why.text);
    if (!concernsAll(why.kind)) {
        close(question);
        return;
    }
    m_report.stopper = why.kind;
    m_report.stopReason = why.text;
    leaveGaps(gapFor(why.text));
    end();
}

void LiquidationRun::close(std::size_t question)
{
    ++m_done;
    const std::size_t wallet = m_plan[question].wallet;
    if (--m_answers[wallet].open == 0)
        countLiquidations(wallet);
    beginNext();
}

void LiquidationRun::countLiquidations(std::size_t wallet)
{
    auto departures = tokenDepartures(std::exchange(m_answers[wallet].transfers, {}),
                                      m_report.fetchOptions.wallets[wallet].address,
                                      m_report.fetchOptions.chain, m_context.registry);
    const auto sent = sentAmong(hashesOf(departures), m_report.keyOf(wallet), m_context.store);
    if (!sent) {
        m_problem = sent.error();
        end();
        return;
    }
    add(wallet, seizures(std::move(departures), *sent));
}

LiquidationRun::Reading LiquidationRun::drop(std::size_t question)
{
    const auto reading = m_readings.find(question);
    if (reading == m_readings.end())
        return {};
    Reading dropped = std::move(reading->second);
    m_readings.erase(reading);
    dropped.reader->disconnect(this);
    // Not at once: it may be the one whose signal is being handled.
    dropped.reader->deleteLater();
    return dropped;
}

void LiquidationRun::leaveGaps(const std::string& reason)
{
    for (std::size_t wallet = 0; wallet < m_answers.size(); ++wallet) {
        if (m_answers[wallet].open > 0 && about(wallet).gap.empty())
            about(wallet).gap = reason;
    }
}

void LiquidationRun::cancel()
{
    if (m_isOver)
        return;
    m_report.wasCancelled = true;
    leaveGaps("cancelled");
    end();
}

void LiquidationRun::end()
{
    if (std::exchange(m_isOver, true))
        return;
    while (!m_readings.empty())
        drop(m_readings.begin()->first);
    m_context.client.cancelAll();
    m_report.calls = m_context.client.callsSent();
    Q_EMIT finished();
}

FetchProgress LiquidationRun::progress() const
{
    FetchProgress now;
    now.wallets = m_report.wallets.size();
    now.walletsDone = now.wallets;
    for (const WalletFetch& fetch : m_report.wallets)
        now.newRows += fetch.newRows;
    now.calls = m_context.client.callsSent();
    now.waiting = m_waiting;
    now.questions = m_plan.size();
    now.questionsDone = m_done;
    if (!m_plan.empty())
        now.fraction = static_cast<double>(m_done) / static_cast<double>(m_plan.size());
    addThroughput(now, now.calls - m_callsBefore, m_context.clock.ticks() - m_began);
    return now;
}

}  // namespace walletloupe::workflow
