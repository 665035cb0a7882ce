#include "core/analysis/risk/wallet_partition.h"

#include <algorithm>
#include <array>

namespace walletloupe::analysis {
namespace {

/// Rows that are fetched from memory side by side.
constexpr std::size_t groupRows = 32;

std::uint32_t tagOf(std::uint64_t hash)
{
    return static_cast<std::uint32_t>(hash >> 24);
}

}  // namespace

void WalletPartition::ensure(const chain::Address& wallet, std::string_view spelling,
                             std::uint64_t number)
{
    const std::uint64_t hash = chain::AddressHash()(wallet);
    if (TalliedWallet* known = find(wallet, hash))
        known->showAt(spelling, number);
    else
        append(wallet, spelling, hash, number);
}

void WalletPartition::prepare(std::uint64_t hash) const
{
    const std::uint32_t tag = tagOf(hash);
    if (const Slot* slot = m_slots.find(hash, [&](const Slot& each) { return each.tag == tag; }))
        m_wallets[slot->place - 1].builder.prepare();
}

TalliedWallet* WalletPartition::find(const chain::Address& wallet, std::uint64_t hash)
{
    const std::uint32_t tag = tagOf(hash);
    const Slot* slot = m_slots.find(hash, [&](const Slot& each) {
        return each.tag == tag && m_wallets[each.place - 1].builder.wallet() == wallet;
    });
    return slot == nullptr ? nullptr : &m_wallets[slot->place - 1];
}

TalliedWallet& WalletPartition::append(const chain::Address& wallet, std::string_view spelling,
                                       std::uint64_t hash, std::uint64_t number)
{
    if (m_slots.isFull()) {
        m_slots.grow([this](const Slot& slot) {
            return chain::AddressHash()(m_wallets[slot.place - 1].builder.wallet());
        });
    }
    m_wallets.emplace_back(wallet, spelling, number, &m_memory);
    m_slots.insert(hash, {tagOf(hash), static_cast<std::uint32_t>(m_wallets.size())});
    return m_wallets.back();
}

void WalletPartition::take(std::span<const PreparedRow> all,
                           const features::TalliedActions& actions, const RunRules& rules)
{
    m_counts.read += all.size();
    for (; !all.empty(); all = all.subspan(std::min(groupRows, all.size()))) {
        const auto rows = all.first(std::min(groupRows, all.size()));
        // What each step needs is on its way from memory since the step before.
        for (const PreparedRow& row : rows) {
            m_duplicateFilter.prepare(row.row.key);
            m_slots.prefetch(row.walletHash);
        }
        for (const PreparedRow& row : rows)
            prepare(row.walletHash);
        std::array<TalliedWallet*, groupRows> wallets{};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            wallets[i] = find(rows[i].row.wallet, rows[i].walletHash);
            const std::uint64_t number = rules.firstNumber + rows[i].number;
            if (wallets[i] == nullptr && !rules.onlyKnown)
                wallets[i] =
                    &append(rows[i].row.wallet, rows[i].spelling, rows[i].walletHash, number);
            else if (rules.isLate && wallets[i] != nullptr)
                wallets[i]->showAt(rows[i].spelling, number);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (wallets[i] != nullptr)
                wallets[i]->builder.prepareFor(rows[i].row);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].scope == RowScope::UnknownChain)
                ++m_counts.onUnknownChains;
            else if (wallets[i] != nullptr)
                countRow(rows[i], actions, *wallets[i]);
            else
                ++m_counts.ofOthers;
        }
    }
}

void WalletPartition::countRow(const PreparedRow& prepared, const features::TalliedActions& actions,
                               TalliedWallet& wallet)
{
    if (!m_duplicateFilter.add(prepared.row.key)) {
        ++m_counts.duplicates;
        return;
    }
    // Whichever scope counts: these rows tell what kind of account it is.
    wallet.isCalledAccount = wallet.isCalledAccount || prepared.row.isAccountCall;
    wallet.hasSent = wallet.hasSent || (prepared.row.isSent && prepared.row.sender);
    if (prepared.scope == RowScope::Outside) {
        ++m_counts.outOfScope;
        return;
    }
    // A call on somebody's behalf names its account in its data.
    const features::TallyRow& row = prepared.row;
    if (!row.isInvolved && row.actions.begin == row.actions.end &&
        row.moves.begin == row.moves.end) {
        ++m_counts.notInvolved;
        return;
    }
    ++m_counts.counted;
    ++m_counts.byProtocol[prepared.protocol];
    wallet.builder.add(prepared.row, actions);
}

}  // namespace walletloupe::analysis
