#pragma once

#include "core/base/open_addressing_table.h"
#include "core/csv/text/text_column.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace walletloupe::wallets {

/// A hash of a wallet id under which ids that mean the same wallet are equal: addresses
/// (0x and 40 hex digits) whatever the case of their letters, other ids letter by letter.
std::uint64_t walletHash(std::string_view id);

/// Whether two ids mean the same wallet.
bool sameWallet(std::string_view a, std::string_view b);

/// Finds ids that were seen before, at six to eleven bytes an id: it keeps row numbers and
/// looks the texts up in the column that holds them. For at most 3 * 2^30 ids.
class WalletIdSet final {
public:
    /// `ids` must outlive the set and hold, at every row added, the id it was added with.
    explicit WalletIdSet(const csv::TextColumn& ids) : m_ids(ids) {}

    static constexpr std::size_t isNew = static_cast<std::size_t>(-1);

    /// Adds an id as row number `size()`, which the caller then appends to the column; returns
    /// `isNew`, or the row that has the same wallet already (nothing is added then).
    std::size_t add(std::string_view id, std::uint64_t hash);
    /// Has the memory for an id with this hash ready when `add` comes, soon.
    void prepare(std::uint64_t hash) const;
    std::size_t size() const noexcept { return m_slots.size(); }
    void reserve(std::size_t rows);

private:
    /// An entry is row + 1 and bits of the hash.
    struct Layout {
        static constexpr std::size_t smallest = 64;
        static constexpr std::uint64_t quarters = 3;
        static bool isFree(std::uint32_t slot) { return slot == 0; }
    };

    void rehash(std::size_t slots);
    /// The slot comes from the upper half of the hash, what an entry keeps of it from the lower.
    static std::uint64_t slotOf(std::uint64_t hash) { return hash >> 32; }
    /// Slots are never full: the bits of a slot's number hold row + 1 too.
    std::uint32_t entry(std::size_t rowPlusOne, std::uint64_t hash) const
    {
        return static_cast<std::uint32_t>(rowPlusOne | (hash & ~m_slots.mask()));
    }

    const csv::TextColumn& m_ids;
    OpenAddressingTable<std::uint32_t, Layout> m_slots;
};

}  // namespace walletloupe::wallets
