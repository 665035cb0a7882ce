#pragma once

#include "core/analysis/risk/prepared_buffer.h"
#include "core/analysis/risk/row_counts.h"
#include "core/base/open_addressing_table.h"
#include "core/features/duplicate_row_filter.h"
#include "core/features/tally_builder.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>

namespace walletloupe::analysis {

/// A wallet and what its rows came to so far.
struct TalliedWallet {
    TalliedWallet(const chain::Address& wallet, std::string_view text, std::uint64_t since,
                  std::pmr::memory_resource* memory)
        : builder(wallet, memory), spelling(text), number(since)
    {
    }

    features::TallyBuilder builder;
    std::string spelling;          ///< as it was first seen
    std::uint64_t number = 0;      ///< of the row that showed it first
    bool isCalledAccount = false;  ///< some row, in any scope, has it act
    bool hasSent = false;          ///< some row, in any scope, is of its own sending

    /// A row that is read later may stand before all others.
    void showAt(std::string_view text, std::uint64_t since)
    {
        if (since >= number)
            return;
        number = since;
        spelling = text;
    }
};

/// What holds for all rows of a run.
struct RunRules {
    std::uint64_t firstNumber = 0;  ///< of its first row
    bool onlyKnown = false;         ///< rows of wallets that are not there do not count
    bool isLate = false;            ///< the numbers may be below those of rows that were taken
};

/// Some of the wallets and all their rows: what one thread adds up at a time. All that depends on
/// the order of rows, such as which of two equal ones counts, stays within one wallet.
class WalletPartition final {
public:
    /// Makes sure that a wallet is there.
    void ensure(const chain::Address& wallet, std::string_view spelling, std::uint64_t number);
    /// Adds rows in order.
    void take(std::span<const PreparedRow> rows, const features::TalliedActions& actions,
              const RunRules& rules);

    std::pmr::deque<TalliedWallet>& wallets() noexcept { return m_wallets; }
    const RowCounts& counts() const noexcept { return m_counts; }

private:
    struct Slot {
        std::uint32_t tag = 0;    ///< a part of the hash
        std::uint32_t place = 0;  ///< in the list of wallets, from 1; 0 for a free slot
    };
    struct Layout {
        static constexpr std::size_t smallest = 64;
        static constexpr std::uint64_t quarters = 3;
        static bool isFree(const Slot& slot) { return slot.place == 0; }
    };

    /// Brings what `find` will look at closer to the processor, and the wallet where it is there.
    void prepare(std::uint64_t hash) const;
    TalliedWallet* find(const chain::Address& wallet, std::uint64_t hash);
    TalliedWallet& append(const chain::Address& wallet, std::string_view spelling,
                          std::uint64_t hash, std::uint64_t number);
    void countRow(const PreparedRow& row, const features::TalliedActions& actions,
                  TalliedWallet& wallet);

    /// Given back all at once: to give it back piece by piece, wallet by wallet and from other
    /// threads, takes longer than to compute the features.
    std::pmr::monotonic_buffer_resource m_memory;
    std::pmr::deque<TalliedWallet> m_wallets{&m_memory};
    OpenAddressingTable<Slot, Layout> m_slots;
    features::DuplicateRowFilter m_duplicateFilter;
    RowCounts m_counts;
};

}  // namespace walletloupe::analysis
