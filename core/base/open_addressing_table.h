#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

namespace walletloupe {

/// A hash table in one piece of memory: open addressing with linear probing (Knuth, The Art of
/// Computer Programming, volume 3, section 6.4), a power of two of places, nothing is removed. It
/// knows neither keys nor hashes: its owner compares entries and gives hashes, whose lowest bits
/// say where a search begins. What is found never depends on the order of insertion as long as at
/// most one entry matches.
///
/// `Layout` has `static bool isFree(const Entry&)`, which holds for `Entry{}` and for no entry that
/// is inserted; `smallest`, the first number of places, a power of two from 2 on; and `quarters`,
/// how many quarters of the places may be taken (1 to 3). For at most 2^32 places: `grow` throws
/// std::length_error beyond. An allocation that fails changes nothing.
///
/// After a move only destruction and assignment are allowed.
template <class Entry, class Layout, class Allocator = std::allocator<Entry>>
class OpenAddressingTable final {
public:
    using Entries = std::vector<Entry, Allocator>;

    explicit OpenAddressingTable(const Allocator& allocator = Allocator()) : m_entries(allocator) {}

    std::size_t size() const noexcept { return m_size; }
    /// The number of places; 0 before the first entry.
    std::size_t capacity() const noexcept { return m_mask == 0 ? 0 : std::size_t{m_mask} + 1; }
    /// The number of places - 1; 0 before the first entry.
    std::uint32_t mask() const noexcept { return m_mask; }
    /// All places, free ones too.
    std::span<const Entry> places() const noexcept { return m_entries; }

    /// The first entry from the place of `hash` on that `matches`, or null.
    template <class Matches>
    const Entry* find(std::uint64_t hash, const Matches& matches) const
    {
        if (m_mask == 0)
            return nullptr;
        const Entry& entry = m_entries[placeOf(hash, matches)];
        return Layout::isFree(entry) ? nullptr : &entry;
    }

    /// The first entry that `matches`, or the free place where the next `insert` with the same hash
    /// puts its entry. There must be places.
    template <class Matches>
    Entry& findOrFree(std::uint64_t hash, const Matches& matches)
    {
        return m_entries[placeOf(hash, matches)];
    }

    /// Fills the free place that `findOrFree` has given. The table must not be full.
    void take(Entry& free, const Entry& entry)
    {
        free = entry;
        ++m_size;
    }

    /// Adds an entry without looking for one that is the same. The table must not be full.
    void insert(std::uint64_t hash, const Entry& entry)
    {
        take(findOrFree(hash, [](const Entry&) { return false; }), entry);
    }

    /// Whether one more entry needs more places.
    bool isFull() const noexcept
    {
        return 4 * (std::uint64_t{m_size} + 1) > Layout::quarters * std::uint64_t{capacity()};
    }

    /// The number of places that `grow` gives.
    std::size_t grownCapacity() const
    {
        if (m_mask == std::numeric_limits<std::uint32_t>::max())
            throw std::length_error("OpenAddressingTable");
        return std::max<std::size_t>(Layout::smallest, 2 * capacity());
    }

    /// Doubles the places; `hashOf` gives the hash that an entry was inserted with.
    template <class HashOf>
    void grow(const HashOf& hashOf)
    {
        const std::size_t count = grownCapacity();
        const Entries old =
            std::exchange(m_entries, Entries(count, Entry{}, m_entries.get_allocator()));
        m_mask = static_cast<std::uint32_t>(count - 1);
        m_size = 0;
        for (const Entry& entry : old) {
            if (!Layout::isFree(entry))
                insert(hashOf(entry), entry);
        }
    }

    /// Begins again with `count` free places, a power of two from 2 to 2^32, in the memory of
    /// `reserved`, which has room for them. The memory of before is given back first.
    void restart(Entries reserved, std::size_t count)
    {
        m_entries = std::move(reserved);
        m_entries.assign(count, Entry{});
        m_mask = static_cast<std::uint32_t>(count - 1);
        m_size = 0;
    }

    /// Brings the place of `hash + ahead` closer to the processor. Inlined always: a call of a
    /// function that does nothing else has no effect in the eyes of GCC, which leaves it out.
    [[gnu::always_inline]] void prefetch(std::uint64_t hash, std::size_t ahead = 0) const
    {
        if (m_mask != 0)
            __builtin_prefetch(&m_entries[(hash + ahead) & m_mask], 1);
    }

private:
    template <class Matches>
    std::size_t placeOf(std::uint64_t hash, const Matches& matches) const
    {
        std::size_t at = hash & m_mask;
        while (!Layout::isFree(m_entries[at]) && !matches(m_entries[at]))
            at = (at + 1) & m_mask;
        return at;
    }

    Entries m_entries;
    std::uint32_t m_mask = 0;
    std::uint32_t m_size = 0;
};

}  // namespace walletloupe
