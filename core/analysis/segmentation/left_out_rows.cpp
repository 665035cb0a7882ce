#include "core/analysis/segmentation/left_out_rows.h"

#include "core/messages/segmentation_messages.h"

#include <algorithm>

namespace walletloupe::analysis {

std::vector<Message> leftOutRows(const wallets::WalletTable& table,
                                 const std::vector<wallets::Problem>& problems, std::size_t used)
{
    const std::size_t all = table.rows() + table.rowProblems.size() - used;
    if (all == 0)
        return {};
    std::vector<wallets::Problem> reasons = table.rowProblems;
    reasons.insert(reasons.end(), problems.begin(), problems.end());
    std::stable_sort(
        reasons.begin(), reasons.end(),
        [](const wallets::Problem& a, const wallets::Problem& b) { return a.line < b.line; });
    constexpr std::size_t shown = 3;
    std::vector<Message> first;
    for (std::size_t i = 0; i < std::min(shown, reasons.size()); ++i)
        first.push_back(wallets::messageOf(reasons[i]));
    const auto count = static_cast<std::int64_t>(all);
    if (first.empty())
        return {messages::rowsLeftOut(count)};
    return {reasons.size() > shown ? messages::rowsLeftOutForMore(count, std::move(first))
                                   : messages::rowsLeftOutFor(count, std::move(first))};
}

}  // namespace walletloupe::analysis
