#include "core/features/tally_builder.h"

#include <algorithm>

namespace walletloupe::features {
namespace {

constexpr std::int64_t secondsPerDay = 86'400;

constexpr std::size_t cacheLineBytes = 64;

/// As many rows as most wallets have at least.
constexpr std::size_t fewRows = 8;

}  // namespace

void TallyBuilder::add(const TallyRow& row, const TalliedActions& actions)
{
    ++m_counts.rows;
    addParties(row);
    addValue(row);
    addGas(row);
    addBlock(row);
    if (m_times.empty())
        m_times.reserve(fewRows);
    m_times.push_back(row.time);
    if (row.status != chain::TransactionStatus::Unknown)
        ++m_counts.rowsWithStatus;
    if (row.status == chain::TransactionStatus::Failed)
        ++m_counts.failed;
    if (row.function) {
        ++m_counts.rowsWithFunction;
        m_functions.add(*row.function);
    }
    if (row.protocol)
        m_protocols.add(*row.protocol);
    m_actions.add(row.actions.of(actions.actions), row.moves.of(actions.moves));
}

void TallyBuilder::addParties(const TallyRow& row)
{
    if (row.isSent) {
        ++m_counts.sent;
        if (row.recipient)
            m_recipients.add(*row.recipient);
    }
    if (row.isReceived) {
        ++m_counts.received;
        if (row.sender)
            m_senders.add(*row.sender);
        else if (!row.hasSenderColumn)
            ++m_counts.receivedFromUnknown;
    }
}

void TallyBuilder::addValue(const TallyRow& row)
{
    const bool isEther = row.coin == chain::NativeCoin::Ether;
    m_counts.rowsInEther += isEther ? 1 : 0;
    if (!isEther)
        addOtherCoin(row);
    if (!row.value)
        return;
    ++m_counts.rowsWithValue;
    if (*row.value == 0)
        ++m_counts.zeroValues;
    if (isEther)
        addEther(row, *row.value);
}

void TallyBuilder::addEther(const TallyRow& row, const chain::Amount& value)
{
    const bool isFirst = m_values.count() == 0;
    m_values.add(value);
    if (isFirst || value > m_counts.largestValue)
        m_counts.largestValue = value;
    if (isFirst || value < m_counts.smallestValue)
        m_counts.smallestValue = value;
    if (value == 0)
        return;
    if (row.isSent)
        m_valueSent.add(value);
    if (row.isReceived)
        m_valueReceived.add(value);
}

/// Coins never add: what a chain calls wei is a part of its own coin.
void TallyBuilder::addOtherCoin(const TallyRow& row)
{
    if (row.coin == chain::NativeCoin::Unknown)
        return;
    if (!m_otherCoins)
        m_otherCoins = std::make_unique<CoinSums>();
    CoinSum& sum = (*m_otherCoins)[static_cast<std::size_t>(row.coin)];
    ++sum.rows;
    if (!row.value)
        return;
    ++sum.rowsWithValue;
    if (row.isSent)
        sum.sent.add(*row.value);
    if (row.isReceived)
        sum.received.add(*row.value);
}

void TallyBuilder::addGas(const TallyRow& row)
{
    if (row.gasUsed) {
        m_gasUsed.add(*row.gasUsed);
        m_counts.largestGasUsed = std::max(m_counts.largestGasUsed, *row.gasUsed);
    }
    if (row.gasPrice)
        m_gasPrices.add(*row.gasPrice);
    if (row.fee) {
        ++m_counts.rowsWithGasCost;
        m_gasCosts.add(*row.fee, 1);
    } else if (row.gasUsed && row.gasPrice) {
        ++m_counts.rowsWithGasCost;
        m_gasCosts.add(*row.gasPrice, *row.gasUsed);
    }
}

void TallyBuilder::addBlock(const TallyRow& row)
{
    if (!row.block)
        return;
    const std::uint64_t block = *row.block;
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

void TallyBuilder::prepareFor(const TallyRow& row) const
{
    __builtin_prefetch(m_times.data() + m_times.size(), 1);
    if (row.isSent && row.recipient)
        m_recipients.prepare(*row.recipient);
    if (row.isReceived && row.sender)
        m_senders.prepare(*row.sender);
    if (row.function)
        m_functions.prepare(*row.function);
    if (row.protocol)
        m_protocols.prepare(*row.protocol);
}

void TallyBuilder::finishSums(WalletTally& tally) const
{
    tally.values = m_values.moments();
    tally.valueSent = m_valueSent.wide();
    tally.valueReceived = m_valueReceived.wide();
    tally.gasUsed = m_gasUsed.moments();
    tally.gasPrices = m_gasPrices.moments();
    tally.gasCosts = m_gasCosts.wide();
    if (!m_otherCoins)
        return;
    CoinTallies& coins = tally.otherCoins.emplace();
    for (std::size_t i = 0; i < coins.size(); ++i) {
        const CoinSum& sum = (*m_otherCoins)[i];
        coins[i] = {sum.rows, sum.rowsWithValue, sum.sent.wide(), sum.received.wide()};
    }
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
        tally.maxIn24Hours = std::max<std::uint64_t>(tally.maxIn24Hours, i - windowBegin + 1);
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
        tally.maxInUtcDay = std::max(tally.maxInUtcDay, inDay);
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
