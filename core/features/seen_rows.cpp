#include "core/features/seen_rows.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

namespace walletloupe::features {
namespace {

constexpr std::uint32_t withoutIndex = 1;
constexpr std::uint64_t mostIndex = 0xFFFFFFF0;

/// The finalizer of splitmix64 (Steele, Lea, Flood, 2014).
std::uint64_t mixed(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

/// Two digests of a text, side by side.
struct Digests {
    std::uint64_t first = 0x243f6a8885a308d3;
    std::uint64_t second = 0x13198a2e03707344;

    void add(std::uint64_t word)
    {
        first = mixed(first ^ word);
        second = mixed(second + word * 0x9e3779b97f4a7c15);
    }
};

Digests digestsOf(const chain::OwnedTransaction& row)
{
    // With this bit, A-F and a-f are the same, and digits and x keep their value.
    constexpr std::uint64_t lowerCase = 0x2020202020202020;
    Digests digests;
    const std::string_view hash = row.transaction.hash;
    for (std::size_t at = 0; at < hash.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, hash.data() + at, std::min<std::size_t>(8, hash.size() - at));
        digests.add(word | lowerCase);
    }
    digests.add(row.transaction.chain);
    for (std::size_t at = 0; at < row.wallet.bytes.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, row.wallet.bytes.data() + at,
                    std::min<std::size_t>(8, row.wallet.bytes.size() - at));
        digests.add(word);
    }
    return digests;
}

}  // namespace

SeenRows::Key SeenRows::keyOf(const chain::OwnedTransaction& row)
{
    if (row.transaction.hash.empty())
        return {};
    const Digests digests = digestsOf(row);
    const auto index = row.transaction.index
                           ? static_cast<std::uint32_t>(
                                 std::min(*row.transaction.index, mostIndex) + withoutIndex + 1)
                           : withoutIndex;
    return {digests.first, static_cast<std::uint32_t>(digests.second), index};
}

bool SeenRows::add(const Key& key)
{
    if (key.index == 0)
        return true;
    if (4 * (m_size + 1) > 3 * m_entries.size())
        grow();
    const std::size_t mask = m_entries.size() - 1;
    std::size_t at = key.high & mask;
    for (; m_entries[at].index != 0; at = (at + 1) & mask) {
        const Key& entry = m_entries[at];
        const bool isSameIndex =
            entry.index == key.index || entry.index == withoutIndex || key.index == withoutIndex;
        if (entry.high == key.high && entry.low == key.low && isSameIndex)
            return false;
    }
    m_entries[at] = key;
    ++m_size;
    return true;
}

void SeenRows::grow()
{
    const std::vector<Key> old = std::exchange(
        m_entries, std::vector<Key>(std::max<std::size_t>(1024, 2 * m_entries.size())));
    const std::size_t mask = m_entries.size() - 1;
    for (const Key& entry : old) {
        if (entry.index == 0)
            continue;
        std::size_t at = entry.high & mask;
        while (m_entries[at].index != 0)
            at = (at + 1) & mask;
        m_entries[at] = entry;
    }
}

}  // namespace walletloupe::features
