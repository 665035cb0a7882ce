#include "core/features/tally_builder.h"

#include <algorithm>

namespace walletloupe::features {
namespace {

constexpr std::int64_t secondsPerDay = 86'400;

constexpr std::size_t cacheLineBytes = 64;

}  // namespace

void TallyBuilder::add(const TallyRow& row)
{
    ++m_counts.rows;
    addParties(row.transaction);
    addGas(row.transaction);
    addBlock(row.transaction);
    m_times.push_back(row.transaction.time);
    if (row.transaction.status != chain::TransactionStatus::Unknown)
        ++m_counts.rowsWithStatus;
    if (row.transaction.status == chain::TransactionStatus::Failed)
        ++m_counts.failed;
    if (row.function) {
        ++m_counts.rowsWithFunction;
        m_functions.add(*row.function);
    }
    if (row.protocol)
        m_protocols.add(*row.protocol);
    m_actions.add(row.transaction, row.actions);
}

void TallyBuilder::addParties(const chain::Transaction& transaction)
{
    const bool isReceived = transaction.hasRecipient && transaction.to == m_wallet;
    // A history lists only what its wallet took part in: without senders, what it did not
    // receive it has sent.
    const bool isSent = transaction.hasSender ? transaction.from == m_wallet : !isReceived;
    if (isSent) {
        ++m_counts.sent;
        if (transaction.hasRecipient)
            m_recipients.add(transaction.to);
    }
    if (isReceived) {
        ++m_counts.received;
        if (transaction.hasSender)
            m_senders.add(transaction.from);
        else if (!transaction.tellsSender)
            ++m_counts.receivedFromUnknown;
    }
    addValue(transaction, isSent, isReceived);
}

void TallyBuilder::addValue(const chain::Transaction& transaction, bool isSent, bool isReceived)
{
    if (!transaction.value)
        return;
    const chain::Amount& value = *transaction.value;
    const bool isFirst = m_values.count() == 0;
    m_values.add(value);
    if (isFirst || value > m_counts.largestValue)
        m_counts.largestValue = value;
    if (isFirst || value < m_counts.smallestValue)
        m_counts.smallestValue = value;
    if (value == 0)
        ++m_counts.zeroValues;
    if (isSent)
        m_valueSent.add(value);
    if (isReceived)
        m_valueReceived.add(value);
}

void TallyBuilder::addGas(const chain::Transaction& transaction)
{
    if (transaction.gasUsed) {
        m_gasUsed.add(*transaction.gasUsed);
        m_counts.largestGasUsed = std::max(m_counts.largestGasUsed, *transaction.gasUsed);
    }
    if (transaction.gasPrice)
        m_gasPrices.add(*transaction.gasPrice);
    if (transaction.gasUsed && transaction.gasPrice) {
        ++m_counts.rowsWithGasCost;
        m_gasCosts.add(*transaction.gasPrice, *transaction.gasUsed);
    }
}

void TallyBuilder::addBlock(const chain::Transaction& transaction)
{
    if (!transaction.block)
        return;
    const std::uint64_t block = *transaction.block;
    const bool isFirst = m_counts.rowsWithBlock++ == 0;
    m_counts.firstBlock = isFirst ? block : std::min(m_counts.firstBlock, block);
    m_counts.lastBlock = isFirst ? block : std::max(m_counts.lastBlock, block);
}

void TallyBuilder::prepare() const
{
    const char* const begin = reinterpret_cast<const char*>(this);
    for (std::size_t at = 0; at < sizeof *this; at += cacheLineBytes)
        __builtin_prefetch(begin + at, 1);
}

void TallyBuilder::finishSums(WalletTally& tally) const
{
    tally.values = m_values.moments();
    tally.valueSent = m_valueSent.wide();
    tally.valueReceived = m_valueReceived.wide();
    tally.gasUsed = m_gasUsed.moments();
    tally.gasPrices = m_gasPrices.moments();
    tally.gasCosts = m_gasCosts.wide();
}

void TallyBuilder::finishTimes(WalletTally& tally)
{
    std::sort(m_times.begin(), m_times.end());
    tally.firstTime = m_times.front();
    tally.lastTime = m_times.back();
    MomentSums gaps;
    std::size_t windowBegin = 0;
    for (std::size_t i = 0; i < m_times.size(); ++i) {
        while (m_times[i] - m_times[windowBegin] >= secondsPerDay)
            ++windowBegin;
        tally.mostIn24Hours = std::max<std::uint64_t>(tally.mostIn24Hours, i - windowBegin + 1);
        if (i == 0)
            continue;
        const auto gap = static_cast<std::uint64_t>(m_times[i] - m_times[i - 1]);
        tally.smallestGap = i == 1 ? gap : std::min(tally.smallestGap, gap);
        tally.largestGap = std::max(tally.largestGap, gap);
        gaps.add(gap);
    }
    tally.gaps = gaps.moments();
}

void TallyBuilder::finishDays(WalletTally& tally) const
{
    std::uint64_t inDay = 0;
    for (std::size_t i = 0; i < m_times.size(); ++i) {
        const bool isNewDay =
            i == 0 || m_times[i] / secondsPerDay != m_times[i - 1] / secondsPerDay;
        inDay = isNewDay ? 1 : inDay + 1;
        tally.activeDays += isNewDay ? 1 : 0;
        tally.mostInUtcDay = std::max(tally.mostInUtcDay, inDay);
    }
}

void TallyBuilder::finishCounterparties(WalletTally& tally) const
{
    tally.recipients = m_recipients.size();
    tally.rowsToTopRecipient = m_recipients.largest();
    tally.senders = m_senders.size();
    tally.functions = m_functions.size();
    tally.rowsWithTopFunction = m_functions.largest();
    tally.protocols = m_protocols.size();
}

WalletTally TallyBuilder::finish()
{
    WalletTally tally;
    static_cast<WalletCounts&>(tally) = m_counts;
    finishSums(tally);
    if (!m_times.empty()) {
        finishTimes(tally);
        finishDays(tally);
    }
    finishCounterparties(tally);
    tally.actions = m_actions.finish();
    return tally;
}

}  // namespace walletloupe::features
