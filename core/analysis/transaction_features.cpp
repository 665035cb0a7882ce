#include "core/analysis/transaction_features.h"

#include <algorithm>
#include <utility>

namespace walletloupe::analysis {
namespace {

constexpr std::size_t walletsInChunk = 64;

/// Fewer rows are added up before other threads are awake.
constexpr std::size_t fewRows = 2048;

WalletFeatures featuresOf(TalliedWallet& wallet)
{
    const features::WalletTally tally = wallet.builder.finish();
    WalletFeatures result{
        std::move(wallet.spelling), tally.rows, features::featureValues(tally), {}};
    for (std::size_t i = 0; i < result.isExact.size(); ++i)
        result.isExact[i] = tally.actions[i].isExact;
    return result;
}

}  // namespace

TransactionFeatures::TransactionFeatures(const chain::ContractRegistry& registry,
                                         const TransactionFeatureOptions& options)
    : m_team(options.threads)
{
    for (std::size_t i = 0; i < partitions; ++i)
        m_partitions.emplace_back(registry, options);
}

/// By other bits of the hash than those which the partition looks at.
std::size_t TransactionFeatures::partitionOf(std::uint64_t hash)
{
    return static_cast<std::size_t>((hash >> 56) % partitions);
}

void TransactionFeatures::ensure(const chain::Address& wallet, std::string_view spelling)
{
    m_partitions[partitionOf(chain::AddressHash()(wallet))].ensure(wallet, spelling,
                                                                   m_nextNumber++);
}

void TransactionFeatures::askFor(const chain::Address& wallet, std::string_view spelling)
{
    m_isAsked = true;
    ensure(wallet, spelling);
}

void TransactionFeatures::expect(const chain::Address& wallet, std::string_view spelling)
{
    if (!m_isAsked)
        ensure(wallet, spelling);
}

void TransactionFeatures::prepare(std::span<const chain::OwnedTransaction> rows,
                                  std::uint64_t firstNumber, PreparedRun& run)
{
    std::vector<std::uint64_t> hashes(rows.size());
    run.begins.fill(0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        hashes[i] = chain::AddressHash()(rows[i].wallet);
        ++run.begins[partitionOf(hashes[i]) + 1];
    }
    for (std::size_t p = 0; p < partitions; ++p)
        run.begins[p + 1] += run.begins[p];
    auto next = run.begins;
    run.rows.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        run.rows[next[partitionOf(hashes[i])]++] = {&rows[i], hashes[i], firstNumber + i,
                                                    features::SeenRows::keyOf(rows[i])};
}

void TransactionFeatures::forEach(std::size_t rows, std::size_t count, const ThreadTeam::Body& body)
{
    if (rows > fewRows)
        return m_team.forEach(count, body);
    for (std::size_t i = 0; i < count; ++i)
        body(i);
}

void TransactionFeatures::add(const chain::TransactionRuns& runs)
{
    std::vector<std::uint64_t> firstNumbers;
    const std::uint64_t before = m_nextNumber;
    for (const auto& run : runs) {
        firstNumbers.push_back(m_nextNumber);
        m_nextNumber += run.size();
    }
    const auto rows = static_cast<std::size_t>(m_nextNumber - before);
    if (m_runs.size() < runs.size())
        m_runs.resize(runs.size());
    forEach(rows, runs.size(),
            [&](std::size_t i) { prepare(runs[i], firstNumbers[i], m_runs[i]); });
    forEach(rows, partitions, [&](std::size_t p) {
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const auto& begins = m_runs[i].begins;
            m_partitions[p].take(
                std::span(m_runs[i].rows).subspan(begins[p], begins[p + 1] - begins[p]), m_isAsked);
        }
    });
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
    m_team.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range range = chunks.range(chunk);
        for (std::size_t i = range.begin; i < range.end && !progress.cancelled(); ++i)
            table.wallets[i] = featuresOf(*wallets[i]);
    });
    if (progress.cancelled())
        return cancelledFailure();
    return table;
}

}  // namespace walletloupe::analysis
