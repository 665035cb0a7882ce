#include "core/analysis/transaction_features.h"

#include "core/base/parallel.h"
#include "core/chain/compound_actions.h"

#include <optional>
#include <utility>

namespace walletloupe::analysis {
namespace {

constexpr std::size_t walletsInChunk = 64;

/// 0x and eight digits.
constexpr std::size_t selectorText = 10;

bool isInvolved(const chain::OwnedTransaction& row)
{
    const chain::Transaction& transaction = row.transaction;
    return !transaction.hasSender || transaction.from == row.wallet ||
           (transaction.hasRecipient && transaction.to == row.wallet);
}

WalletFeatures featuresOf(std::string wallet, features::TallyBuilder& builder)
{
    const features::WalletTally tally = builder.finish();
    WalletFeatures result{std::move(wallet), tally.rows,    features::featureValues(tally), {},
                          tally.firstTime,   tally.lastTime};
    for (std::size_t i = 0; i < result.isExact.size(); ++i)
        result.isExact[i] = tally.actions[i].isExact;
    return result;
}

}  // namespace

TransactionFeatures::TransactionFeatures(const chain::ContractRegistry& registry,
                                         const TransactionFeatureOptions& options)
    : m_registry(registry), m_options(options)
{
}

std::size_t TransactionFeatures::placeOf(const chain::Address& wallet, std::string_view spelling)
{
    const auto [found, isNew] = m_places.emplace(wallet, m_builders.size());
    if (isNew) {
        m_builders.emplace_back(wallet);
        m_spellings.emplace_back(spelling);
    }
    return found->second;
}

void TransactionFeatures::askFor(const chain::Address& wallet, std::string_view spelling)
{
    m_isAsked = true;
    placeOf(wallet, spelling);
}

void TransactionFeatures::expect(const chain::Address& wallet, std::string_view spelling)
{
    if (!m_isAsked)
        placeOf(wallet, spelling);
}

void TransactionFeatures::add(const chain::OwnedTransaction& row)
{
    ++m_counts.read;
    if (m_isAsked && !m_places.contains(row.wallet)) {
        ++m_counts.ofOthers;
        return;
    }
    const std::size_t place = placeOf(row.wallet, row.spelling);
    const chain::Transaction& transaction = row.transaction;
    const chain::Contract* contract =
        m_registry.inScope(transaction.chain, transaction.hasRecipient ? &transaction.to : nullptr,
                           transaction.hasSender ? &transaction.from : nullptr);
    if (!m_seen.add(row)) {
        ++m_counts.duplicates;
    } else if (m_options.scope == TransactionScope::Compound && contract == nullptr) {
        ++m_counts.outOfScope;
    } else {
        count(row, m_builders[place], contract);
    }
}

void TransactionFeatures::count(const chain::OwnedTransaction& row, features::TallyBuilder& builder,
                                const chain::Contract* contract)
{
    ++m_counts.counted;
    m_counts.notInvolved += isInvolved(row) ? 0 : 1;
    const std::size_t neither = m_counts.byProtocol.size() - 1;
    ++m_counts
          .byProtocol[contract == nullptr ? neither : static_cast<std::size_t>(contract->protocol)];
    m_actions.clear();
    if (contract != nullptr)
        chain::appendCompoundActions(row.transaction, row.wallet, m_registry, m_actions);
    builder.add({row.transaction, functionOf(row.transaction),
                 protocolOf(row.transaction, contract), m_actions});
}

std::optional<std::uint32_t> TransactionFeatures::functionOf(const chain::Transaction& transaction)
{
    if (!transaction.tellsFunction)
        return std::nullopt;
    if (!transaction.functionName.empty())
        return m_functions.idOf(transaction.functionName);
    if (!transaction.methodId.empty())
        return m_functions.idOf(transaction.methodId);
    return m_functions.idOf(transaction.input.substr(0, selectorText));
}

std::optional<std::uint32_t> TransactionFeatures::protocolOf(const chain::Transaction& transaction,
                                                             const chain::Contract* contract)
{
    if (m_options.tags == ProtocolTags::File)
        return transaction.protocolTag.empty()
                   ? std::nullopt
                   : std::optional(m_protocols.idOf(transaction.protocolTag));
    return contract == nullptr
               ? std::nullopt
               : std::optional(m_protocols.idOf(chain::protocolTag(contract->protocol)));
}

Result<FeatureTable> TransactionFeatures::finish(const Progress& progress)
{
    FeatureTable table;
    table.counts = m_counts;
    table.wallets.resize(m_builders.size());
    const FixedChunks chunks(m_builders.size(), walletsInChunk);
    ThreadTeam team(m_options.threads);
    team.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range range = chunks.range(chunk);
        for (std::size_t i = range.begin; i < range.end && !progress.cancelled(); ++i)
            table.wallets[i] = featuresOf(std::move(m_spellings[i]), m_builders[i]);
    });
    if (progress.cancelled())
        return cancelledFailure();
    return table;
}

}  // namespace walletloupe::analysis
