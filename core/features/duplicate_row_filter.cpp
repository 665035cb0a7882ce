#include "core/features/duplicate_row_filter.h"

#include "core/features/text_digest.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace walletloupe::features {
namespace {

static_assert(sizeof(DuplicateRowFilter::Key) == 16);

constexpr std::uint32_t withoutIndex = 1;
constexpr std::uint64_t maxIndex = 0xFFFFFFF0;

}  // namespace

DuplicateRowFilter::Key DuplicateRowFilter::keyOf(const chain::OwnedTransaction& row)
{
    if (row.transaction.hash.empty())
        return {};
    // With this bit, A-F and a-f are the same, and digits and x keep their value.
    constexpr std::uint64_t lowerCase = 0x2020202020202020;
    TextDigester digester;
    digester.add(row.transaction.hash, lowerCase);
    digester.add(row.transaction.chain);
    digester.add(std::string_view(reinterpret_cast<const char*>(row.wallet.bytes.data()),
                                  row.wallet.bytes.size()));
    const auto index = row.transaction.index
                           ? static_cast<std::uint32_t>(std::min(*row.transaction.index, maxIndex) +
                                                        withoutIndex + 1)
                           : withoutIndex;
    return {digester.first(), digester.second(), index};
}

bool DuplicateRowFilter::add(const Key& key)
{
    if (key.index == 0)
        return true;
    if (4 * (m_size + 1) > 3 * m_entries.size())
        grow();
    const std::size_t mask = m_entries.size() - 1;
    std::size_t at = key.high & mask;
    for (; m_entries[at].index != 0; at = (at + 1) & mask) {
        Key& entry = m_entries[at];
        const bool isSameIndex =
            entry.index == key.index || entry.index == withoutIndex || key.index == withoutIndex;
        if (entry.high == key.high && entry.low == key.low && isSameIndex) {
            // One index is all that a row without one stands for, whichever comes first.
            if (entry.index == withoutIndex)
                entry.index = key.index;
            return false;
        }
    }
    m_entries[at] = key;
    ++m_size;
    return true;
}

void DuplicateRowFilter::grow()
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
