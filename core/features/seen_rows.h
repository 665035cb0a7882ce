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
class SeenRows final {
public:
    /// Whether the row is new; it is remembered then. A row without a hash is always new.
    bool add(const chain::OwnedTransaction& row);
    std::size_t size() const noexcept { return m_size; }

private:
    struct Entry {
        std::uint64_t high = 0;
        std::uint32_t low = 0;
        std::uint32_t index = 0;  ///< 0 for a free entry, 1 for no index, else index + 2
    };

    void grow();

    std::vector<Entry> m_entries;
    std::size_t m_size = 0;
};

}  // namespace walletloupe::features
