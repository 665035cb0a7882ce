#include "core/table/wallet_id_set.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace walletloupe::table {
namespace {

constexpr std::uint64_t tagMask = 0xFFFFFF;
constexpr int tagBits = 24;

bool isHexDigit(char c)
{
    const char lower = static_cast<char>(c | 0x20);
    return (c >= '0' && c <= '9') || (lower >= 'a' && lower <= 'f');
}

bool looksLikeAddress(std::string_view id)
{
    return id.size() == 42 && id[0] == '0' && (id[1] | 0x20) == 'x' &&
           std::all_of(id.begin() + 2, id.end(), isHexDigit);
}

/// Up to eight bytes as a number, the same on every processor.
std::uint64_t wordAt(std::string_view text, std::size_t at)
{
    std::uint64_t word = 0;
    const std::size_t length = std::min<std::size_t>(8, text.size() - at);
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&word, text.data() + at, length);
    } else {
        for (std::size_t i = 0; i < length; ++i)
            word |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << (8 * i);
    }
    return word;
}

/// The finalizer of splitmix64 (Steele, Lea, Flood, 2014).
std::uint64_t mixed(std::uint64_t z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

}  // namespace

std::uint64_t walletHash(std::string_view id)
{
    // With this bit, A-F and a-f are the same, and digits and x keep their value.
    const std::uint64_t lowerCase = looksLikeAddress(id) ? 0x2020202020202020ULL : 0;
    std::uint64_t hash = id.size() * 0x9e3779b97f4a7c15ULL;
    for (std::size_t at = 0; at < id.size(); at += 8)
        hash = mixed(hash ^ (wordAt(id, at) | lowerCase));
    return hash;
}

bool sameWallet(std::string_view a, std::string_view b)
{
    if (a == b)
        return true;
    return a.size() == b.size() && looksLikeAddress(a) && looksLikeAddress(b) &&
           std::equal(a.begin(), a.end(), b.begin(),
                      [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

std::size_t WalletIdSet::add(std::string_view id, std::uint64_t hash)
{
    if (4 * (m_size + 1) > 3 * m_slots.size())
        rehash(std::max<std::size_t>(64, 2 * m_slots.size()));
    const std::size_t mask = m_slots.size() - 1;
    // The slot comes from the high bits, the tag from the low ones.
    std::size_t slot = (hash >> tagBits) & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const std::size_t row = (m_slots[slot] >> tagBits) - 1;
        if ((m_slots[slot] & tagMask) == (hash & tagMask) && sameWallet(m_ids[row], id))
            return row;
    }
    ++m_size;
    m_slots[slot] = std::uint64_t{m_size} << tagBits | (hash & tagMask);
    return isNew;
}

void WalletIdSet::reserve(std::size_t rows)
{
    if (const std::size_t slots = std::bit_ceil(rows + rows / 3 + 2); slots > m_slots.size())
        rehash(slots);
}

void WalletIdSet::rehash(std::size_t slots)
{
    m_slots.assign(slots, 0);
    for (std::size_t row = 0; row < m_size; ++row) {
        const std::uint64_t hash = walletHash(m_ids[row]);
        m_slots[freeSlot(hash)] = std::uint64_t{row + 1} << tagBits | (hash & tagMask);
    }
}

std::size_t WalletIdSet::freeSlot(std::uint64_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = (hash >> tagBits) & mask;
    while (m_slots[slot] != 0)
        slot = (slot + 1) & mask;
    return slot;
}

}  // namespace walletloupe::table
