#include "core/analysis/prepared_run.h"

#include "core/analysis/row_protocol.h"
#include "core/chain/compound_actions.h"

namespace walletloupe::analysis {
namespace {

const features::TextDigest& digestOf(chain::Protocol protocol)
{
    const auto of = [](chain::Protocol p) { return features::digestOf(chain::protocolTag(p)); };
    static const features::TextDigest v2 = of(chain::Protocol::CompoundV2);
    static const features::TextDigest v3 = of(chain::Protocol::CompoundV3);
    return protocol == chain::Protocol::CompoundV2 ? v2 : v3;
}

}  // namespace

void PreparedRun::clear()
{
    for (std::vector<PreparedRow>& rows : m_rows)
        rows.clear();
    m_size = 0;
    m_actions.actions.clear();
    m_actions.moves.clear();
}

void PreparedRun::add(const chain::OwnedTransaction& row)
{
    const chain::Transaction& transaction = row.transaction;
    const std::uint64_t hash = chain::AddressHash()(row.wallet);
    PreparedRow& prepared = m_rows[walletPartitionOf(hash)].emplace_back(
        row, hash, static_cast<std::uint32_t>(m_size++));
    const chain::Contract* contract =
        m_registry.inScope(transaction.chain, transaction.hasRecipient ? &transaction.to : nullptr,
                           transaction.hasSender ? &transaction.from : nullptr);
    prepared.scope = rowScope(transaction, contract, m_options.scope);
    setProtocol(transaction, contract, prepared);
    if (contract != nullptr)
        addActions(row, prepared.row);
}

void PreparedRun::addActions(const chain::OwnedTransaction& row, features::TallyRow& tallied)
{
    m_ofRow.clear();
    chain::appendCompoundActions(row.transaction, row.wallet, m_registry, m_ofRow);
    const auto size = [](const auto& list) { return static_cast<std::uint32_t>(list.size()); };
    tallied.actions.begin = size(m_actions.actions);
    tallied.moves.begin = size(m_actions.moves);
    m_actions.append(row.transaction, m_ofRow);
    tallied.actions.end = size(m_actions.actions);
    tallied.moves.end = size(m_actions.moves);
}

void PreparedRun::setProtocol(const chain::Transaction& transaction,
                              const chain::Contract* contract, PreparedRow& row) const
{
    const auto protocol = rowProtocol(transaction, contract, m_options.tags);
    row.protocol = static_cast<std::uint32_t>(protocol ? static_cast<std::size_t>(*protocol)
                                                       : RowCounts::neither);
    if (protocol)
        row.row.protocol = digestOf(*protocol);
    else if (m_options.tags == ProtocolTags::File && !transaction.protocolTag.empty())
        row.row.protocol = features::digestOf(transaction.protocolTag);
}

}  // namespace walletloupe::analysis
