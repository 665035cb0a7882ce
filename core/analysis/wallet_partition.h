#pragma once

#include "core/analysis/row_counts.h"
#include "core/chain/contract_registry.h"
#include "core/chain/transaction.h"
#include "core/features/seen_rows.h"
#include "core/features/tally_builder.h"
#include "core/features/text_ids.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::analysis {

/// A row and what can be computed of it alone.
struct PreparedRow {
    const chain::OwnedTransaction* row = nullptr;
    std::uint64_t walletHash = 0;  ///< AddressHash
    std::uint64_t number = 0;      ///< in the order of all rows
    features::SeenRows::Key key;
};

/// A wallet and what its rows came to so far.
struct TalliedWallet {
    TalliedWallet(const chain::Address& wallet, std::string_view text, std::uint64_t since)
        : builder(wallet), spelling(text), number(since)
    {
    }

    features::TallyBuilder builder;
    std::string spelling;      ///< as it was first seen
    std::uint64_t number = 0;  ///< of the row that showed it first
};

/// Some of the wallets and all their rows: what one thread adds up at a time. All that depends on
/// the order of rows, such as which of two equal ones counts, stays within one wallet.
class WalletPartition final {
public:
    /// `registry` must outlive it.
    WalletPartition(const chain::ContractRegistry& registry,
                    const TransactionFeatureOptions& options)
        : m_registry(registry), m_options(options)
    {
    }

    /// Makes sure that a wallet is there.
    void ensure(const chain::Address& wallet, std::string_view spelling, std::uint64_t number);
    /// Adds rows in order. With `onlyKnown`, rows of wallets that are not there do not count.
    void take(std::span<const PreparedRow> rows, bool onlyKnown);

    std::deque<TalliedWallet>& wallets() noexcept { return m_wallets; }
    const RowCounts& counts() const noexcept { return m_counts; }

private:
    struct Slot {
        std::uint32_t tag = 0;    ///< a part of the hash
        std::uint32_t place = 0;  ///< in the list of wallets, from 1; 0 for a free slot
    };

    TalliedWallet* find(const chain::Address& wallet, std::uint64_t hash);
    TalliedWallet& append(const chain::Address& wallet, std::string_view spelling,
                          std::uint64_t hash, std::uint64_t number);
    void place(const Slot& slot, std::uint64_t hash);
    void grow();
    void takeGroup(std::span<const PreparedRow> rows, bool onlyKnown);
    void takeRow(const PreparedRow& row, TalliedWallet& wallet);
    void count(const chain::OwnedTransaction& row, features::TallyBuilder& builder,
               const chain::Contract* contract);
    std::optional<std::uint32_t> functionOf(const chain::Transaction& transaction);
    std::optional<std::uint32_t> protocolOf(const chain::Transaction& transaction,
                                            const chain::Contract* contract);

    const chain::ContractRegistry& m_registry;
    TransactionFeatureOptions m_options;
    std::deque<TalliedWallet> m_wallets;
    std::vector<Slot> m_slots;  ///< a power of two
    features::SeenRows m_seen;
    features::TextIds m_functions;
    features::TextIds m_protocols;
    std::vector<chain::CompoundAction> m_actions;
    RowCounts m_counts;
};

}  // namespace walletloupe::analysis
