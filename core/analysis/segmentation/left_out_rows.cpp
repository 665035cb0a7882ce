#include "core/analysis/segmentation/left_out_rows.h"

#include "core/base/number_text.h"

#include <algorithm>

namespace walletloupe::analysis {

std::string leftOutRows(const wallets::WalletTable& table,
                        const std::vector<wallets::Problem>& problems, std::size_t used)
{
    const std::size_t count = table.rows() + table.rowProblems.size() - used;
    if (count == 0)
        return {};
    std::vector<wallets::Problem> reasons = table.rowProblems;
    reasons.insert(reasons.end(), problems.begin(), problems.end());
    std::stable_sort(
        reasons.begin(), reasons.end(),
        [](const wallets::Problem& a, const wallets::Problem& b) { return a.line < b.line; });
    constexpr std::size_t shown = 3;
    std::string text = " " + counted(count, "row was", "rows were") + " left out";
    for (std::size_t i = 0; i < std::min(shown, reasons.size()); ++i)
        text += (i == 0 ? ": " : "; ") + wallets::describe(reasons[i]);
    return text + (reasons.size() > shown ? "; …" : ".");
}

}  // namespace walletloupe::analysis
