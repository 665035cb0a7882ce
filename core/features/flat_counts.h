#pragma once

#include "core/base/open_addressing_table.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory_resource>

namespace walletloupe::features {

/// Counts how often keys came. Little memory for the few keys that nearly every wallet has: keys
/// and counts in one piece. A count ends at 2^32 - 1: so many rows of one wallet fill any memory
/// before.
template <class Key, class Hash>
class FlatCounts final {
public:
    /// `memory` must outlive it.
    explicit FlatCounts(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
        : m_table(memory)
    {
    }

    void add(const Key& key)
    {
        if (m_table.isFull())
            m_table.grow([](const Entry& entry) { return Hash()(entry.key); });
        Entry& entry =
            m_table.findOrFree(Hash()(key), [&](const Entry& each) { return each.key == key; });
        if (entry.count == 0)
            m_table.take(entry, {key, 1});
        else
            ++entry.count;
    }

    /// Brings what `add` will look at closer to the processor: an entry and, as it may be taken,
    /// those behind it.
    [[gnu::always_inline]] void prepare(const Key& key) const
    {
        const std::uint64_t hash = Hash()(key);
        m_table.prefetch(hash);
        m_table.prefetch(hash, 2);
    }

    /// Distinct keys.
    std::size_t size() const noexcept { return m_table.size(); }
    /// How often the commonest came.
    std::uint64_t largest() const
    {
        std::uint32_t most = 0;
        for (const Entry& entry : m_table.places())
            most = std::max(most, entry.count);
        return most;
    }

private:
    struct Entry {
        Key key{};
        std::uint32_t count = 0;  ///< 0 for a free place
    };
    struct Layout {
        static constexpr std::size_t smallest = 8;
        static constexpr std::uint64_t quarters = 3;
        static bool isFree(const Entry& entry) { return entry.count == 0; }
    };

    OpenAddressingTable<Entry, Layout, std::pmr::polymorphic_allocator<Entry>> m_table;
};

}  // namespace walletloupe::features
