#include "core/analysis/risk/transaction_features.h"

#include <algorithm>
#include <utility>

namespace walletloupe::analysis {
namespace {

constexpr std::size_t walletsInChunk = 64;

/// Rows of one file have numbers of so many bits.
constexpr int numberBits = 40;

/// Fewer rows are added up before other threads are awake.
constexpr std::size_t fewRows = 2048;

WalletFeatures featuresOf(TalliedWallet& wallet)
{
    const features::WalletTally tally = wallet.builder.finish();
    WalletFeatures result{std::move(wallet.spelling),
                          tally.rows,
                          features::featureValues(tally),
                          {},
                          tally.firstTime,
                          tally.lastTime};
    result.isContractAccount = wallet.isCalledAccount && !wallet.hasSent;
    result.otherCoins = features::otherCoinValues(tally);
    for (std::size_t i = 0; i < result.isExact.size(); ++i)
        result.isExact[i] = tally.actions[i].isExact;
    return result;
}

}  // namespace

TransactionFeatures::TransactionFeatures(const chain::ContractRegistry& registry,
                                         const TransactionFeatureOptions& options,
                                         Executor executor)
    : m_registry(registry), m_options(options), m_executor(std::move(executor))
{
}

void TransactionFeatures::ensure(const chain::Address& wallet, std::string_view spelling)
{
    m_partitions[walletPartitionOf(chain::AddressHash()(wallet))].ensure(wallet, spelling,
                                                                         m_nextNumber++);
}

void TransactionFeatures::addRequestedWallet(const chain::Address& wallet,
                                             std::string_view spelling)
{
    m_isAsked = true;
    ensure(wallet, spelling);
}

void TransactionFeatures::expect(const chain::Address& wallet, std::string_view spelling)
{
    if (!m_isAsked)
        ensure(wallet, spelling);
}

void TransactionFeatures::beginFile(std::size_t place)
{
    m_nextNumber = (std::uint64_t{place} + 1) << numberBits;
    m_isLate = m_nextNumber < m_largestBegin;
    m_largestBegin = std::max(m_largestBegin, m_nextNumber);
    m_hasRowsOfFile = false;
}

std::unique_ptr<transactions::TransactionBuffer> TransactionFeatures::makeBuffer() const
{
    return std::make_unique<PreparedBuffer>(m_registry, m_options);
}

void TransactionFeatures::take(std::span<transactions::TransactionBuffer* const> runs)
{
    struct Numbered {
        const PreparedBuffer* run;
        std::uint64_t first;
    };
    std::vector<Numbered> numbered;
    const std::uint64_t before = m_nextNumber;
    for (const transactions::TransactionBuffer* run : runs) {
        // All of them are made by makeBuffer.
        numbered.push_back({static_cast<const PreparedBuffer*>(run), m_nextNumber});
        m_nextNumber += numbered.back().run->size();
    }
    m_hasRowsOfFile = m_hasRowsOfFile || m_nextNumber > before;
    const auto takePartition = [&](std::size_t p) {
        for (const auto& [run, first] : numbered)
            m_partitions[p].take(run->rows(p), run->actions(), {first, m_isAsked, m_isLate});
    };
    if (m_nextNumber - before > fewRows)
        return m_executor.forEach(walletPartitions, takePartition);
    for (std::size_t p = 0; p < walletPartitions; ++p)
        takePartition(p);
}

std::vector<TalliedWallet*> TransactionFeatures::walletsInOrder()
{
    std::vector<TalliedWallet*> wallets;
    for (WalletPartition& partition : m_partitions) {
        for (TalliedWallet& wallet : partition.wallets())
            wallets.push_back(&wallet);
    }
    std::sort(wallets.begin(), wallets.end(),
              [](const TalliedWallet* a, const TalliedWallet* b) { return a->number < b->number; });
    return wallets;
}

Result<FeatureTable> TransactionFeatures::finish(const Progress& progress)
{
    FeatureTable table;
    for (const WalletPartition& partition : m_partitions)
        table.counts.add(partition.counts());
    const std::vector<TalliedWallet*> wallets = walletsInOrder();
    table.wallets.resize(wallets.size());
    const FixedChunks chunks(wallets.size(), walletsInChunk);
    m_executor.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range range = chunks.range(chunk);
        for (std::size_t i = range.begin; i < range.end && !progress.cancelled(); ++i)
            table.wallets[i] = featuresOf(*wallets[i]);
    });
    if (progress.cancelled())
        return cancelledFailure();
    return table;
}

}  // namespace walletloupe::analysis
