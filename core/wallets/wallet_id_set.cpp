#include "core/wallets/wallet_id_set.h"

#include "core/csv/files/big_memory.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace walletloupe::wallets {
namespace {

/// Eight bytes as a number, the same on every processor.
std::uint64_t wordAt(std::string_view text, std::size_t at)
{
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&word, text.data() + at, sizeof word);
    } else {
        for (std::size_t i = 0; i < sizeof word; ++i)
            word |= std::uint64_t{static_cast<unsigned char>(text[at + i])} << (8 * i);
    }
    return word;
}

/// The less than eight bytes from `at` on.
std::uint64_t lastWord(std::string_view text, std::size_t at)
{
    std::uint64_t word = 0;
    for (std::size_t i = at; i < text.size(); ++i)
        word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * (i - at));
    return word;
}

/// Whether all eight bytes are hexadecimal digits.
bool areHexDigits(std::uint64_t word)
{
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    const std::uint64_t lower = word | 0x20 * ones;
    // Adding 0x80 - c sets the highest bit of every byte from c on; of ASCII only.
    const std::uint64_t isDigit = (word + (0x80 - '0') * ones) & ~(word + (0x7F - '9') * ones);
    const std::uint64_t isLetter = (lower + (0x80 - 'a') * ones) & ~(lower + (0x7F - 'f') * ones);
    return ((isDigit | isLetter) & ~word & 0x80 * ones) == 0x80 * ones;
}

bool beginsLikeAddress(std::string_view id)
{
    return id.size() == 42 && id[0] == '0' && (id[1] | 0x20) == 'x';
}

bool looksLikeAddress(std::string_view id)
{
    if (!beginsLikeAddress(id))
        return false;
    for (std::size_t at = 2; at < id.size(); at += 8) {
        if (!areHexDigits(wordAt(id, at)))
            return false;
    }
    return true;
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
    // With this bit, A-F and a-f are the same, and digits and x keep their value. Whether it is an
    // address to its end does not matter here: others seldom differ in nothing but this bit.
    const std::uint64_t lowerCase = beginsLikeAddress(id) ? 0x2020202020202020ULL : 0;
    std::uint64_t hash = id.size() * 0x9e3779b97f4a7c15ULL;
    const auto take = [&](std::uint64_t word) {
        hash = std::rotl((hash ^ (word | lowerCase)) * 0x9e3779b97f4a7c15ULL, 29);
    };
    std::size_t at = 0;
    for (; at + 8 <= id.size(); at += 8)
        take(wordAt(id, at));
    if (at < id.size())
        take(lastWord(id, at));
    return mixed(hash);
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
    if (m_slots.isFull())
        rehash(m_slots.grownCapacity());
    const std::uint32_t rowMask = m_slots.mask();
    std::uint32_t& slot = m_slots.findOrFree(slotOf(hash), [&](std::uint32_t each) {
        return ((each ^ hash) & ~rowMask) == 0 && sameWallet(m_ids[(each & rowMask) - 1], id);
    });
    if (slot != 0)
        return (slot & rowMask) - 1;
    m_slots.take(slot, entry(size() + 1, hash));
    return isNew;
}

void WalletIdSet::prepare(std::uint64_t hash) const
{
    m_slots.prefetch(slotOf(hash));
}

void WalletIdSet::reserve(std::size_t rows)
{
    if (const std::size_t slots = std::bit_ceil(rows + rows / 3 + 2); slots > m_slots.capacity())
        rehash(slots);
}

void WalletIdSet::rehash(std::size_t slots)
{
    const std::size_t rows = size();
    decltype(m_slots)::Entries memory;
    csv::reserveLarge(memory, slots);
    m_slots.restart(std::move(memory), slots);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint64_t hash = walletHash(m_ids[row]);
        m_slots.insert(slotOf(hash), entry(row + 1, hash));
    }
}

}  // namespace walletloupe::wallets
