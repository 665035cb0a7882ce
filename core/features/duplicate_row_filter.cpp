#include "core/features/duplicate_row_filter.h"

#include "core/features/text_digest.h"

#include <algorithm>
#include <string_view>

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
    if (m_table.isFull())
        m_table.grow([](const Key& entry) { return entry.high; });
    Key& entry = m_table.findOrFree(key.high, [&](const Key& each) {
        const bool isSameIndex =
            each.index == key.index || each.index == withoutIndex || key.index == withoutIndex;
        return each.high == key.high && each.low == key.low && isSameIndex;
    });
    if (entry.index == 0) {
        m_table.take(entry, key);
        return true;
    }
    // One index is all that a row without one stands for, whichever comes first.
    if (entry.index == withoutIndex)
        entry.index = key.index;
    return false;
}

}  // namespace walletloupe::features
