#include "ui/wallets/row_arrangement.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

namespace walletloupe::ui {
namespace {

using Order = std::vector<std::uint32_t>;

char lower(char character)
{
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a')
                                                : character;
}

bool containsIgnoringCase(std::string_view text, std::string_view lowerPart)
{
    return std::search(text.begin(), text.end(), lowerPart.begin(), lowerPart.end(),
                       [](char a, char b) { return lower(a) == b; }) != text.end();
}

Order filteredRows(const WalletRows& rows, const RowArrangement& arrangement)
{
    const std::string part = arrangement.text.trimmed().toLower().toStdString();
    Order order;
    const std::vector<std::uint32_t>* only = arrangement.only.get();
    const std::size_t count = only ? only->size() : rows.count();
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t row = only ? (*only)[i] : static_cast<std::uint32_t>(i);
        if (arrangement.problemsOnly && !rows.hasProblem(row))
            continue;
        const analysis::WalletLabel* label = rows.label(row);
        if (arrangement.cluster >= 0 && (!label || label->cluster != arrangement.cluster))
            continue;
        if (part.empty() || containsIgnoringCase(rows.wallet(row), part))
            order.push_back(row);
    }
    return order;
}

void sortByNumber(Order& order, const WalletRows& rows, const WalletColumn& column, bool descending)
{
    struct Key {
        double value;
        std::uint32_t row;
    };
    std::vector<Key> keys;
    keys.reserve(order.size());
    for (const std::uint32_t row : order)
        keys.push_back({rows.number(row, column), row});
    std::stable_sort(keys.begin(), keys.end(), [descending](const Key& a, const Key& b) {
        if (std::isnan(a.value) || std::isnan(b.value))
            return !std::isnan(a.value) && std::isnan(b.value);
        return descending ? b.value < a.value : a.value < b.value;
    });
    std::transform(keys.begin(), keys.end(), order.begin(), [](const Key& key) { return key.row; });
}

void sortByWallet(Order& order, const WalletRows& rows, bool descending)
{
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const std::string_view first = rows.wallet(a);
        const std::string_view second = rows.wallet(b);
        if (first.empty() || second.empty())
            return !first.empty() && second.empty();
        return descending ? second < first : first < second;
    });
}

/// Rows with a problem first, or last.
void sortByStatus(Order& order, const WalletRows& rows, bool descending)
{
    std::stable_partition(order.begin(), order.end(),
                          [&](std::uint32_t row) { return rows.hasProblem(row) != descending; });
}

}  // namespace

std::vector<std::uint32_t> arrangedRows(const WalletRows& rows, const RowArrangement& arrangement)
{
    Order order = filteredRows(rows, arrangement);
    const auto column = static_cast<std::size_t>(arrangement.sortColumn);
    if (arrangement.sortColumn < 0 || column >= rows.columns().size())
        return order;
    const bool descending = arrangement.sortOrder == Qt::DescendingOrder;
    const WalletColumn& by = rows.columns()[column];
    if (by.isNumber())
        sortByNumber(order, rows, by, descending);
    else if (by.kind == WalletColumn::Kind::Wallet)
        sortByWallet(order, rows, descending);
    else
        sortByStatus(order, rows, descending);
    return order;
}

}  // namespace walletloupe::ui
