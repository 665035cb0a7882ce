#pragma once

#include "core/chain/address.h"
#include "core/chain/transaction.h"

#include <cstddef>
#include <cstdint>
#include <vector>

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
    /// those behind it. Inlined always, as in FlatCounts.
    [[gnu::always_inline]] void prepare(const Key& key) const
    {
        if (m_entries.empty())
            return;
        __builtin_prefetch(&m_entries[key.high & (m_entries.size() - 1)], 1);
        __builtin_prefetch(&m_entries[(key.high + 3) & (m_entries.size() - 1)], 1);
    }
    std::size_t size() const noexcept { return m_size; }

private:
    void grow();

    std::vector<Key> m_entries;
    std::size_t m_size = 0;
};

}  // namespace walletloupe::features
