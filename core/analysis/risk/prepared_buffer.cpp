#include "core/analysis/risk/prepared_buffer.h"

#include "core/analysis/risk/row_protocol.h"
#include "core/chain/protocol.h"
#include "core/chain/protocol_actions.h"
#include "core/chain/protocols/protocol_list.h"

namespace walletloupe::analysis {
namespace {

using TagDigests = std::array<features::TextDigest, chain::allProtocols.size()>;

TagDigests digestsOfTags()
{
    TagDigests digests;
    for (std::size_t i = 0; i < digests.size(); ++i)
        digests[i] = features::digestOf(chain::allProtocols[i]->tag);
    return digests;
}

/// Of the tag of a protocol, by its place in allProtocols.
const features::TextDigest& tagDigest(std::size_t protocol)
{
    static const TagDigests digests = digestsOfTags();
    return digests[protocol];
}

}  // namespace

void PreparedBuffer::clear()
{
    for (std::vector<PreparedRow>& rows : m_rows)
        rows.clear();
    m_size = 0;
    m_actions.actions.clear();
    m_actions.moves.clear();
}

void PreparedBuffer::add(const chain::OwnedTransaction& row)
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

void PreparedBuffer::addActions(const chain::OwnedTransaction& row, features::TallyRow& tallied)
{
    m_ofRow.clear();
    chain::appendActions(row.transaction, row.wallet, m_registry, m_ofRow);
    const auto size = [](const auto& list) { return static_cast<std::uint32_t>(list.size()); };
    tallied.actions.begin = size(m_actions.actions);
    tallied.moves.begin = size(m_actions.moves);
    m_actions.append(row.transaction, m_ofRow);
    tallied.actions.end = size(m_actions.actions);
    tallied.moves.end = size(m_actions.moves);
}

void PreparedBuffer::setProtocol(const chain::Transaction& transaction,
                                 const chain::Contract* contract, PreparedRow& row) const
{
    const chain::Protocol* protocol = rowProtocol(transaction, contract, m_options.tags);
    const std::size_t index =
        protocol == nullptr ? RowCounts::neither : chain::protocolIndex(*protocol);
    row.protocol = static_cast<std::uint32_t>(index);
    if (protocol != nullptr)
        row.row.protocol = tagDigest(index);
    else if (m_options.tags == ProtocolTags::File && !transaction.protocolTag.empty())
        row.row.protocol = features::digestOf(transaction.protocolTag);
}

}  // namespace walletloupe::analysis
