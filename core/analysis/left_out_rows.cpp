#include "core/analysis/left_out_rows.h"

#include "core/base/number_text.h"

#include <algorithm>

namespace walletloupe::analysis {

std::string leftOutRows(const table::WalletTable& table,
                        const std::vector<table::Problem>& problems, std::size_t used)
{
    const std::size_t count = table.rows() + table.rowProblems.size() - used;
    if (count == 0)
        return {};
    std::vector<table::Problem> reasons = table.rowProblems;
    reasons.insert(reasons.end(), problems.begin(), problems.end());
    std::stable_sort(
        reasons.begin(), reasons.end(),
        [](const table::Problem& a, const table::Problem& b) { return a.line < b.line; });
    constexpr std::size_t shown = 3;
    std::string text = " " + counted(count, "row was", "rows were") + " left out";
    for (std::size_t i = 0; i < std::min(shown, reasons.size()); ++i)
        text += (i == 0 ? ": " : "; ") + table::describe(reasons[i]);
    return text + (reasons.size() > shown ? "; …" : ".");
}

}  // namespace walletloupe::analysis
