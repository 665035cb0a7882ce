#include "core/analysis/wallet_partition.h"

#include "core/chain/compound_actions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace walletloupe::analysis {
namespace {

/// Rows that are fetched from memory side by side.
constexpr std::size_t groupRows = 16;

/// 0x and eight digits.
constexpr std::size_t selectorText = 10;

bool isInvolved(const chain::OwnedTransaction& row)
{
    const chain::Transaction& transaction = row.transaction;
    return !transaction.hasSender || transaction.from == row.wallet ||
           (transaction.hasRecipient && transaction.to == row.wallet);
}

std::uint32_t tagOf(std::uint64_t hash)
{
    return static_cast<std::uint32_t>(hash >> 24);
}

}  // namespace

void WalletPartition::ensure(const chain::Address& wallet, std::string_view spelling,
                             std::uint64_t number)
{
    const std::uint64_t hash = chain::AddressHash()(wallet);
    if (find(wallet, hash) == nullptr)
        append(wallet, spelling, hash, number);
}

TalliedWallet* WalletPartition::find(const chain::Address& wallet, std::uint64_t hash)
{
    if (m_slots.empty())
        return nullptr;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask; m_slots[at].place != 0; at = (at + 1) & mask) {
        TalliedWallet& found = m_wallets[m_slots[at].place - 1];
        if (m_slots[at].tag == tagOf(hash) && found.builder.wallet() == wallet)
            return &found;
    }
    return nullptr;
}

TalliedWallet& WalletPartition::append(const chain::Address& wallet, std::string_view spelling,
                                       std::uint64_t hash, std::uint64_t number)
{
    if (3 * m_slots.size() < 4 * (m_wallets.size() + 1))
        grow();
    m_wallets.emplace_back(wallet, spelling, number);
    place({tagOf(hash), static_cast<std::uint32_t>(m_wallets.size())}, hash);
    return m_wallets.back();
}

void WalletPartition::place(const Slot& slot, std::uint64_t hash)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].place != 0)
        at = (at + 1) & mask;
    m_slots[at] = slot;
}

void WalletPartition::grow()
{
    const std::size_t size = std::max<std::size_t>(64, 2 * m_slots.size());
    for (const Slot& slot : std::exchange(m_slots, std::vector<Slot>(size))) {
        if (slot.place != 0)
            place(slot, chain::AddressHash()(m_wallets[slot.place - 1].builder.wallet()));
    }
}

void WalletPartition::take(std::span<const PreparedRow> rows, bool onlyKnown)
{
    for (std::size_t begin = 0; begin < rows.size(); begin += groupRows)
        takeGroup(rows.subspan(begin, std::min(groupRows, rows.size() - begin)), onlyKnown);
}

void WalletPartition::takeGroup(std::span<const PreparedRow> rows, bool onlyKnown)
{
    for (const PreparedRow& row : rows) {
        m_seen.prepare(row.key);
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[row.walletHash & (m_slots.size() - 1)]);
    }
    std::array<TalliedWallet*, groupRows> wallets{};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const chain::OwnedTransaction& row = *rows[i].row;
        wallets[i] = find(row.wallet, rows[i].walletHash);
        if (wallets[i] == nullptr && !onlyKnown)
            wallets[i] = &append(row.wallet, row.spelling, rows[i].walletHash, rows[i].number);
        if (wallets[i] != nullptr)
            wallets[i]->builder.prepare();
    }
    m_counts.read += rows.size();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (wallets[i] != nullptr)
            takeRow(rows[i], *wallets[i]);
        else
            ++m_counts.ofOthers;
    }
}

void WalletPartition::takeRow(const PreparedRow& prepared, TalliedWallet& wallet)
{
    const chain::Transaction& transaction = prepared.row->transaction;
    const chain::Contract* contract =
        m_registry.inScope(transaction.chain, transaction.hasRecipient ? &transaction.to : nullptr,
                           transaction.hasSender ? &transaction.from : nullptr);
    if (!m_seen.add(prepared.key))
        ++m_counts.duplicates;
    else if (m_options.scope == TransactionScope::Compound && contract == nullptr)
        ++m_counts.outOfScope;
    else
        count(*prepared.row, wallet.builder, contract);
}

void WalletPartition::count(const chain::OwnedTransaction& row, features::TallyBuilder& builder,
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

std::optional<std::uint32_t> WalletPartition::functionOf(const chain::Transaction& transaction)
{
    if (!transaction.tellsFunction)
        return std::nullopt;
    if (!transaction.functionName.empty())
        return m_functions.idOf(transaction.functionName);
    if (!transaction.methodId.empty())
        return m_functions.idOf(transaction.methodId);
    return m_functions.idOf(transaction.input.substr(0, selectorText));
}

std::optional<std::uint32_t> WalletPartition::protocolOf(const chain::Transaction& transaction,
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

}  // namespace walletloupe::analysis
