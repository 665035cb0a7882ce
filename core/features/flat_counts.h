#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <utility>
#include <vector>

namespace walletloupe::features {

/// Counts how often keys came. Little memory for the few keys that nearly every wallet has: keys
/// and counts in one piece, a power of two of them, each at the first free place from that of its
/// hash on. A count ends at 2^32 - 1: so many rows of one wallet fill any memory before.
template <class Key, class Hash>
class FlatCounts final {
public:
    /// `memory` must outlive it.
    explicit FlatCounts(std::pmr::memory_resource* memory = std::pmr::get_default_resource())
        : m_entries(memory)
    {
    }

    void add(const Key& key)
    {
        if (4 * (std::size_t{m_size} + 1) > 3 * std::size_t{m_capacity})
            grow();
        Entry& entry = find(key);
        if (entry.count++ == 0) {
            entry.key = key;
            ++m_size;
        }
    }

    /// Brings what `add` will look at closer to the processor: an entry and, as it may be taken,
    /// those behind it. Inlined always: a call of a function that does nothing else has no effect
    /// in the eyes of GCC, which leaves it out.
    [[gnu::always_inline]] void prepare(const Key& key) const
    {
        if (m_capacity == 0)
            return;
        const std::size_t at = Hash()(key);
        __builtin_prefetch(&m_entries[at & (m_capacity - 1)], 1);
        __builtin_prefetch(&m_entries[(at + 2) & (m_capacity - 1)], 1);
    }

    /// Distinct keys.
    std::size_t size() const noexcept { return m_size; }
    /// How often the commonest came.
    std::uint64_t largest() const
    {
        std::uint32_t most = 0;
        for (std::uint32_t i = 0; i < m_capacity; ++i)
            most = std::max(most, m_entries[i].count);
        return most;
    }

private:
    struct Entry {
        Key key{};
        std::uint32_t count = 0;  ///< 0 for a free place
    };

    /// The entry of a key, or the free one that it would take.
    Entry& find(const Key& key)
    {
        std::size_t at = Hash()(key) & (m_capacity - 1);
        while (m_entries[at].count != 0 && !(m_entries[at].key == key))
            at = (at + 1) & (m_capacity - 1);
        return m_entries[at];
    }

    void grow()
    {
        const std::uint32_t before = m_capacity;
        m_capacity = std::max<std::uint32_t>(8, 2 * before);
        const auto old = std::exchange(
            m_entries, std::pmr::vector<Entry>(m_capacity, m_entries.get_allocator()));
        for (std::uint32_t i = 0; i < before; ++i) {
            if (old[i].count != 0)
                find(old[i].key) = old[i];
        }
    }

    std::pmr::vector<Entry> m_entries;
    std::uint32_t m_capacity = 0;
    std::uint32_t m_size = 0;
};

}  // namespace walletloupe::features
