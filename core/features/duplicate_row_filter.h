#pragma once

#include "core/base/open_addressing_table.h"
#include "core/chain/address.h"
#include "core/chain/transaction.h"

#include <cstddef>
#include <cstdint>

namespace walletloupe::features {

/// Finds rows that came before: the same transaction, index and wallet on the same chain. An
/// index that one of the two does not tell is no difference.
///
/// Keeps 16 bytes a row, of which 96 bits are a digest of hash, wallet and chain: among 10^9 rows
/// two different ones are taken for one with a probability below 10^-10.
class DuplicateRowFilter final {
public:
    /// What is kept of a row.
    struct Key {
        std::uint64_t high = 0;
        std::uint32_t low = 0;
        std::uint32_t index = 0;  ///< 0 for no row, 1 for no index, else index + 2
    };

    /// No row where the hash is missing.
    static Key keyOf(const chain::OwnedTransaction& row);

    /// Whether the row is new; it is remembered then. A row without a hash is always new.
    bool add(const Key& key);
    /// Brings what `add` will look at closer to the processor: an entry and, as it may be taken,
    /// those behind it.
    [[gnu::always_inline]] void prepare(const Key& key) const
    {
        m_table.prefetch(key.high);
        m_table.prefetch(key.high, 3);
    }
    std::size_t size() const noexcept { return m_table.size(); }

private:
    struct Layout {
        static constexpr std::size_t smallest = 1024;
        static constexpr std::uint64_t quarters = 3;
        static bool isFree(const Key& entry) { return entry.index == 0; }
    };

    OpenAddressingTable<Key, Layout> m_table;
};

}  // namespace walletloupe::features
