#include "core/features/tally_builder.h"

#include <algorithm>

namespace walletloupe::features {
namespace {

constexpr std::int64_t secondsPerDay = 86'400;

template <class Counts>
std::uint64_t largestCount(const Counts& counts)
{
    std::uint64_t largest = 0;
    for (const auto& [what, count] : counts)
        largest = std::max(largest, count);
    return largest;
}

}  // namespace

void TallyBuilder::add(const TallyRow& row)
{
    ++m_tally.rows;
    addParties(row.transaction);
    addGas(row.transaction);
    addBlock(row.transaction);
    m_times.push_back(row.transaction.time);
    if (row.transaction.status != chain::TransactionStatus::Unknown)
        ++m_tally.rowsWithStatus;
    if (row.transaction.status == chain::TransactionStatus::Failed)
        ++m_tally.failed;
    if (row.function) {
        ++m_tally.rowsWithFunction;
        ++m_functions[*row.function];
    }
    if (row.protocol)
        m_protocols.insert(*row.protocol);
    m_actions.add(row.transaction, row.actions);
}

void TallyBuilder::addParties(const chain::Transaction& transaction)
{
    const bool isReceived = transaction.hasRecipient && transaction.to == m_wallet;
    // A history lists only what its wallet took part in: without senders, what it did not
    // receive it has sent.
    const bool isSent = transaction.hasSender ? transaction.from == m_wallet : !isReceived;
    if (isSent) {
        ++m_tally.sent;
        if (transaction.hasRecipient)
            ++m_recipients[transaction.to];
    }
    if (isReceived) {
        ++m_tally.received;
        if (transaction.hasSender)
            m_senders.insert(transaction.from);
        else if (!transaction.tellsSender)
            ++m_tally.receivedFromUnknown;
    }
    addValue(transaction, isSent, isReceived);
}

void TallyBuilder::addValue(const chain::Transaction& transaction, bool isSent, bool isReceived)
{
    if (!transaction.value)
        return;
    const chain::Amount& value = *transaction.value;
    const bool isFirst = m_tally.values.count == 0;
    m_tally.largestValue = isFirst ? value : std::max(m_tally.largestValue, value);
    m_tally.smallestValue = isFirst ? value : std::min(m_tally.smallestValue, value);
    if (value == 0) {
        ++m_tally.values.count;
        ++m_tally.zeroValues;
        return;
    }
    const chain::WideInteger wide(value);
    m_tally.values.add(wide);
    if (isSent)
        m_tally.valueSent += wide;
    if (isReceived)
        m_tally.valueReceived += wide;
}

void TallyBuilder::addGas(const chain::Transaction& transaction)
{
    if (transaction.gasUsed) {
        m_tally.gasUsed.add(chain::WideInteger(*transaction.gasUsed));
        m_tally.largestGasUsed = std::max(m_tally.largestGasUsed, *transaction.gasUsed);
    }
    if (transaction.gasPrice)
        m_tally.gasPrices.add(chain::WideInteger(*transaction.gasPrice));
    if (transaction.gasUsed && transaction.gasPrice) {
        ++m_tally.rowsWithGasCost;
        m_tally.gasCosts += chain::WideInteger(*transaction.gasPrice) * *transaction.gasUsed;
    }
}

void TallyBuilder::addBlock(const chain::Transaction& transaction)
{
    if (!transaction.block)
        return;
    const std::uint64_t block = *transaction.block;
    const bool isFirst = m_tally.rowsWithBlock++ == 0;
    m_tally.firstBlock = isFirst ? block : std::min(m_tally.firstBlock, block);
    m_tally.lastBlock = isFirst ? block : std::max(m_tally.lastBlock, block);
}

void TallyBuilder::finishTimes()
{
    std::sort(m_times.begin(), m_times.end());
    m_tally.firstTime = m_times.front();
    m_tally.lastTime = m_times.back();
    std::size_t windowBegin = 0;
    for (std::size_t i = 0; i < m_times.size(); ++i) {
        while (m_times[i] - m_times[windowBegin] >= secondsPerDay)
            ++windowBegin;
        m_tally.mostIn24Hours = std::max<std::uint64_t>(m_tally.mostIn24Hours, i - windowBegin + 1);
        if (i == 0)
            continue;
        const auto gap = static_cast<std::uint64_t>(m_times[i] - m_times[i - 1]);
        m_tally.smallestGap = i == 1 ? gap : std::min(m_tally.smallestGap, gap);
        m_tally.largestGap = std::max(m_tally.largestGap, gap);
        m_tally.gaps.add(chain::WideInteger(gap));
    }
}

void TallyBuilder::finishDays()
{
    std::uint64_t inDay = 0;
    for (std::size_t i = 0; i < m_times.size(); ++i) {
        const bool isNewDay =
            i == 0 || m_times[i] / secondsPerDay != m_times[i - 1] / secondsPerDay;
        inDay = isNewDay ? 1 : inDay + 1;
        m_tally.activeDays += isNewDay ? 1 : 0;
        m_tally.mostInUtcDay = std::max(m_tally.mostInUtcDay, inDay);
    }
}

void TallyBuilder::finishCounterparties()
{
    m_tally.recipients = m_recipients.size();
    m_tally.rowsToTopRecipient = largestCount(m_recipients);
    m_tally.senders = m_senders.size();
    m_tally.functions = m_functions.size();
    m_tally.rowsWithTopFunction = largestCount(m_functions);
    m_tally.protocols = m_protocols.size();
}

WalletTally TallyBuilder::finish()
{
    if (!m_times.empty()) {
        finishTimes();
        finishDays();
    }
    finishCounterparties();
    m_tally.actions = m_actions.finish();
    return m_tally;
}

}  // namespace walletloupe::features
